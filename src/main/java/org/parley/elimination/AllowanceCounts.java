package org.parley.elimination;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.tabulation.CrossingTables;

/**
 * For each of many sets of positions, the number of coherent outcomes that cross no enforced
 * position but those of the set.
 *
 * <p>The levels of a diagram are parted in two. Above, one sweep serves all sets (see {@link
 * AllowanceSweep}); below, one diagram serves all sets that hold the same of the positions that
 * have issues there (see {@link AllowanceTail}); a count is the sum over the states between of the
 * ways to them times the ways from them. Where this is large, or grows beyond the budget, the sets
 * themselves are parted by a position that about half of them hold: to those with it the position
 * is nothing any more, to those without it is forbidden, and what is forbidden takes options away
 * (see {@link Narrowing}).
 */
final class AllowanceCounts {

  /** Sets are not parted for fewer edges: to plan both parts takes about as long. */
  private static final double EDGES_OF_A_PART = 1 << 19;

  private static final double EDGES_PER_SET = 1 << 11;

  private final CrossingTables tables;
  private final BitSet enforced;
  private final List<BitSet> sets;
  private final IntToDoubleFunction mostEdges;
  private final Budget budget;
  private final BigInteger[] counts;

  private AllowanceCounts(
      CrossingTables tables,
      BitSet enforced,
      List<BitSet> sets,
      IntToDoubleFunction mostEdges,
      Budget budget) {
    this.mostEdges = mostEdges;
    this.tables = tables;
    this.enforced = enforced;
    this.sets = sets.stream().map(set -> common(set, enforced)).toList();
    this.budget = budget;
    this.counts = new BigInteger[sets.size()];
  }

  /** The counts, by set. */
  static Attempt<List<BigInteger>> of(
      CrossingTables tables, BitSet enforced, List<BitSet> sets, Budget budget) {
    return of(tables, enforced, sets, AllowanceCounts::mostEdges, budget);
  }

  /**
   * The counts, by set.
   *
   * @param mostEdges most edges to predict for so many sets that are counted together
   */
  static Attempt<List<BigInteger>> of(
      CrossingTables tables,
      BitSet enforced,
      List<BitSet> sets,
      IntToDoubleFunction mostEdges,
      Budget budget) {
    AllowanceCounts counting = new AllowanceCounts(tables, enforced, sets, mostEdges, budget);
    int[] all = new int[sets.size()];
    Arrays.setAll(all, s -> s);
    return Attempt.of(() -> counting.fill(all))
        .flatMap(attempt -> attempt)
        .map(counts -> List.of(counts));
  }

  private static double mostEdges(int sets) {
    return Math.max(EDGES_OF_A_PART, EDGES_PER_SET * sets);
  }

  static BitSet common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** Counts for these sets too. */
  private Attempt<BigInteger[]> fill(int[] those) {
    if (those.length == 0) {
      return new Known<>(counts);
    }
    CutShort.check(budget.cutoff());
    List<BitSet> part = Arrays.stream(those).mapToObj(sets::get).toList();
    int halving = halving(part);
    Attempt<BigInteger[]> counted =
        count(part, halving < 0 ? Double.POSITIVE_INFINITY : mostEdges.applyAsDouble(part.size()));
    int position = counted instanceof Known ? -1 : halving;
    if (position >= 0) {
      return fill(holding(those, position, true))
          .flatMap(some -> fill(holding(those, position, false)));
    }
    return counted.map(
        found -> {
          for (int k = 0; k < those.length; k++) {
            counts[those[k]] = found[k];
          }
          return counts;
        });
  }

  private int[] holding(int[] those, int position, boolean with) {
    return Arrays.stream(those).filter(s -> sets.get(s).get(position) == with).toArray();
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

  private Attempt<BigInteger[]> count(List<BitSet> part, double wanted) {
    Optional<Factors> narrowed = Factors.allowing(tables, enforced, part).narrowed(budget.cutoff());
    if (narrowed.isEmpty()) {
      return new Known<>(zeros(part.size()));
    }
    Factors factors = narrowed.get();
    OptionClasses classes = OptionClasses.of(factors.space(), factors.list());
    if (classes.isEmpty()) {
      return new Known<>(zeros(part.size()));
    }
    DiagramPlan plan = DiagramPlan.of(classes, factors, wanted, budget.cutoff());
    if (plan.order().predictedEdges() > wanted) {
      return Budget.tooManyEdges(plan.order().predictedEdges());
    }
    Optional<LevelStep[]> steps = plan.steps(budget.maxEdges(), budget.cutoff());
    int countBits = tables.space().size().bitLength();
    return steps.isEmpty()
        ? Spent.ofMemory()
        : new AllowanceHalves(plan, steps.get(), part, countBits, budget).count();
  }

  private static BigInteger[] zeros(int count) {
    BigInteger[] zeros = new BigInteger[count];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }
}
