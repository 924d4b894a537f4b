package org.parley.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.RunSettings;
import org.parley.answer.RunSettings.Engine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.DrawRequest;
import org.parley.exploration.JudgeSampler;
import org.parley.exploration.OptionWeights;
import org.parley.exploration.PartCheck;
import org.parley.exploration.PrecisionGoal;
import org.parley.exploration.Preparation;
import org.parley.exploration.Sample;
import org.parley.exploration.Sampler;
import org.parley.exploration.TallyShape;
import org.parley.rules.Judge;
import org.parley.rules.PositionTargets;
import org.parley.rules.RuleBook;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.StoppingRule.Reason;

/** The draws of a run, by the tables where there are some, else by the judge. */
final class Drawing {

  private final Case asked;
  private final RunPlan plan;
  private final Optional<CrossingTables> tables;
  private final List<Note> notes = new ArrayList<>();
  private Optional<RuleBook> rules = Optional.empty();

  Drawing(Case asked, RunPlan plan) {
    this.asked = asked;
    this.plan = plan;
    this.tables = asked.tables();
  }

  /** Draws, or nothing where nothing can be drawn, which is noted. */
  Optional<Sample> draw(Checkpoint checkpoint, BooleanSupplier cancelled) {
    TimedDraws timed = new TimedDraws(checkpoint, cancelled, plan.drawsEnd());
    if (isJudged()) {
      return Optional.of(
          noted(
              judged().run(request(), plan.threads(), timed.checkpoint(), timed.cancelled()),
              timed));
    }
    Preparation preparation = prepare(tables.get());
    if (preparation instanceof Preparation.Ready ready) {
      return Optional.of(
          noted(
              ready.sampler().run(request(), plan.threads(), timed.checkpoint(), timed.cancelled()),
              timed));
    }
    notes.add(RunNotes.of(asked.scenario(), preparation));
    return Optional.empty();
  }

  /** The sample, of which it is noted where time left it with fewer draws than were asked for. */
  private Sample noted(Sample sample, TimedDraws timed) {
    if (!sample.isComplete() && timed.reason(Reason.INTERRUPTED) == Reason.TIME_OVER) {
      long made = sample.counts().drawn();
      notes.add(new Note.FewerDraws(made, plan.settings().draws(), What.DRAWS));
    }
    return sample;
  }

  private boolean isJudged() {
    return plan.settings().engine() == Engine.DROOLS || tables.isEmpty();
  }

  /** What the tallies of a part of these draws can be. */
  PartCheck check() {
    int chunkDraws = isJudged() ? JudgeSampler.CHUNK_DRAWS : Sampler.CHUNK_DRAWS;
    return new PartCheck(plan.settings().draws(), chunkDraws, plan.settings().kept());
  }

  private Preparation prepare(CrossingTables crossingTables) {
    return Sampler.prepare(crossingTables, weights(), asked.enforced(), asked.groups().all());
  }

  private OptionWeights weights() {
    return OptionWeights.of(Weights.of(asked));
  }

  private DrawRequest request() {
    RunSettings settings = plan.settings();
    Optional<PrecisionGoal> goal =
        settings.precision().map(precision -> new PrecisionGoal(precision, settings.level()));
    return new DrawRequest(
        settings.draws(), settings.seed(), settings.kept(), settings.shard(), goal);
  }

  private JudgeSampler judged() {
    return new JudgeSampler(rules(), asked.enforcement(), weights(), asked.groups().all());
  }

  /** The rules, compiled once and only where the tables do not do. */
  private RuleBook rules() {
    RuleBook compiled = rules.orElseGet(() -> asked.tabulated().rules());
    rules = Optional.of(compiled);
    return compiled;
  }

  /** What the tallies of these draws count. */
  TallyShape shape() {
    Scenario scenario = asked.scenario();
    return TallyShape.of(
        scenario.outcomeSpace(),
        scenario.positions().size(),
        asked.enforced(),
        asked.groups().all());
  }

  /** Why nothing could be drawn; empty where something could, or nothing was tried. */
  List<Note> notes() {
    return List.copyOf(notes);
  }

  /** The positions an outcome crosses in the readings in force. */
  BitSet crossed(int[] outcome) {
    if (tables.isEmpty()) {
      try (Judge judge = rules().openJudge()) {
        return PositionTargets.of(rules(), asked.enforcement()).crossed(judge.concluded(outcome));
      }
    }
    BitSet crossed = new BitSet();
    List<? extends CrossingFunction> positions = tables.get().positions();
    for (int position = 0; position < positions.size(); position++) {
      crossed.set(position, positions.get(position).crossesOutcome(outcome));
    }
    return crossed;
  }
}
