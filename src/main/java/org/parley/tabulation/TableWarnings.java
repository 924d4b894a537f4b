package org.parley.tabulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.Target.Crossing;
import org.parley.rules.WrittenRules;
import org.parley.rules.WrittenRules.WrittenRule;
import org.parley.scenario.Locations;
import org.parley.scenario.Problem;

/** Finds positions whose rules say nothing, the same of every outcome, or nothing exact. */
public final class TableWarnings {

  private TableWarnings() {}

  /**
   * A warning for each reading that no outcome crosses, or every outcome, and for each rule that
   * has no table.
   */
  public static List<Problem> of(TabulatedScenario tabulated) {
    List<Problem> warnings = new ArrayList<>();
    for (TargetTable entry : tabulated.tabulation().entries()) {
      if (entry.target() instanceof Crossing crossing && entry.table().isPresent()) {
        CrossingTable table = entry.table().get();
        if (table.crossedCount() == 0) {
          warnings.add(warning(tabulated, crossing, "is crossed by no outcome"));
        } else if (table.crossedCount() == table.size()) {
          warnings.add(warning(tabulated, crossing, "is crossed by every outcome"));
        }
      }
    }
    warnings.addAll(untabulated(tabulated));
    return warnings;
  }

  private static List<Problem> untabulated(TabulatedScenario tabulated) {
    List<TargetTable> entries = tabulated.tabulation().untabulated();
    if (entries.isEmpty()) {
      return List.of();
    }
    WrittenRules rules = WrittenRules.read(tabulated.scenario());
    Set<WrittenRule> seen = new LinkedHashSet<>();
    entries.forEach(entry -> seen.addAll(rules.concluding(entry.target())));
    return seen.stream().map(TableWarnings::untabulated).toList();
  }

  private static Problem untabulated(WrittenRule rule) {
    return new Problem(
        Problem.Severity.WARNING,
        rule.location(),
        "rule ["
            + rule.name()
            + "] has too many issues, or ways to match them, for a table: it is judged draw by"
            + " draw, and nothing exact is told",
        Optional.of("Maybe name fewer issues, or raise --table-limit"));
  }

  private static Problem warning(TabulatedScenario tabulated, Crossing crossing, String what) {
    Locations locations = tabulated.located().locations();
    return new Problem(
        Problem.Severity.WARNING,
        locations.reading(crossing.position(), crossing.reading()),
        "reading ["
            + crossing.reading()
            + "] of position ["
            + crossing.position()
            + "] "
            + what
            + ", coherent or not",
        Optional.empty());
  }
}
