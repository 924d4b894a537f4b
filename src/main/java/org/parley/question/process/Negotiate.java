package org.parley.question.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.BargainReport;
import org.parley.answer.ChanceSwing;
import org.parley.answer.CourseChange;
import org.parley.answer.Lack;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.PoolSpread;
import org.parley.answer.NegotiateReport.Settings;
import org.parley.answer.NegotiateReport.Talked;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.OpeningReport;
import org.parley.answer.Sought;
import org.parley.answer.TalkNote;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.exploration.Checkpoint;
import org.parley.preference.Utilities;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.pool.Pools;
import org.parley.process.talk.OutcomeTable;
import org.parley.process.talk.PairedTalks;
import org.parley.process.talk.Prepared;
import org.parley.process.talk.Setting;
import org.parley.process.talk.SettingBuilder;
import org.parley.process.talk.SettingBuilder.Size;
import org.parley.process.talk.TalkTally;
import org.parley.process.talk.Talking;
import org.parley.process.talk.Transcript;
import org.parley.question.Bargain;
import org.parley.question.ConflictPlan;
import org.parley.question.IdleOptions;
import org.parley.question.SpentNotes;
import org.parley.question.TimedDraws;
import org.parley.question.WorldsPlan;
import org.parley.tabulation.Case;
import org.parley.worlds.StoppingRule;

/** Simulates talks, and says how often they end in agreement, when and on what. */
public final class Negotiate {

  /** Talks with each part of the pools. */
  private static final long MOST_OF_PART = 4096;

  /** Talks that are run once more as the scenario has them. */
  private static final long MOST_PAIRED = 100_000;

  private final Case asked;
  private final NegotiatePlan plan;
  private final CourseRules changed;
  private final SpentNotes spent;
  private final List<Note> notes = new ArrayList<>();

  private Negotiate(Case asked, NegotiatePlan plan) {
    this.asked = asked;
    this.changed = plan.change().applied(plan.rules());
    this.plan = plan;
    this.spent = new SpentNotes(plan.conflict().cancelled());
  }

  /**
   * The report; nothing where a rule is too wide to tabulate.
   *
   * @param checkpoint asked now and then, with talks and agreements, whether to go on
   * @param cancelled once true, no further talk is run
   */
  public static Optional<NegotiateReport> report(
      Case asked, NegotiatePlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Case believed = asked.believing(plan.assumed().applied(asked.scenario()));
    Prepared prepared =
        SettingBuilder.prepare(
            believed, plan.rules(), plan.conflict().budget(), Size.usual(plan.conflict().seed()));
    return prepared instanceof Prepared.Untabulated
        ? Optional.empty()
        : Optional.of(new Negotiate(believed, plan).report(prepared, checkpoint, cancelled));
  }

  private NegotiateReport report(
      Prepared prepared, Checkpoint checkpoint, BooleanSupplier cancelled) {
    notes.addAll(IdleOptions.notes(asked, plan.assumed()));
    Talked talked = talked(prepared, checkpoint, cancelled);
    notes.addAll(spent.notes());
    return new NegotiateReport(
        asked,
        plan.assumed().replaced(),
        new Settings(
            plan.conflict().seed(),
            plan.sampling().draws(),
            plan.sampling().precision().map(Object::toString),
            plan.sampling().level(),
            plan.kept(),
            plan.change()),
        talked,
        notes);
  }

  private Talked talked(Prepared prepared, Checkpoint checkpoint, BooleanSupplier cancelled) {
    if (prepared instanceof Prepared.Ready ready) {
      return talked(ready, checkpoint, cancelled);
    }
    if (prepared instanceof Prepared.TooManyOutcomes many) {
      return new Talked.TooManyOutcomes(many.outcomes(), OutcomeTable.MOST);
    }
    if (prepared instanceof Prepared.TooManyLines many) {
      return new Talked.TooManyLines(many.party(), many.lines());
    }
    if (prepared instanceof Prepared.NotCounted failed) {
      spent.add(Sought.COHERENT_OUTCOMES, failed.spent());
      return new Talked.NotCounted();
    }
    return new Talked.NothingCoherent();
  }

  private Talked talked(Prepared.Ready ready, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Setting setting = ready.setting().with(changed);
    Utilities utilities = Utilities.of(asked.scenario(), asked.tabulation()).orElseThrow();
    notes.addAll(TalkNotes.of(asked, setting, utilities));
    Optional<Transcript> transcript =
        plan.traced()
            .map(number -> Talking.transcript(setting, plan.conflict().seed(), number - 1));
    // Before talks, which may take all the time there is.
    Optional<ExactChances> zone = transcript.isPresent() ? Optional.empty() : zone();
    Optional<BargainReport> bargain = bargain(setting);
    Talking.Outcome outcome = talks(setting, checkpoint, cancelled);
    BooleanSupplier late = () -> cancelled.getAsBoolean() || isLate();
    return new Talked.Done(
        setting,
        ready.outcomes(),
        transcript.isPresent() ? Optional.empty() : spread(setting, late),
        zone,
        paired(setting, ready.setting(), outcome.tally().talks(), late),
        swings(setting, outcome.tally().talks(), late),
        outcome.tally(),
        outcome.each(),
        outcome.reason(),
        DealDistances.of(setting, outcome.tally(), utilities, bargain),
        transcript,
        transcript.isPresent() || outcome.tally().talks() == 0
            ? Optional.empty()
            : Optional.of(Talking.transcript(setting, plan.conflict().seed(), 0)));
  }

