package org.parley.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/** Which pairs of options are worth what, as tables like those of rules. */
final class PairTables {

  /**
   * The pairs that have one value.
   *
   * @param together what they are pairs of
   * @param table crossed by these pairs
   * @param value what they are worth, above 0
   */
  record Valued(Together together, CrossingFunction table, BigFraction value) {}

  private PairTables() {}

  /** One table a value. */
  static List<Valued> of(Scenario scenario, Together together) {
    int first = scenario.issueIndex(together.first());
    int second = scenario.issueIndex(together.second());
    Map<Double, List<int[]>> byValue = new LinkedHashMap<>();
    for (Together.Pair pair : together.values()) {
      int one = scenario.issues().get(first).indexOf(pair.first());
      int other = scenario.issues().get(second).indexOf(pair.second());
      int[] options = first < second ? new int[] {one, other} : new int[] {other, one};
      byValue.computeIfAbsent(pair.value(), value -> new ArrayList<>()).add(options);
    }
    int[] scope = {Math.min(first, second), Math.max(first, second)};
    List<Valued> tables = new ArrayList<>();
    byValue.forEach(
        (value, pairs) -> {
          if (value > 0) {
            CrossingTable table = table(scenario.issues(), scope, pairs);
            tables.add(new Valued(together, table, Fractions.of(value)));
          }
        });
    return tables;
  }

  private static CrossingTable table(List<Issue> issues, int[] scope, List<int[]> pairs) {
    int[] counts = {issues.get(scope[0]).options().size(), issues.get(scope[1]).options().size()};
    long[] words = new long[(counts[0] * counts[1] + 63) / 64];
    for (int[] pair : pairs) {
      int combination = pair[0] * counts[1] + pair[1];
      words[combination >>> 6] |= 1L << combination;
    }
    return CrossingTable.of(scope, counts, words);
  }
}
