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
import org.parley.answer.Sought;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.Moments;
import org.parley.process.talk.PairedTalks;
import org.parley.process.talk.Setting;
import org.parley.process.talk.TalkParts;
import org.parley.process.talk.Talking;
import org.parley.question.SpentNotes;
import org.parley.question.WorldsPlan;
import org.parley.sensitivity.SobolIndex;
import org.parley.worlds.StoppingRule;

/**
 * What becomes of the share of agreements with other chances of process rules, in the same talks,
 * so that what differs is not blurred by chance.
 *
 * @param setting the talks as they are
 * @param rules their process rules
 * @param how how talks are run
 * @param talks how many, at least 1
 * @param run how many are run beside these
 * @param varied the chances that are varied
 * @param cancelled once it is true, no more are run
 */
record TalkSwings(
    Setting setting,
    CourseRules rules,
    Talking.Plan how,
    long talks,
    long run,
    List<Varied> varied,
    BooleanSupplier cancelled) {

  /** Most talks for each other chance. */
  static final long MOST_TALKS = 20_000;

  /** Of such talks. */
  static TalkSwings of(
      NegotiatePlan plan, Setting setting, CourseRules rules, long run, BooleanSupplier cancelled) {
    long talks = Math.min(MOST_TALKS, run);
    WorldsPlan.Sampling sampling = plan.sampling();
    StoppingRule rule = new StoppingRule.Draws(talks);
    Talking.Plan how =
        new Talking.Plan(plan.conflict().seed(), sampling.level(), sampling.threads(), rule, false);
    return new TalkSwings(setting, rules, how, talks, run, Varied.of(rules), cancelled);
  }

  /** By rule whose chance is varied, what matters most first; those for which there was time. */
  List<ChanceSwing> all() {
    List<ChanceSwing> swings = new ArrayList<>();
    for (Varied one : varied) {
      Optional<Otherwise> less = with(one.rule(), one.less());
      Optional<Otherwise> more = with(one.rule(), one.more());
      if (less.isPresent() && more.isPresent()) {
        swings.add(
            new ChanceSwing(one.rule(), one.chance(), less.get(), more.get(), Optional.empty()));
      }
    }
    swings.sort(Comparator.comparingDouble(ChanceSwing::span).reversed());
    return swings;
  }

  /** Nothing where not all of the talks could be run. */
  private Optional<Otherwise> with(String rule, BigDecimal chance) {
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    Setting other = setting.with(rules.assuming(Map.of(rule, chance)));
    PairedTalks pairs = PairedTalks.run(other, setting, how, talks, cancelled);
    if (pairs.talks() < talks) {
      return Optional.empty();
    }
    Moments.Mean mean = pairs.difference(how.level());
    return Optional.of(new Otherwise(chance, mean.value(), mean.low(), mean.high()));
  }

  /**
   * The same, with Sobol' indices of the ranges where there are several.
   *
   * @param spent takes note where there is no time for these
   */
  List<ChanceSwing> withShares(SpentNotes spent) {
    List<ChanceSwing> all = all();
    ChanceShares shares = new ChanceShares(rules, varied);
    if (!shares.areSeveral() || ChanceShares.talksOfPart(talks) == 0) {
      return all;
    }
    return spent
        .value(Sought.SOBOL_INDICES, indices(shares))
        .map(indices -> shares.added(all, indices))
        .orElse(all);
  }

  /** Sobol' indices of the ranges. */
  Attempt<List<SobolIndex>> indices(ChanceShares shares) {
    int each = Math.max(1, ChanceShares.talksOfPart(talks));
    TalkParts parts = new TalkParts(setting, how.seed(), each);
    return shares.drawn(
        (with, part) -> {
          CutShort.check(cancelled::getAsBoolean);
          return parts.agreements(with, part);
        },
        ChanceShares.effort(ChanceShares.drawnRows(run), how.level(), how.seed()),
        how.threads());
  }
}
