package org.parley.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.WeightDraws.By;
import org.parley.preference.Utilities;

/** How often each outcome was chosen, by what chose it. */
record WeightTally(long draws, Map<By, Map<List<Integer>, Long>> counts, WeightSway sway) {

  static WeightTally empty(Utilities assumed) {
    return new WeightTally(0, new LinkedHashMap<>(), new WeightSway(assumed));
  }

  WeightTally with(WeightTally other) {
    sway.add(other.sway);
    other.counts.forEach(
        (by, outcomes) ->
            outcomes.forEach(
                (outcome, count) ->
                    counts
                        .computeIfAbsent(by, b -> new LinkedHashMap<>())
                        .merge(outcome, count, Long::sum)));
    return new WeightTally(draws + other.draws, counts, sway);
  }

  void add(By by, Collection<List<Integer>> outcomes) {
    Map<List<Integer>, Long> of = counts.computeIfAbsent(by, b -> new LinkedHashMap<>());
    outcomes.forEach(outcome -> of.merge(outcome, 1L, Long::sum));
  }
}
