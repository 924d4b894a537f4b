package org.parley.question.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Otherwise;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.Moments;
import org.parley.process.talk.PairedTalks;
import org.parley.process.talk.Setting;
import org.parley.process.talk.Talking;
import org.parley.question.WorldsPlan;
import org.parley.rules.course.CourseRule;
import org.parley.worlds.StoppingRule;

/**
 * What becomes of the share of agreements with half and with twice each chance that a process rule
 * assumes, in the same talks, so that what differs is not blurred by chance.
 *
 * @param setting the talks as they are
 * @param rules their process rules
 * @param how how talks are run
 * @param talks how many, at least 1
 * @param cancelled once it is true, no more are run
 */
record TalkSwings(
    Setting setting, CourseRules rules, Talking.Plan how, long talks, BooleanSupplier cancelled) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Most talks for each other chance. */
  static final long MOST_TALKS = 20_000;

  /** Which assumed chances matter most in such talks; nothing where the plan does not ask. */
  static List<ChanceSwing> asked(
      NegotiatePlan plan, Setting setting, CourseRules rules, long run, BooleanSupplier cancelled) {
    long talks = Math.min(MOST_TALKS, run);
    if (!plan.weighsChances() || plan.traced().isPresent() || talks == 0) {
      return List.of();
    }
    WorldsPlan.Sampling sampling = plan.sampling();
    StoppingRule rule = new StoppingRule.Draws(talks);
    Talking.Plan how =
        new Talking.Plan(plan.conflict().seed(), sampling.level(), sampling.threads(), rule, false);
    return new TalkSwings(setting, rules, how, talks, cancelled).all();
  }

  /**
   * By rule whose event is not certain where it can happen, what matters most first; those alone
   * for which there was time.
   */
  List<ChanceSwing> all() {
    List<ChanceSwing> swings = new ArrayList<>();
    for (CourseRule rule : rules.active()) {
      BigDecimal chance = rule.chance();
      if (chance.compareTo(BigDecimal.ONE) < 0) {
        Optional<Otherwise> less = with(rule, chance.divide(TWO));
        Optional<Otherwise> more = with(rule, chance.multiply(TWO).min(BigDecimal.ONE));
        if (less.isPresent() && more.isPresent()) {
          swings.add(new ChanceSwing(rule.name(), chance, less.get(), more.get()));
        }
      }
    }
    swings.sort(Comparator.comparingDouble(ChanceSwing::span).reversed());
    return swings;
  }

  /** Nothing where not all of the talks could be run. */
  private Optional<Otherwise> with(CourseRule rule, BigDecimal chance) {
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    Setting other = setting.with(rules.assuming(Map.of(rule.name(), chance)));
    PairedTalks pairs = PairedTalks.run(other, setting, how, talks, cancelled);
    if (pairs.talks() < talks) {
      return Optional.empty();
    }
    Moments.Mean mean = pairs.difference(how.level());
    return Optional.of(new Otherwise(chance, mean.value(), mean.low(), mean.high()));
  }
}
