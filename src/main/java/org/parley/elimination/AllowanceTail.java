package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;

/**
 * The lower levels of a diagram of the outcomes that cross no recorded position but some, with a
 * root for each state there is to begin from.
 */
final class AllowanceTail {

  private static final int NODES_PER_LOOK = 1024;

  /** An edge is kept as one number; while a diagram is built it takes so many times as much. */
  private static final int EDGES_PER_EDGE = Budget.BYTES_PER_EDGE / (2 * Integer.BYTES);

  private final DiagramPlan plan;
  private final LevelStep[] steps;
  private final int firstLevel;
  private final BitSet allowed;
  private final int countBits;
  private final Budget budget;
  private final StateTable states;
  private final List<int[]> targetsByLevel = new ArrayList<>();
  private long edgeCount;

  // One expansion.
  private final long[] state;
  private final long[] next;
  private final long[] crossed;
  private final boolean[] ruledOut;

  /** No roots yet; these positions may be crossed from the level on. */
  AllowanceTail(
      DiagramPlan plan,
      LevelStep[] steps,
      int firstLevel,
      BitSet allowed,
      int countBits,
      Budget budget) {
    this.plan = plan;
    this.steps = steps;
    this.firstLevel = firstLevel;
    this.allowed = allowed;
    this.countBits = countBits;
    this.budget = budget;
    int most = Arrays.stream(steps).mapToInt(LevelStep::classCount).max().orElseThrow();
    states = new StateTable(steps[0].stateWords(), 0);
    state = new long[steps[0].stateWords()];
    next = new long[most * state.length];
    crossed = new long[most * steps[0].crossedWords()];
    ruledOut = new boolean[most];
  }

  /** Number of the root of a state, a new one if it is not there yet; before {@link #ways}. */
  int root(StateTable from, int place) {
    from.copyTo(place, state);
    return states.intern(state, 0);
  }

  /** Number of ways from each root to the end, by number of the root; asked once. */
  Attempt<Counts> ways() {
    int nodes = states.count();
    states.advance();
    List<Integer> nodesByLevel = new ArrayList<>(List.of(nodes));
    for (int level = firstLevel; level < steps.length; level++) {
      int[] targets = new int[nodes * steps[level].classCount()];
      edgeCount += targets.length;
      if (edgeCount > (long) EDGES_PER_EDGE * budget.maxEdges()) {
        return Budget.tooManyEdges(plan.order().predictedEdges());
      }
      expandAll(level, nodes, targets);
      targetsByLevel.add(targets);
      nodes = states.count();
      nodesByLevel.add(nodes);
      states.advance();
    }
    return new Known<>(gathered(nodesByLevel));
  }

  private void expandAll(int level, int nodes, int[] targets) {
    LevelStep step = steps[level];
    long[] kept = step.fieldsWithout(allowed);
    long[] forbidden = step.marksBeyond(allowed);
    int edge = 0;
    for (int node = 0; node < nodes; node++) {
      if (node % NODES_PER_LOOK == 0) {
        CutShort.check(budget.cutoff());
      }
      states.copyPreviousTo(node, state);
      step.expand(state, next, crossed, ruledOut);
      for (int c = 0; c < step.classCount(); c++) {
        boolean ends = ruledOut[c] || isMarked(c * forbidden.length, forbidden);
        targets[edge++] = ends ? Diagram.NONE : target(c * kept.length, kept);
      }
    }
  }

  private boolean isMarked(int at, long[] marks) {
    for (int w = 0; w < marks.length; w++) {
      if ((crossed[at + w] & marks[w]) != 0) {
        return true;
      }
    }
    return false;
  }

  private int target(int at, long[] kept) {
    for (int w = 0; w < kept.length; w++) {
      next[at + w] &= kept[w];
    }
    return states.intern(next, at) - states.firstId();
  }

  private Counts gathered(List<Integer> nodesByLevel) {
    Counts below = Counts.zeros(countBits, nodesByLevel.get(nodesByLevel.size() - 1));
    if (nodesByLevel.get(nodesByLevel.size() - 1) > 0) {
      below.setOne(0);
    }
    for (int level = steps.length - 1; level >= firstLevel; level--) {
      int[] targets = targetsByLevel.get(level - firstLevel);
      int classCount = steps[level].classCount();
      Counts above = Counts.zeros(countBits, nodesByLevel.get(level - firstLevel));
      for (int edge = 0; edge < targets.length; edge++) {
        if (targets[edge] != Diagram.NONE) {
          int weight = plan.weight(level, edge % classCount);
          above.addScaled(edge / classCount, below, targets[edge], 1, weight);
        }
      }
      below = above;
    }
    return below;
  }
}
