package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.elimination.Diagram;
import org.parley.elimination.RankingKey;

/**
 * The vectors of utilities that no outcome of a diagram dominates, each with its number of
 * outcomes: nondominated labels at every node, from the terminal up (Martins 1984, "On a
 * multicriteria shortest path problem"). Equal vectors are one, and their numbers add up.
 */
public final class UtilityFrontier {

  private final Diagram diagram;
  private final Gains gains;
  private final long[][] bySet;
  private final int numbers;
  private final RankingKey keys;
  private final Allowance allowance;

  private UtilityFrontier(Diagram diagram, Gains gains, Allowance allowance) {
    this.diagram = diagram;
    this.gains = gains;
    this.bySet = gains.bySet(diagram);
    this.numbers = gains.partyCount();
    this.keys = new RankingKey(diagram.space());
    this.allowance = allowance;
  }

  /**
   * The frontier in falling order, the first party first; empty if the diagram is.
   *
   * @param diagram records {@code gains.recorded()}
   * @param gains of at least one party
   */
  public static Attempt<List<FrontierVector>> of(
      Diagram diagram, Gains gains, Allowance allowance) {
    if (diagram.isEmpty()) {
      return new Known<>(List.of());
    }
    try {
      return new Known<>(new UtilityFrontier(diagram, gains, allowance).vectors());
    } catch (CutShort spent) {
      return allowance.spent();
    }
  }

  private List<FrontierVector> vectors() {
    Labels end = new Labels(numbers, keys.width());
    end.add(gains.constants(), new long[keys.width()], BigInteger.ONE);
    List<Labels> below = List.of(end);
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      List<Labels> labels = new ArrayList<>();
      long kept = below.stream().mapToLong(Labels::bytes).sum();
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        labels.add(gather(level, node, below, kept));
        kept += labels.get(labels.size() - 1).bytes();
      }
      below = labels;
    }
    Labels all = below.get(0);
    int issues = diagram.space().issueCount();
    if (allowance.isSpent(all.bytes() + all.size() * FrontierVector.bytes(numbers, issues))) {
      CutShort.check(allowance);
    }
    return vectors(all);
  }

  private Labels gather(int level, int node, List<Labels> below, long kept) {
    LabelMerge merge = new LabelMerge();
    int issue = diagram.issue(level);
    int edge = diagram.edge(level, node);
    for (int c = 0; c < diagram.classCount(level); c++) {
      int target = diagram.target(edge + c);
      if (target != Diagram.NONE) {
        Labels rest = below.get(target - diagram.firstNode(level + 1));
        for (int option : diagram.options(level, c)) {
          merge.add(rest, gain(edge + c, issue, option), option);
        }
      }
    }
    return merge.merged(
        numbers,
        keys.width(),
        (from, at, option, to) ->
            keys.extend(from, at, gains.steps(issue, option), issue, option, to, 0),
        kept,
        allowance);
  }

  private long[] gain(int edge, int issue, int option) {
    long[] gain = gains.ofOption(issue, option).clone();
    long[] recorded = bySet[diagram.crossing(edge)];
    for (int k = 0; k < gain.length; k++) {
      gain[k] += recorded[k];
    }
    return gain;
  }

  private List<FrontierVector> vectors(Labels labels) {
    List<FrontierVector> vectors = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      long[] key = labels.key(label);
      vectors.add(
          new FrontierVector(labels.vector(label), labels.count(label), keys.outcome(key), key[0]));
    }
    return vectors;
  }
}
