package org.parley.question.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Otherwise;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.ExactOpening;
import org.parley.process.opening.OpeningModel;
import org.parley.process.opening.OpeningTally;
import org.parley.process.opening.SampledOpening;
import org.parley.process.talk.Moments;
import org.parley.process.talk.PairedTalks;
import org.parley.rules.course.CourseRule;

/**
 * What becomes of the chance that a zone opens with half and with twice each chance that a process
 * rule assumes: exactly where states are few, else in the same talks, so that what differs is not
 * blurred by chance.
 *
 * @param model the course as it is
 * @param exact its chances, where they are known and those of other courses are a matter of moments
 * @param how how talks are simulated
 * @param cutoff once over, few talks more are simulated
 */
record ChanceSwings(
    OpeningModel model,
    Optional<ExactChances> exact,
    SampledOpening.Plan how,
    double level,
    Cutoff cutoff) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Most talks for each other chance. */
  static final long MOST_TALKS = 20_000;

  /** By rule whose event is not certain where it can happen, what matters most first. */
  List<ChanceSwing> all() {
    List<ChanceSwing> swings = new ArrayList<>();
    for (CourseRule rule : model.rules().active()) {
      BigDecimal chance = rule.chance();
      if (chance.compareTo(BigDecimal.ONE) < 0) {
        swings.add(
            new ChanceSwing(
                rule.name(),
                chance,
                with(rule, chance.divide(TWO)),
                with(rule, chance.multiply(TWO).min(BigDecimal.ONE))));
      }
    }
    swings.sort(Comparator.comparingDouble(ChanceSwing::span).reversed());
    return swings;
  }

  private Otherwise with(CourseRule rule, BigDecimal chance) {
    CourseRules assumed = model.rules().assuming(Map.of(rule.name(), chance));
    OpeningModel other = new OpeningModel(assumed, model.worlds(), model.ways());
    return exact
        .flatMap(
            before ->
                Attempt.of(() -> ExactOpening.of(other, Integer.MAX_VALUE, cutoff))
                    .known()
                    .flatMap(chances -> chances)
                    .map(after -> after.byTheEnd() - before.byTheEnd()))
        .map(difference -> new Otherwise(chance, difference, Double.NaN, Double.NaN))
        .orElseGet(() -> sampled(other, chance));
  }

  private Otherwise sampled(OpeningModel other, BigDecimal chance) {
    OpeningTally tally = SampledOpening.sample(other, Optional.of(model), how, cutoff);
    Moments.Mean mean =
        new PairedTalks(tally.talks(), tally.gained(), tally.lost()).difference(level);
    return new Otherwise(chance, mean.value(), mean.low(), mean.high());
  }
}
