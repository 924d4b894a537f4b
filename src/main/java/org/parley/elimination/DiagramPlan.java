package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.tabulation.CrossingFunction;

/**
 * What is known of a diagram before it is built: its levels, its steps and how large it may get.
 */
final class DiagramPlan {

  private final OptionClasses classes;
  private final List<Factor> factors;
  private final int[] classCounts;
  private final List<CrossingFunction> linking;
  private final IssueOrder order;

  private DiagramPlan(
      OptionClasses classes,
      List<Factor> factors,
      int[] classCounts,
      List<CrossingFunction> linking,
      IssueOrder order) {
    this.classes = classes;
    this.factors = factors;
    this.classCounts = classCounts;
    this.linking = linking;
    this.order = order;
  }

  /**
   * A plan for factors over the classes of options, of which every issue has at least one.
   *
   * @throws CutShort once the cutoff is over
   */
  static DiagramPlan of(OptionClasses classes, Factors factors, Cutoff cutoff) {
    return of(classes, factors, Double.POSITIVE_INFINITY, cutoff);
  }

  /**
   * A plan for factors over the classes of options, of which every issue has at least one; with
   * less search for a good order where far more edges are to be expected than are wanted.
   *
   * @throws CutShort once the cutoff is over
   */
  static DiagramPlan of(OptionClasses classes, Factors factors, double wantedEdges, Cutoff cutoff) {
    List<Factor> reduced = new ArrayList<>(factors.list().size());
    List<CrossingFunction> linking = new ArrayList<>();
    for (Factor factor : factors.list()) {
      CutShort.check(cutoff);
      Factor over = factor.over(classes);
      reduced.add(over);
      if (over.table().scopeSize() > 1) {
        linking.add(over.table());
      }
    }
    int[] classCounts = new int[factors.space().issueCount()];
    for (int issue = 0; issue < classCounts.length; issue++) {
      classCounts[issue] = classes.classCount(issue);
    }
    IssueOrder order = IssueOrder.search(classCounts, linking, wantedEdges, cutoff);
    return new DiagramPlan(classes, reduced, classCounts, linking, order);
  }

  /**
   * Upper bounds on the number of nodes of each level.
   *
   * @throws CutShort once the cutoff is over
   */
  double[] predictedNodes(Cutoff cutoff) {
    FrontierBound bound = new FrontierBound(classCounts, linking, cutoff);
    double[] nodes = new double[classCounts.length + 1];
    for (int level = 0; level < nodes.length; level++) {
      nodes[level] = Math.pow(2, bound.bound());
      if (level < classCounts.length) {
        bound.toggle(order.issues()[level]);
      }
    }
    return nodes;
  }

  IssueOrder order() {
    return order;
  }

  OptionClasses classes() {
    return classes;
  }

  /** Number of options of a class of the issue of a level. */
  int weight(int level, int c) {
    return classes.options(order.issues()[level])[c].length;
  }

  /**
   * The step of each level; nothing where the diagram of one factor alone has too many nodes.
   *
   * @throws CutShort once the cutoff is over
   */
  Optional<LevelStep[]> steps(int mostNodes, Cutoff cutoff) {
    Residuals[] residuals = new Residuals[factors.size()];
    int[] levelByIssue = order.levelByIssue();
    for (int f = 0; f < residuals.length; f++) {
      CutShort.check(cutoff);
      Optional<Residuals> compiled =
          Residuals.compile(factors.get(f).table(), levelByIssue, mostNodes);
      if (compiled.isEmpty()) {
        return Optional.empty();
      }
      residuals[f] = compiled.get();
    }
    int[] byStart = sortByStart(residuals);
    Residuals[] started = new Residuals[byStart.length];
    for (int i = 0; i < byStart.length; i++) {
      started[i] = residuals[byStart[i]];
    }
    StateLayout layout = StateLayout.of(started);
    LevelStep[] steps = emptySteps(layout.wordCount());
    for (int i = 0; i < byStart.length; i++) {
      Factor factor = factors.get(byStart[i]);
      for (int k = 0; k < started[i].levelCount(); k++) {
        steps[started[i].level(k)].add(factor, started[i], k, layout, i);
      }
      if (!factor.isForbidding()) {
        addField(factor, started[i], layout, i, steps);
      }
    }
    addConstants(residuals, steps);
    return Optional.of(steps);
  }

  private static void addField(
      Factor factor, Residuals residuals, StateLayout layout, int field, LevelStep[] steps) {
    int last = residuals.level(residuals.levelCount() - 1);
    for (int level = residuals.level(0); level < last; level++) {
      steps[level].addField(factor, layout, field);
    }
  }

  /** Indexes of the factors that are not constant, by their first level. */
  private static int[] sortByStart(Residuals[] residuals) {
    int count = 0;
    int[] sorted = new int[residuals.length];
    for (int f = 0; f < residuals.length; f++) {
      if (!residuals[f].isConstant()) {
        int at = count++;
        while (at > 0 && residuals[sorted[at - 1]].level(0) > residuals[f].level(0)) {
          sorted[at] = sorted[at - 1];
          at--;
        }
        sorted[at] = f;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private LevelStep[] emptySteps(int stateWords) {
    int crossedWords = (factors.size() + 63) / 64;
    LevelStep[] steps = new LevelStep[order.issues().length];
    for (int level = 0; level < steps.length; level++) {
      int classCount = classes.classCount(order.issues()[level]);
      steps[level] = new LevelStep(classCount, stateWords, Math.max(1, crossedWords));
    }
    return steps;
  }

  private void addConstants(Residuals[] residuals, LevelStep[] steps) {
    for (int f = 0; f < residuals.length; f++) {
      if (residuals[f].isConstant() && residuals[f].isAlwaysCrossed()) {
        steps[0].addAlwaysCrossed(factors.get(f));
      }
    }
  }
}
