package org.parley.process.pool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.elimination.Diagram;
import org.parley.preference.PartyUtility;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.tabulation.CrossingFunction;

/**
 * What the edges of a diagram add to what outcomes are worth to a party; nothing where it is not
 * known what the party wants.
 *
 * @implNote immutable
 */
final class EdgeWorths {

  private final Diagram diagram;
  private final long[][] byOption;
  private final long[] bySet;
  private final long constant;
  private final long bottom;
  private final double span;

  /**
   * Over a diagram that records {@link #recorded}.
   *
   * @param utility of the party, where it is known
   */
  EdgeWorths(Diagram diagram, Optional<PartyUtility> utility) {
    this.diagram = diagram;
    this.constant = utility.map(PartyUtility::constant).orElse(0L);
    this.bottom = utility.map(PartyUtility::least).orElse(0L);
    this.span = utility.map(EdgeWorths::span).orElse(1L);
    this.byOption = new long[diagram.levelCount()][];
    for (int issue = 0; issue < byOption.length; issue++) {
      byOption[issue] = new long[diagram.space().optionCount(issue)];
      for (int option = 0; option < byOption[issue].length; option++) {
        int at = option;
        int of = issue;
        byOption[issue][option] = utility.map(own -> own.gain(of, at)).orElse(0L);
      }
    }
    List<Bonus> bonuses = utility.map(PartyUtility::bonuses).orElse(List.of());
    this.bySet = new long[diagram.crossingSetCount()];
    for (int set = 0; set < bySet.length; set++) {
      bySet[set] =
          Arrays.stream(diagram.crossingSet(set)).mapToLong(b -> bonuses.get(b).gain()).sum();
    }
  }

  /** The tables that the diagram has to record, in their order. */
  static List<CrossingFunction> recorded(Optional<PartyUtility> utility) {
    return utility
        .map(own -> own.bonuses().stream().<CrossingFunction>map(Bonus::table).toList())
        .orElse(List.of());
  }

  /** What every outcome has. */
  long constant() {
    return constant;
  }

  /** How far apart outcomes can be at most. */
  private static long span(PartyUtility utility) {
    return Math.max(1, utility.greatest() - utility.least());
  }

  /** A part of the scale of a party, as its utility. */
  static double part(PartyUtility utility, double share) {
    return share * span(utility) / utility.denominator();
  }

  /** Where a worth stands on the scale of the party from 0 to 1. */
  double share(long worth) {
    return (worth - bottom) / span;
  }

  long ofOption(int issue, int option) {
    return byOption[issue][option];
  }

  long ofEdge(int edge) {
    return bySet[diagram.crossing(edge)];
  }

  /** Factors of the options for a tilt, by issue; the largest of an issue is 1. */
  double[][] optionFactors(double tilt) {
    double[][] factors = new double[byOption.length][];
    for (int issue = 0; issue < factors.length; issue++) {
      double most =
          Arrays.stream(byOption[issue]).mapToDouble(w -> tilt * w / span).max().orElse(0);
      factors[issue] =
          Arrays.stream(byOption[issue])
              .mapToDouble(w -> Math.exp(tilt * w / span - most))
              .toArray();
    }
    return factors;
  }

  /** Factors of the sets that edges record, for a tilt; that of the empty one is 1. */
  double[] setFactors(double tilt) {
    return Arrays.stream(bySet).mapToDouble(worth -> Math.exp(tilt * worth / span)).toArray();
  }

  /** By node the most that the edges from there on add, and with {@code isLeast} the least. */
  private long[] extremes(boolean isLeast) {
    long[] best = new long[Math.max(1, diagram.nodeCount())];
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        best[node] = isLeast ? Long.MAX_VALUE : Long.MIN_VALUE;
        int edge = diagram.edge(level, node);
        for (int c = 0; c < diagram.classCount(level); c++) {
          if (diagram.target(edge + c) != Diagram.NONE) {
            for (int option : diagram.options(level, c)) {
              long worth = added(level, edge + c, option) + best[diagram.target(edge + c)];
              best[node] = isLeast ? Math.min(best[node], worth) : Math.max(best[node], worth);
            }
          }
        }
      }
    }
    return best;
  }

  private long added(int level, int edge, int option) {
    return ofOption(diagram.issue(level), option) + ofEdge(edge);
  }

  /** The least that an outcome is worth. */
  long least() {
    return constant + extremes(true)[0];
  }

  /** An outcome that is worth as much as any. */
  int[] best() {
    long[] most = extremes(false);
    int[] outcome = new int[diagram.levelCount()];
    int node = 0;
    for (int level = 0; level < outcome.length; level++) {
      node = stepToBest(level, node, most, outcome);
    }
    return outcome;
  }

  private int stepToBest(int level, int node, long[] most, int[] outcome) {
    int edge = diagram.edge(level, node);
    for (int c = 0; c < diagram.classCount(level); c++) {
      int target = diagram.target(edge + c);
      for (int option : target == Diagram.NONE ? new int[0] : diagram.options(level, c)) {
        if (added(level, edge + c, option) + most[target] == most[node]) {
          outcome[diagram.issue(level)] = option;
          return target;
        }
      }
    }
    throw new IllegalStateException("node [" + node + "] leads nowhere");
  }

  /** The most that an outcome is worth. */
  long greatest() {
    return constant + extremes(false)[0];
  }
}
