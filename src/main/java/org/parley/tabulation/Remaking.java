package org.parley.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.stat.RandomStreams;

/** Makes tables, of which some are known, and holds the others against the judge. */
final class Remaking {

  private final RuleBook rules;
  private final RuleBook judged;
  private final Map<Integer, long[]> known;
  private final int limit;
  private final List<Target> asked = new ArrayList<>();

  /**
   * @param rules all rules
   * @param judged those on which the tables depend that are not known, or all
   * @param known bits of tables by index of the target
   * @param limit most combinations of one scope that are tabulated
   */
  Remaking(RuleBook rules, RuleBook judged, Map<Integer, long[]> known, int limit) {
    this.rules = rules;
    this.judged = judged;
    this.known = known;
    this.limit = limit;
  }

  /**
   * All tables.
   *
   * @throws org.parley.effort.CutShort once the cutoff is over
   * @throws IllegalStateException if a table made anew and the judge differ
   */
  Tabulation tabulate(Cutoff cutoff) {
    Tabulation tabulation = Tabulator.tabulate(rules, judged, known, limit, cutoff);
    List<TargetTable> made = new ArrayList<>();
    for (int target = 0; target < tabulation.entries().size(); target++) {
      TargetTable entry = tabulation.entries().get(target);
      boolean isKnown = known.containsKey(target);
      if (!isKnown) {
        asked.add(entry.target());
      }
      // Of a table that is known, only all rules are sure to say anything.
      boolean isLeft = isKnown && !judged.equals(rules);
      made.add(isLeft ? new TargetTable(entry.target(), entry.scope(), Optional.empty()) : entry);
    }
    if (!asked.isEmpty()) {
      int outcomes = TableCheck.outcomes(judged);
      TableCheck.verify(judged, new Tabulation(made), outcomes, RandomStreams.stream(0, 0));
    }
    return tabulation;
  }

  /** The targets that the judge was asked about. */
  List<Target> asked() {
    return List.copyOf(asked);
  }
}
