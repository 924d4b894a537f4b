package org.parley.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Locations;
import org.parley.scenario.Problem;

/** Finds positions whose rules say nothing, or the same of every outcome. */
public final class TableWarnings {

  private TableWarnings() {}

  /** A warning for each reading that no outcome crosses, or every outcome. */
  public static List<Problem> of(TabulatedScenario tabulated) {
    List<Problem> warnings = new ArrayList<>();
    for (TargetTable entry : tabulated.tabulation().entries()) {
      if (entry.target() instanceof Crossing crossing && entry.table().isPresent()) {
        CrossingFunction table = entry.table().get();
        if (table.isNeverCrossed()) {
          warnings.add(warning(tabulated, crossing, "is crossed by no outcome"));
        } else if (table.isAlwaysCrossed()) {
          warnings.add(warning(tabulated, crossing, "is crossed by every outcome"));
        }
      }
    }
    return warnings;
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