  private Talking.Outcome talks(Setting setting, Checkpoint checkpoint, BooleanSupplier cancelled) {
    StoppingRule rule = TalkShard.rule(plan, setting);
    if (plan.source() instanceof NegotiatePlan.Source.Sum parts) {
      TalkTally sum = Talking.empty(setting);
      parts.counts().accept(sum);
      return new Talking.Outcome(sum, List.of(), rule.reason(false));
    }
    TimedDraws timed = new TimedDraws(checkpoint, cancelled, plan.sampling().end());
    Talking.Outcome outcome =
        Talking.run(setting, running(rule, plan.areKept()), timed.checkpoint(), timed.cancelled());
    StoppingRule.Reason reason = timed.reason(outcome.reason());
    if (reason == StoppingRule.Reason.TIME_OVER) {
      notes.add(new Note.FewerDraws(outcome.tally().talks(), plan.sampling().draws(), What.TALKS));
    }
    return new Talking.Outcome(outcome.tally(), outcome.each(), reason);
  }

  /** Whether the time is over that was given for all that is drawn. */
  private boolean isLate() {
    return plan.sampling().areTimed() && plan.conflict().timer().end().isOver();
  }

  private Talking.Plan running(StoppingRule rule, boolean areKept) {
    WorldsPlan.Sampling sampling = plan.sampling();
    return new Talking.Plan(
        plan.conflict().seed(), sampling.level(), sampling.threads(), rule, areKept);
  }

  /** How likely a zone is possible, by lines and events alone. */
  private Optional<ExactChances> zone() {
    if (!changed.readingOffers().isEmpty()) {
      notes.add(new TalkNote.ZoneByOffers(changed.readingOffers()));
      return Optional.empty();
    }
    OpeningReport.Settings settings =
        new OpeningReport.Settings(
            plan.conflict().seed(), 0, plan.sampling().level(), CourseChange.NONE);
    OpeningPlan opening =
        new OpeningPlan(
            plan.conflict(), plan.assumed(), changed, settings, false, 1, plan.memoryMegabytes());
    return ZoneOpening.chances(asked, opening);
  }

  /** The same talks as the scenario has them; nothing where it has them so. */
  private Optional<PairedTalks> paired(
      Setting otherwise, Setting unchanged, long talks, BooleanSupplier cancelled) {
    if (plan.change().isNone() || plan.traced().isPresent() || talks == 0) {
      return Optional.empty();
    }
    Talking.Plan how = running(new StoppingRule.Draws(talks), false);
    return Optional.of(
            PairedTalks.run(otherwise, unchanged, how, Math.min(MOST_PAIRED, talks), cancelled))
        .filter(pairs -> pairs.talks() > 0);
  }

  /** Which assumed chances matter most; nothing where that is not asked. */
  private List<ChanceSwing> swings(Setting setting, long talks, BooleanSupplier late) {
    if (!plan.weighsChances() || plan.traced().isPresent() || talks == 0) {
      return List.of();
    }
    TalkSwings swings = TalkSwings.of(plan, setting, changed, talks, late);
    if (swings.varied().isEmpty()) {
      notes.add(new TalkNote.NoChances(changed.active().isEmpty()));
    }
    return swings.withShares(spent);
  }

  /** The same talks with parts of the pools; nothing where there are none, or it was given up. */
  private Optional<PoolSpread> spread(Setting setting, BooleanSupplier cancelled) {
    long talks = Math.min(MOST_OF_PART, plan.sampling().draws());
    List<Long> agreements = new ArrayList<>();
    for (int part = 0; part < Pools.PARTS && setting.pools().isPresent(); part++) {
      Talking.Outcome outcome =
          Talking.run(
              setting.ofPart(part),
              running(new StoppingRule.Draws(talks), false),
              (run, agreed) -> true,
              cancelled);
      if (outcome.tally().talks() == talks) {
        agreements.add(outcome.tally().agreements());
      }
    }
    if (agreements.size() == Pools.PARTS) {
      return Optional.of(new PoolSpread(talks, agreements));
    }
    if (setting.pools().isPresent() && isLate()) {
      notes.add(new Note.Missing(Sought.POOL_SPREAD, Lack.TIME, Optional.empty()));
    }
    return Optional.empty();
  }

  /** What is efficient and what is fair. */
  private Optional<BargainReport> bargain(Setting setting) {
    Optional<BargainReport> bargain =
        Bargain.report(
            asked,
            setting.pools().isPresent() ? briefly() : plan.conflict(),
            new BargainReport.Settings(BargainReport.Base.ACCEPTABLE, Ideal.SIGNABLE));
    bargain.ifPresent(this::noteFrontier);
    return bargain;
  }

  /** Of so many outcomes the frontier is not waited for longer than for talks. */
  private ConflictPlan briefly() {
    Duration some = plan.conflict().limits().time().dividedBy(4);
    return plan.conflict().by(plan.conflict().timer().lasting(some));
  }

  /** Says so where distances are missing since the frontier is not known. */
  private void noteFrontier(BargainReport bargain) {
    bargain.notes().stream()
        .filter(Note.NotExact.class::isInstance)
        .map(Note.NotExact.class::cast)
        .filter(note -> note.answers().contains(Sought.UTILITY_FRONTIER))
        .map(
            note ->
                new Note.NotExact(note.lack(), List.of(Sought.UTILITY_FRONTIER), Optional.empty()))
        .forEach(notes::add);
  }
}
