package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;

/**
 * Builds a diagram level by level from the root: a node is the tuple of the residual states of all
 * tables that have begun and not ended (the frontier method of Sekine, Imai and Tani 1995,
 * "Computing the Tutte polynomial of a graph of moderate size", and of Knuth 2011, TAOCP 4A, 7.1.4,
 * for tables in place of edges).
 */
final class DiagramBuilder {

  /** Nodes between two looks at the clock. */
  private static final int NODES_PER_LOOK = 1024;

  private static final int INITIAL_EDGES = 1024;

  private final LevelStep[] steps;
  private final Budget budget;
  private final boolean recording;
  private final StateTable states;
  private final StateTable crossedSets;
  private final List<int[]> crossingSets = new ArrayList<>();
  private int[] targets = new int[INITIAL_EDGES];
  private int[] crossings;
  private int edgeCount;

  // One expansion: the state of the node, and the results by class.
  private final long[] state;
  private final long[] next;
  private final long[] crossed;
  private final boolean[] ruledOut;

  private DiagramBuilder(LevelStep[] steps, boolean recording, Budget budget) {
    this.steps = steps;
    this.budget = budget;
    this.recording = recording;
    int stateWords = steps[0].stateWords();
    int crossedWords = steps[0].crossedWords();
    states = new StateTable(stateWords, 0);
    // Set 0 is the empty one and never looked up.
    crossedSets = new StateTable(crossedWords, 1);
    crossingSets.add(new int[0]);
    crossings = new int[recording ? INITIAL_EDGES : 0];
    int most = 0;
    for (LevelStep step : steps) {
      most = Math.max(most, step.classCount());
    }
    state = new long[stateWords];
    next = new long[most * stateWords];
    crossed = new long[most * crossedWords];
    ruledOut = new boolean[most];
  }

  /**
   * The diagram of these factors, not reduced yet.
   *
   * @throws IllegalArgumentException if there are no issues
   */
  static Attempt<Diagram> build(Factors factors, Budget budget) {
    if (factors.space().issueCount() == 0) {
      throw new IllegalArgumentException("the outcome space has no issues");
    }
    return Attempt.of(() -> planned(factors, budget)).flatMap(attempt -> attempt);
  }

  /**
   * @throws CutShort if the time is over before building begins
   */
  private static Attempt<Diagram> planned(Factors factors, Budget budget) {
    CutShort.check(budget.cutoff());
    OutcomeSpace space = factors.space();
    OptionClasses classes = OptionClasses.of(space, factors.list());
    if (classes.isEmpty()) {
      return new Known<>(Diagram.empty(space, classes));
    }
    DiagramPlan plan = DiagramPlan.of(classes, factors, budget.cutoff());
    double predicted = plan.order().predictedEdges();
    if (predicted > budget.maxPredictedEdges()) {
      return Budget.tooManyEdges(predicted);
    }
    Optional<LevelStep[]> steps = plan.steps(budget.maxEdges(), budget.cutoff());
    return steps.isEmpty()
        ? Budget.tooManyEdges(predicted)
        : new DiagramBuilder(steps.get(), factors.isRecording(), budget).build(space, plan);
  }

  private Attempt<Diagram> build(OutcomeSpace space, DiagramPlan plan) {
    int[] firstNode = new int[steps.length + 2];
    int[] firstEdge = new int[steps.length + 1];
    states.intern(new long[steps[0].stateWords()], 0);
    firstNode[1] = 1;
    states.advance();
    for (int level = 0; level < steps.length; level++) {
      int nodes = firstNode[level + 1] - firstNode[level];
      for (int node = 0; node < nodes; node++) {
        if (edgeCount + steps[level].classCount() > budget.maxEdges()) {
          return Budget.tooManyEdges(plan.order().predictedEdges());
        }
        if (node % NODES_PER_LOOK == 0 && budget.isOver()) {
          return Spent.ofTime();
        }
        expand(steps[level], node);
      }
      firstNode[level + 2] = firstNode[level + 1] + states.count();
      firstEdge[level + 1] = edgeCount;
      closeLevel(steps[level]);
    }
    return new Known<>(
        new Diagram(
            space,
            plan.order().issues(),
            plan.classes(),
            firstNode,
            firstEdge,
            targets,
            crossings,
            crossingSets.toArray(new int[0][])));
  }

  private void expand(LevelStep step, int node) {
    states.copyPreviousTo(node, state);
    step.expand(state, next, crossed, ruledOut);
    ensureRoom(step.classCount());
    for (int c = 0; c < step.classCount(); c++) {
      if (ruledOut[c]) {
        targets[edgeCount++] = Diagram.NONE;
      } else {
        if (recording) {
          crossings[edgeCount] = crossing(c * step.crossedWords(), step.crossedWords());
        }
        targets[edgeCount++] = states.intern(next, c * step.stateWords());
      }
    }
  }

  private int crossing(int at, int words) {
    for (int w = at; w < at + words; w++) {
      if (crossed[w] != 0) {
        return crossedSets.intern(crossed, at);
      }
    }
    return 0;
  }

  private void ensureRoom(int edges) {
    if (edgeCount + edges > targets.length) {
      int length = 2 * targets.length + edges;
      targets = Arrays.copyOf(targets, length);
      crossings = Arrays.copyOf(crossings, recording ? length : 0);
    }
  }

  private void closeLevel(LevelStep step) {
    states.advance();
    long[] marks = new long[step.crossedWords()];
    for (int local = 0; local < crossedSets.count(); local++) {
      crossedSets.copyTo(local, marks);
      crossingSets.add(step.positions(marks));
    }
    crossedSets.advance();
  }
}
