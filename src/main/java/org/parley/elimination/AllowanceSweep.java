package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;

/**
 * The upper levels of a diagram for many sets of positions at once: a state is the state of the
 * diagram of all positions (see {@link DiagramBuilder}) with the sets that what was crossed so far
 * leaves (see {@link AllowedSets}). It ends where none is left, and forgets the tables of positions
 * that all sets left allow.
 */
final class AllowanceSweep {

  private static final int NODES_PER_LOOK = 1024;

  /**
   * Of a level that is swept, its states and those of the next are kept, and no edges. Many sets
   * are better swept in parts, where less is open, than in levels near the budget.
   */
  private static final int PART_OF_BUDGET = 4;

  private static final int FIRST_COUNTS = 1024;

  private final List<BitSet> sets;
  private final LevelStep[] steps;
  private final Budget budget;
  private final int mostNodes;
  private final DiagramPlan plan;
  private final AllowedSets allowed;
  private final int stateWords;
  private final StateTable states;
  private final StateTable crossedSets;
  private final StateTable crossingKeys;
  private int[] afterCrossing = new int[256];
  private long[][] keptByAllowed = new long[256][];

  /** Number of ways to each state of the level being reached, and how many there is room for. */
  private Counts ways = Counts.zeros(1, 1);

  private int room = 1;

  // One expansion.
  private final long[] state;
  private final long[] next;
  private final long[] crossed;
  private final boolean[] ruledOut;
  private final long[] reached;
  private final long[] key = new long[1];

  AllowanceSweep(List<BitSet> sets, DiagramPlan plan, LevelStep[] steps, Budget budget) {
    this.sets = sets;
    this.plan = plan;
    this.budget = budget;
    this.mostNodes = Math.max(1, budget.maxEdges() / (sets.size() > 1 ? PART_OF_BUDGET : 1));
    this.steps = steps;
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
   * The states after the upper levels.
   *
   * @param states those of all sets, each once
   * @param placesBySet of each set, places of its states among these
   * @param waysBySet of each set, number of ways to each of its states
   */
  record Reached(StateTable states, List<int[]> placesBySet, List<Counts> waysBySet) {

    /** Places of the states that a set may be in; not a copy. */
    int[] places(int set) {
      return placesBySet.get(set);
    }

    /** Number of ways to each of these. */
    Counts ways(int set) {
      return waysBySet.get(set);
    }
  }

  /** Sweeps the levels before the last. */
  Attempt<Reached> run(int last, int countBits) {
    states.intern(state, 0);
    states.advance();
    ways = Counts.zeros(countBits, 1);
    ways.setOne(0);
    int nodes = 1;
    for (int level = 0; level < last; level++) {
      Counts before = ways;
      ways = Counts.zeros(countBits, FIRST_COUNTS);
      room = FIRST_COUNTS;
      Arrays.fill(keptByAllowed, null);
      for (int node = 0; node < nodes; node++) {
        if (states.count() > mostNodes) {
          return Budget.tooManyEdges(plan.order().predictedEdges());
        }
        if (node % NODES_PER_LOOK == 0) {
          CutShort.check(budget.cutoff());
        }
        expand(level, node, before);
      }
      nodes = states.count();
      states.advance();
      crossedSets.advance();
      crossingKeys.advance();
    }
    return reached(nodes, last, countBits);
  }

  private void expand(int level, int node, Counts before) {
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
        int target = states.intern(reached, 0) - states.firstId();
        while (target >= room) {
          ways = ways.doubled();
          room *= 2;
        }
        ways.addScaled(target, before, node, 1, plan.weight(level, c));
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

  /** A state is one of every set that is left, without the fields of what that set allows. */
  private Attempt<Reached> reached(int nodes, int last, int countBits) {
    int[][] nodesBySet = nodesBySet(nodes);
    StateTable each = new StateTable(stateWords, 0);
    List<int[]> places = new ArrayList<>();
    List<Counts> waysBySet = new ArrayList<>();
    long kept = 0;
    for (int set = 0; set < nodesBySet.length; set++) {
      CutShort.check(budget.cutoff());
      StateTable own = new StateTable(1, 0);
      long[] mask = last == 0 ? new long[stateWords] : steps[last - 1].fieldsWithout(sets.get(set));
      int[] place = new int[nodesBySet[set].length];
      Counts to = Counts.zeros(countBits, place.length);
      for (int node : nodesBySet[set]) {
        states.copyPreviousTo(node, state);
        for (int w = 0; w < stateWords; w++) {
          state[w] &= mask[w];
        }
        key[0] = each.intern(state, 0);
        int at = own.intern(key, 0);
        place[at] = (int) key[0];
        to.addScaled(at, ways, node, 1, 1);
      }
      places.add(Arrays.copyOf(place, own.count()));
      waysBySet.add(to);
      kept += own.count();
      if (kept > budget.maxEdges()) {
        return Budget.tooManyEdges(plan.order().predictedEdges());
      }
    }
    return new Known<>(new Reached(each, places, waysBySet));
  }

  private int[][] nodesBySet(int nodes) {
    int[] lengths = new int[sets.size()];
    for (int node = 0; node < nodes; node++) {
      states.copyPreviousTo(node, state);
      for (int set : allowed.left((int) state[stateWords])) {
        lengths[set]++;
      }
    }
    int[][] nodesBySet = new int[lengths.length][];
    Arrays.setAll(nodesBySet, set -> new int[lengths[set]]);
    for (int node = nodes - 1; node >= 0; node--) {
      states.copyPreviousTo(node, state);
      for (int set : allowed.left((int) state[stateWords])) {
        nodesBySet[set][--lengths[set]] = node;
      }
    }
    return nodesBySet;
  }
}
