package org.parley.elimination;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.tabulation.CrossingTables;

/**
 * For each of many sets of positions, the number of coherent outcomes that cross no position but
 * those of the set: all counted in one sweep along the levels of a diagram that is never kept.
 *
 * <p>A state is the state of a diagram of all positions (see {@link DiagramBuilder}) with the sets
 * that what was crossed so far leaves (see {@link AllowedSets}); it ends where none is left, and
 * forgets the tables of positions that all sets left allow. Where a level grows beyond the budget,
 * the sets are parted by a position that about half of them hold, and each part is swept alone: to
 * those with it the position is nothing any more, to those without it is forbidden.
 */
final class AllowanceSweep {

  private static final int NODES_PER_LOOK = 1024;

  private final List<BitSet> sets;
  private final LevelStep[] steps;
  private final Budget budget;
  private final DiagramPlan plan;
  private final AllowedSets allowed;
  private final int stateWords;
  private final StateTable states;
  private final StateTable crossedSets;
  private final StateTable crossingKeys;
  private int[] afterCrossing = new int[256];
  private long[][] keptByAllowed = new long[256][];

  // The edges of one level.
  private int[] sources = new int[1024];
  private int[] targets = new int[1024];
  private int[] weights = new int[1024];
  private int edgeCount;

  // One expansion.
  private final long[] state;
  private final long[] next;
  private final long[] crossed;
  private final boolean[] ruledOut;
  private final long[] reached;
  private final long[] key = new long[1];

  private AllowanceSweep(List<BitSet> sets, DiagramPlan plan, Budget budget) {
    this.sets = sets;
    this.plan = plan;
    this.budget = budget;
    this.steps = plan.steps(budget.cutoff());
    this.allowed = new AllowedSets(sets);
    stateWords = steps[0].stateWords();
    states = new StateTable(stateWords + 1, 0);
    crossedSets = new StateTable(steps[0].crossedWords(), 1);
    crossingKeys = new StateTable(1, 0);
    int most = Arrays.stream(steps).mapToInt(LevelStep::classCount).max().orElseThrow();
    state = new long[stateWords + 1];
    reached = new long[stateWords + 1];
    next = new long[most * stateWords];
    crossed = new long[most * steps[0].crossedWords()];
    ruledOut = new boolean[most];
  }

  /**
   * The counts, by set.
   *
   * @param enforced the positions of which an outcome may cross only those of the set
   */
  static Attempt<List<BigInteger>> count(
      CrossingTables tables, BitSet enforced, List<BitSet> sets, Budget budget) {
    BigInteger[] counts = new BigInteger[sets.size()];
    int[] all = new int[counts.length];
    Arrays.setAll(all, s -> s);
    List<BitSet> relevant = sets.stream().map(set -> common(set, enforced)).toList();
    Attempt<Boolean> done =
        Attempt.of(() -> new Parts(tables, enforced, relevant, budget, counts).fill(all))
            .flatMap(attempt -> attempt);
    return done.map(yes -> List.of(counts));
  }

  private static BitSet common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** The sets in parts small enough to be swept at once. */
  private record Parts(
      CrossingTables tables,
      BitSet enforced,
      List<BitSet> sets,
      Budget budget,
      BigInteger[] counts) {

    /** Counts for these sets; true, or nothing where the budget is spent. */
    Attempt<Boolean> fill(int[] those) {
      if (those.length == 0) {
        return new Known<>(true);
      }
      CutShort.check(budget.cutoff());
      List<BitSet> part = Arrays.stream(those).mapToObj(sets::get).toList();
      Attempt<BigInteger[]> swept = sweep(part);
      if (swept instanceof Known<BigInteger[]> known) {
        for (int k = 0; k < those.length; k++) {
          counts[those[k]] = known.value()[k];
        }
        return new Known<>(true);
      }
      int position = halving(part);
      return position < 0
          ? swept.map(none -> false)
          : fill(holding(those, position, true))
              .flatMap(done -> fill(holding(those, position, false)));
    }

    private Attempt<BigInteger[]> sweep(List<BitSet> part) {
      Factors factors = Factors.allowing(tables, enforced, part);
      OptionClasses classes = OptionClasses.of(factors.space(), factors.list());
      if (classes.isEmpty()) {
        BigInteger[] none = new BigInteger[part.size()];
        Arrays.fill(none, BigInteger.ZERO);
        return new Known<>(none);
      }
      DiagramPlan plan = DiagramPlan.of(classes, factors, budget.cutoff());
      return new AllowanceSweep(part, plan, budget).run(tables.space().size().bitLength());
    }

    /** The position held by the number of sets nearest to half of them; -1 where all are equal. */
    private static int halving(List<BitSet> part) {
      int best = -1;
      int bestExcess = part.size();
      int length = part.stream().mapToInt(BitSet::length).max().orElse(0);
      for (int position = 0; position < length; position++) {
        int held = 0;
        for (BitSet set : part) {
          held += set.get(position) ? 1 : 0;
        }
        int excess = Math.abs(2 * held - part.size());
        if (excess < bestExcess) {
          best = position;
          bestExcess = excess;
        }
      }
      return best;
    }

    private int[] holding(int[] those, int position, boolean with) {
      return Arrays.stream(those).filter(s -> sets.get(s).get(position) == with).toArray();
    }
  }

