package org.parley.process.pool;

import java.util.random.RandomGenerator;
import org.parley.elimination.Diagram;

/**
 * Draws of outcomes of a diagram, each as likely as <i>exp(tilt × utility)</i>: those worth more to
 * a party are drawn more often with a tilt above 0, those worth less with one below.
 *
 * @implNote immutable
 */
final class TiltedDraws {

  private final Diagram diagram;
  private final EdgeWorths worths;
  private final double[][] byOption;
  private final double[] below;
  private final double[] byEdge;

  TiltedDraws(Diagram diagram, EdgeWorths worths, double tilt) {
    this.diagram = diagram;
    this.worths = worths;
    this.byOption = worths.optionFactors(tilt);
    this.below = new double[Math.max(1, diagram.nodeCount())];
    int last = diagram.levelCount() - 1;
    this.byEdge = new double[diagram.edge(last, diagram.firstNode(last + 1))];
    double[] bySet = worths.setFactors(tilt);
    below[diagram.firstNode(last + 1)] = 1;
    for (int level = last; level >= 0; level--) {
      double[] classes = classes(level);
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        int edge = diagram.edge(level, node);
        for (int c = 0; c < classes.length; c++) {
          int target = diagram.target(edge + c);
          if (target != Diagram.NONE) {
            byEdge[edge + c] = classes[c] * bySet[diagram.crossing(edge + c)] * below[target];
            below[node] += byEdge[edge + c];
          }
        }
      }
    }
  }

  /** Sums of the factors of the options of a class. */
  private double[] classes(int level) {
    double[] sums = new double[diagram.classCount(level)];
    for (int c = 0; c < sums.length; c++) {
      for (int option : diagram.options(level, c)) {
        sums[c] += byOption[diagram.issue(level)][option];
      }
    }
    return sums;
  }

  /**
   * Fills in the option index of each issue of a random outcome.
   *
   * @return what it is worth to the party
   */
  long draw(RandomGenerator random, int[] outcome) {
    long worth = worths.constant();
    int node = 0;
    for (int level = 0; level < diagram.levelCount(); level++) {
      int edge = diagram.edge(level, node);
      int c = drawClass(level, edge, random.nextDouble() * below[node]);
      int issue = diagram.issue(level);
      outcome[issue] = drawOption(byOption[issue], diagram.options(level, c), random);
      worth += worths.ofOption(issue, outcome[issue]) + worths.ofEdge(edge + c);
      node = diagram.target(edge + c);
    }
    return worth;
  }

  private int drawClass(int level, int edge, double threshold) {
    double rest = threshold;
    int last = 0;
    for (int c = 0; c < diagram.classCount(level); c++) {
      double mass = byEdge[edge + c];
      if (mass > 0) {
        last = c;
        rest -= mass;
        if (rest < 0) {
          return c;
        }
      }
    }
    // Rounding can leave a rest after the last class that has any mass.
    return last;
  }

  private static int drawOption(double[] factors, int[] options, RandomGenerator random) {
    if (options.length == 1) {
      return options[0];
    }
    double total = 0;
    for (int option : options) {
      total += factors[option];
    }
    double rest = random.nextDouble() * total;
    for (int option : options) {
      rest -= factors[option];
      if (rest < 0) {
        return option;
      }
    }
    return options[options.length - 1];
  }
}
