package org.parley.question.process;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.PartOfTalks;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Shard;
import org.parley.process.talk.Prepared;
import org.parley.process.talk.Setting;
import org.parley.process.talk.SettingBuilder;
import org.parley.process.talk.SettingBuilder.Size;
import org.parley.process.talk.Talking;
import org.parley.question.TimedDraws;
import org.parley.tabulation.Case;
import org.parley.worlds.StoppingRule;

/** Runs a part of the talks of {@link Negotiate}, and nothing else. */
public final class TalkShard {

  private TalkShard() {}

  /**
   * What the part comes to; nothing where a rule is too wide to tabulate.
   *
   * @param plan of all talks
   * @param checkpoint asked now and then, with talks and agreements, whether to go on
   * @param cancelled once true, no further talk is run
   */
  public static Optional<PartOfTalks> of(
      Case asked,
      NegotiatePlan plan,
      Shard shard,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    Case believed = asked.believing(plan.assumed().applied(asked.scenario()));
    Prepared prepared =
        SettingBuilder.prepare(
            believed, plan.rules(), plan.conflict().budget(), Size.usual(plan.conflict().seed()));
    if (prepared instanceof Prepared.Untabulated) {
      return Optional.empty();
    }
    if (!(prepared instanceof Prepared.Ready ready)) {
      return Optional.of(new PartOfTalks(Optional.empty(), false));
    }
    Setting setting = ready.setting().with(plan.change().applied(plan.rules()));
    TimedDraws timed = new TimedDraws(checkpoint, cancelled, plan.sampling().end());
    Talking.Outcome outcome =
        Talking.run(setting, how(plan, setting, shard), timed.checkpoint(), timed.cancelled());
    boolean isComplete = outcome.reason() == StoppingRule.Reason.DRAWS_DONE;
    return Optional.of(new PartOfTalks(Optional.of(outcome.tally().counts()), isComplete));
  }

  private static Talking.Plan how(NegotiatePlan plan, Setting setting, Shard shard) {
    return new Talking.Plan(
        plan.conflict().seed(),
        plan.sampling().level(),
        plan.sampling().threads(),
        rule(plan, setting),
        false,
        shard);
  }

  /** Where nothing is left to chance, one talk tells all. */
  static StoppingRule rule(NegotiatePlan plan, Setting setting) {
    return setting.isCertain() ? new StoppingRule.Draws(1) : plan.sampling().rule();
  }
}
