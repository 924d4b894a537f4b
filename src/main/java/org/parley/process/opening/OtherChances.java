package org.parley.process.opening;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.CourseRule;

/**
 * The exact chance that a zone opens with other chances of some rules: how talks begin and what can
 * become of them is worked out once for all of these.
 *
 * @implNote Not thread-safe.
 */
public final class OtherChances {

  private static final BigDecimal UNSURE = new BigDecimal("0.5");

  private final Map<StartingWorlds.Start, Double> starts;
  private final Chain chain;

  private OtherChances(OpeningModel model, Map<StartingWorlds.Start, Double> starts, int room) {
    this.starts = starts;
    this.chain = new Chain(model, Chain.ways(starts.keySet()), false, room);
  }

  /**
   * Of some rules; nothing where there are too many ways to begin.
   *
   * @param varied names of the rules that may have other chances
   * @param room most numbers to keep
   * @throws CutShort once the cutoff is over
   */
  public static Optional<OtherChances> of(
      OpeningModel model, Set<String> varied, int room, Cutoff cutoff) {
    Map<String, BigDecimal> unsure = new LinkedHashMap<>();
    for (CourseRule rule : model.rules().active()) {
      // What is certain has no branch without it, and may be so no longer.
      if (varied.contains(rule.name())) {
        unsure.put(rule.name(), UNSURE);
      }
    }
    OpeningModel any =
        new OpeningModel(model.rules().assuming(unsure), model.worlds(), model.ways());
    return StartingWorlds.of(any, room / Chain.NUMBERS_OF_STATE, cutoff)
        .map(starts -> new OtherChances(any, starts, room));
  }

  /**
   * The probability that a zone is open by the last round.
   *
   * @param rules the rules as they were, but for chances of those that are varied
   * @throws CutShort once the cutoff is over
   */
  public double byTheEnd(CourseRules rules, Cutoff cutoff) {
    return ExactOpening.of(rules, chain, starts, Integer.MAX_VALUE, cutoff)
        .orElseThrow()
        .byTheEnd();
  }
}