  private Attempt<BigInteger[]> run(int countBits) {
    states.intern(state, 0);
    states.advance();
    Counts counts = Counts.zeros(countBits, 1);
    counts.setOne(0);
    int nodes = 1;
    for (int level = 0; level < steps.length; level++) {
      edgeCount = 0;
      Arrays.fill(keptByAllowed, null);
      for (int node = 0; node < nodes; node++) {
        if (edgeCount + steps[level].classCount() > budget.maxEdges()) {
          return Budget.tooManyEdges(plan.order().predictedEdges());
        }
        if (node % NODES_PER_LOOK == 0) {
          CutShort.check(budget.cutoff());
        }
        expand(level, node);
      }
      nodes = states.count();
      counts = gathered(counts, Counts.zeros(countBits, nodes));
      states.advance();
      crossedSets.advance();
      crossingKeys.advance();
    }
    return new Known<>(totals(counts, nodes));
  }

  private void expand(int level, int node) {
    LevelStep step = steps[level];
    states.copyPreviousTo(node, state);
    step.expand(state, next, crossed, ruledOut);
    for (int c = 0; c < step.classCount(); c++) {
      int after = ruledOut[c] ? AllowedSets.NONE : after(step, (int) state[stateWords], c);
      if (after != AllowedSets.NONE) {
        long[] kept = kept(step, after);
        for (int w = 0; w < stateWords; w++) {
          reached[w] = next[c * stateWords + w] & kept[w];
        }
        reached[stateWords] = after;
        add(node, states.intern(reached, 0), plan.weight(level, c));
      }
    }
  }

  /** What is left of the sets after the crossings of a class. */
  private int after(LevelStep step, int before, int c) {
    int words = step.crossedWords();
    long any = 0;
    for (int w = c * words; w < (c + 1) * words; w++) {
      any |= crossed[w];
    }
    if (any == 0) {
      return before;
    }
    int set = crossedSets.intern(crossed, c * words) - crossedSets.firstId();
    key[0] = (long) before << 32 | set;
    int known = crossingKeys.count();
    int number = crossingKeys.intern(key, 0) - crossingKeys.firstId();
    if (number == known) {
      if (number == afterCrossing.length) {
        afterCrossing = Arrays.copyOf(afterCrossing, 2 * number);
      }
      long[] marks = Arrays.copyOfRange(crossed, c * words, (c + 1) * words);
      afterCrossing[number] = allowed.crossing(before, step.positions(marks));
    }
    return afterCrossing[number];
  }

  private long[] kept(LevelStep step, int after) {
    if (after >= keptByAllowed.length) {
      keptByAllowed = Arrays.copyOf(keptByAllowed, 2 * after);
    }
    long[] kept = keptByAllowed[after];
    if (kept == null) {
      kept = step.fieldsWithout(allowed.closure(after));
      keptByAllowed[after] = kept;
    }
    return kept;
  }

  private void add(int source, int target, int weight) {
    if (edgeCount == sources.length) {
      sources = Arrays.copyOf(sources, 2 * edgeCount);
      targets = Arrays.copyOf(targets, 2 * edgeCount);
      weights = Arrays.copyOf(weights, 2 * edgeCount);
    }
    sources[edgeCount] = source;
    targets[edgeCount] = target - states.firstId();
    weights[edgeCount++] = weight;
  }

  private Counts gathered(Counts from, Counts to) {
    for (int edge = 0; edge < edgeCount; edge++) {
      to.addScaled(targets[edge], from, sources[edge], 1, weights[edge]);
    }
    return to;
  }

  /** An outcome counts for every set that is left at its end. */
  private BigInteger[] totals(Counts counts, int nodes) {
    BigInteger[] totals = new BigInteger[sets.size()];
    Arrays.fill(totals, BigInteger.ZERO);
    for (int node = 0; node < nodes; node++) {
      states.copyPreviousTo(node, state);
      for (int set : allowed.left((int) state[stateWords])) {
        totals[set] = totals[set].add(counts.value(node));
      }
    }
    return totals;
  }
}
