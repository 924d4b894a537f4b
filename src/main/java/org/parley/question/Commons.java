package org.parley.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.CommonOptions;
import org.parley.answer.KeptOutcome;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OptionCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.tabulation.Case;

/** Finds what the outcomes of a kind have in common. */
final class Commons {

  private Commons() {}

  /**
   * What outcomes have in common that cross what the first of these crosses, and no other enforced
   * position; nothing where there is none or that is not known exactly.
   */
  static Optional<CommonOptions> of(Case asked, ExactEngine engine, List<KeptOutcome> kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    BitSet crossed = kept.get(0).crossed();
    BitSet others = asked.enforced();
    others.andNot(crossed);
    return engine
        .crossing(crossed, others)
        .known()
        .filter(set -> set.count().signum() > 0)
        .map(set -> new CommonOptions(crossed, set.count(), left(asked, set)));
  }

  private static List<List<Integer>> left(Case asked, OutcomeSet set) {
    OptionCounts counts = set.optionCounts();
    List<List<Integer>> left = new ArrayList<>();
    for (int issue = 0; issue < asked.scenario().issues().size(); issue++) {
      List<Integer> options = new ArrayList<>();
      for (int o = 0; o < asked.scenario().issues().get(issue).options().size(); o++) {
        if (counts.count(issue, o).signum() > 0) {
          options.add(o);
        }
      }
      left.add(options);
    }
    return left;
  }
}
