package org.parley.question.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Otherwise;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.OpeningModel;
import org.parley.process.opening.OpeningParts;
import org.parley.process.opening.OpeningTally;
import org.parley.process.opening.OtherChances;
import org.parley.process.opening.SampledOpening;
import org.parley.process.talk.Moments;
import org.parley.process.talk.PairedTalks;
import org.parley.sensitivity.SobolIndex;

/**
 * What becomes of the chance that a zone opens with other chances of process rules: exactly where
 * states are few, else in the same talks, so that what differs is not blurred by chance.
 *
 * @param model the course as it is
 * @param exact its chances, where they are known and those of other courses are a matter of moments
 * @param how how talks are simulated
 * @param varied the chances that are varied
 * @param cutoff once over, few talks more are simulated
 */
record ChanceSwings(
    OpeningModel model,
    Optional<ExactChances> exact,
    SampledOpening.Plan how,
    double level,
    List<Varied> varied,
    Cutoff cutoff) {

  /** Most talks for each other chance. */
  static final long MOST_TALKS = 20_000;

  /** With more states than this, thousands of other chances are not worked out exactly. */
  static final int FEW_STATES = 5_000;

  /** By rule whose chance is varied, what matters most first. */
  List<ChanceSwing> all() {
    List<ChanceSwing> swings = new ArrayList<>();
    Optional<OtherChances> others = others();
    for (Varied one : varied) {
      swings.add(
          new ChanceSwing(
              one.rule(),
              one.chance(),
              with(one.rule(), one.less(), others),
              with(one.rule(), one.more(), others),
              Optional.empty()));
    }
    swings.sort(Comparator.comparingDouble(ChanceSwing::span).reversed());
    return swings;
  }

  private Otherwise with(String rule, BigDecimal chance, Optional<OtherChances> others) {
    CourseRules assumed = model.rules().assuming(Map.of(rule, chance));
    return exact
        .flatMap(
            before ->
                others
                    .flatMap(of -> Attempt.of(() -> of.byTheEnd(assumed, cutoff)).known())
                    .map(after -> after - before.byTheEnd()))
        .map(difference -> new Otherwise(chance, difference, Double.NaN, Double.NaN))
        .orElseGet(() -> sampled(assumed, chance));
  }

  /** What tells the exact chance by other rules, which have no more states than is known. */
  private Optional<OtherChances> others() {
    Set<String> names = varied.stream().map(Varied::rule).collect(Collectors.toSet());
    return exact.flatMap(
        known ->
            Attempt.of(() -> OtherChances.of(model, names, Integer.MAX_VALUE, cutoff))
                .known()
                .flatMap(others -> others));
  }

  private OpeningModel with(CourseRules rules) {
    return new OpeningModel(rules, model.worlds(), model.ways());
  }

  private Otherwise sampled(CourseRules rules, BigDecimal chance) {
    OpeningTally tally = SampledOpening.sample(with(rules), Optional.of(model), how, cutoff);
    Moments.Mean mean =
        new PairedTalks(tally.talks(), tally.gained(), tally.lost()).difference(level);
    return new Otherwise(chance, mean.value(), mean.low(), mean.high());
  }

  /** Whether thousands of other chances can be worked out exactly. */
  boolean isExact() {
    return exact.filter(known -> known.states() <= FEW_STATES).isPresent();
  }

  /**
   * Sobol' indices of the ranges; empty where talks are too few.
   *
   * @param talks how many talks are asked for in all
   */
  Attempt<List<SobolIndex>> indices(ChanceShares shares, long talks) {
    Optional<OtherChances> others = isExact() ? others() : Optional.empty();
    if (others.isPresent()) {
      return shares.exact(
          rules -> others.get().byTheEnd(rules, cutoff),
          ChanceShares.effort(ChanceShares.EXACT_ROWS, level, how.seed()));
    }
    int each = ChanceShares.talksOfPart(how.talks());
    OpeningParts parts = new OpeningParts(model, how.seed(), Math.max(1, each));
    return shares.drawn(
        (rules, part) -> {
          CutShort.check(cutoff);
          return parts.open(rules, part);
        },
        ChanceShares.effort(ChanceShares.drawnRows(talks), level, how.seed()),
        how.threads());
  }
}
