package org.parley.question;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.Sought;
import org.parley.answer.WorldsNote;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.conflict.Feasibility;
import org.parley.conflict.Limits;
import org.parley.effort.Spent.Want;
import org.parley.exploration.Checkpoint;
import org.parley.tabulation.Case;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.OptionQuestions;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.OptionQuestions.Question;
import org.parley.worlds.OutcomeRanking.Ranking;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.ReadingEffect;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.SampledZone;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.SolvedWorlds;
import org.parley.worlds.StoppingRule.Reason;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;
import org.parley.worlds.WorldSampler;

/** Works out how likely a deal is under the assumptions, and which of them matter. */
public final class Worlds {

  private static final int BYTES_PER_NODE = 200;

  private final Case asked;
  private final WorldsPlan plan;
  private final WorldModel model;
  private final WaysOut relaxations;
  private final int nodeLimit;
  private final WorldsNotes notes;
  private final BooleanSupplier cancelled;

  private Worlds(Case asked, WorldsPlan plan, WorldModel model) {
    this.asked = asked;
    this.plan = plan;
    this.model = model;
    this.cancelled = plan.conflict().cancelled();
    this.notes = new WorldsNotes(cancelled);
    this.nodeLimit = (int) (((long) plan.memoryMegabytes() << 20) / BYTES_PER_NODE);
    this.relaxations =
        WaysOut.find(model.lines(), plan.conflict().limits(), plan.conflict().timer());
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  public static Optional<WorldsReport> report(
      Case asked, WorldsPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Case believed = asked.believing(plan.assumed().applied(asked.scenario()));
    List<Note> idle = IdleOptions.notes(asked, plan.assumed());
    return ScenarioWorlds.model(believed)
        .map(model -> new Worlds(believed, plan.until(cancelled), model).report(checkpoint))
        .map(report -> report.noted(idle));
  }

  private WorldsReport report(Checkpoint checkpoint) {
    if (!relaxations.complete()) {
      return unlisted();
    }
    // Before the draws, which last as long as the user likes and end when the user has had enough.
    ExactDeal exact = new ExactDeal(model, relaxations, plan, nodeLimit, notes);
    Optional<ExactPart> part = exact.part();
    Optional<List<PositionEffect>> effects = exact.effects();
    List<Question> questions = questions();
    Optional<List<Answer>> answers = answers(exact, questions);
    Optional<SampledWorlds> sampled =
        sample(answers.isPresent() ? List.of() : questions, checkpoint);
    WorldDiscovery discovery = new WorldDiscovery(model, plan, notes);
    return report(
        discovery,
        part,
        sampled,
        new Knowing(
            effects.or(() -> sampled.map(this::effects)).orElse(List.of()),
            exact.readings().or(() -> sampled.map(this::readings)).orElse(List.of()),
            exact.bystanders().orElseGet(this::unnamed)),
        answers.or(() -> sampled.map(s -> OptionQuestions.sampled(s, questions))).orElse(List.of()),
        discovery.worlds(relaxations, exact.worlds()));
  }

  /** What hangs on positions and on their readings, and which positions are never in the way. */
  private record Knowing(
      List<PositionEffect> positions, List<ReadingEffect> readings, BitSet bystanders) {}

  private List<PositionEffect> effects(SampledWorlds worlds) {
    return worlds.effects(new DecisionFrame(plan.threshold()));
  }

  private List<ReadingEffect> readings(SampledWorlds worlds) {
    return ExactDeal.readings(model, worlds::reading);
  }

  private Optional<List<Answer>> answers(ExactDeal exact, List<Question> questions) {
    return exact
        .worlds()
        .flatMap(
            worlds ->
                notes.value(
                    OptionQuestions.exact(worlds, questions, nodeLimit, plan.conflict().cutoff()),
                    Sought.EXACT_OPTIONS));
  }

  /**
   * What can be said where not every relaxation could be listed: nothing that rests on the list.
   */
  private WorldsReport unlisted() {
    relaxations
        .cut()
        .ifPresent(reason -> notes.unlisted(false, reason, plan.conflict().limits().relaxations()));
    Optional<SampledWorlds> sampled =
        sampling()
            .flatMap(
                how ->
                    SolvedWorlds.sample(
                        model,
                        relaxations,
                        new Feasibility(
                            model.lines(), plan.conflict().limits(), plan.conflict().timer()),
                        how,
                        cancelled));
    if (sampled.isEmpty() && plan.sampling().draws() > 0 && !cancelled.getAsBoolean()) {
      notes.add(new WorldsNote.TooFewWorlds());
    }
    return report(
        new WorldDiscovery(model, plan, notes),
        Optional.empty(),
        sampled,
        new Knowing(
            sampled.map(this::effects).orElse(List.of()),
            sampled.map(this::readings).orElse(List.of()),
            new BitSet()),
        List.of(),
        Boxes.NONE);
  }

  private WorldsReport report(
      WorldDiscovery discovery,
      Optional<ExactPart> exact,
      Optional<SampledWorlds> sampled,
      Knowing knowing,
      List<Answer> options,
      Boxes worldBoxes) {
    Optional<ExpectedZone> zone = discovery.zone();
    Optional<SampledZone> sampledZone = discovery.sampledZone(zone);
    Optional<Ranking> ranking = discovery.ranking();
    Boxes outcomeBoxes = discovery.outcomes();
    return new WorldsReport(
        asked,
        plan.assumed().replaced(),
        settings(),
        model,
        relaxations.complete(),
        exact,
        sampled,
        knowing.positions(),
        knowing.readings(),
        knowing.bystanders(),
        options,
        ranking,
        zone,
        sampledZone,
        worldBoxes,
        outcomeBoxes,
        cancelled.getAsBoolean(),
        notes.all());
  }

  /** Positions of which no way out names a line. */
  private BitSet unnamed() {
    BitSet unnamed = new BitSet();
    int[] first = model.firstLines();
    for (int position = 0; position < model.positionCount(); position++) {
      BitSet lines = new BitSet();
      lines.set(first[position], first[position + 1]);
      unnamed.set(position, relaxations.sets().stream().noneMatch(lines::intersects));
    }
    return unnamed;
  }

  private WorldsReport.Settings settings() {
    return new WorldsReport.Settings(
        plan.conflict().seed(),
        plan.sampling().draws(),
        plan.sampling().precision().map(Object::toString),
        plan.sampling().level(),
        plan.threshold());
  }

  private List<Question> questions() {
    Limits limits = plan.conflict().limits();
    List<Question> questions =
        OptionQuestions.of(
            model, WorldRelaxations.oneAfterAnother(limits, plan.conflict().timer()));
    Optional<Want> cut =
        questions.stream().flatMap(q -> q.relaxations().cut().stream()).findFirst();
    if (cut.isPresent()) {
      notes.unlisted(true, cut.get(), limits.relaxations());
      return List.of();
    }
    return questions;
  }

  private Optional<SampledWorlds> sample(List<Question> questions, Checkpoint checkpoint) {
    List<WaysOut> asked = questions.stream().map(Question::relaxations).toList();
    TimedDraws timed = new TimedDraws(checkpoint, cancelled, plan.sampling().end());
    return sampling()
        .map(
            how ->
                WorldSampler.sample(
                    model, relaxations, asked, how, timed.checkpoint(), timed.cancelled()))
        .map(drawn -> noted(drawn, timed.reason(drawn.reason())));
  }

  private SampledWorlds noted(SampledWorlds drawn, Reason reason) {
    if (reason == Reason.TIME_OVER) {
      notes.add(new Note.FewerDraws(drawn.worlds(), plan.sampling().draws(), What.DRAWS));
    }
    return drawn.endedBecause(reason);
  }

  /** How worlds are drawn; nothing where none are asked for, which is noted. */
  private Optional<WorldSampler.Plan> sampling() {
    if (plan.sampling().draws() == 0) {
      notes.add(new Note.NoDraws());
      return Optional.empty();
    }
    return Optional.of(
        new WorldSampler.Plan(
            plan.conflict().seed(),
            plan.sampling().level(),
            plan.sampling().threads(),
            plan.sampling().rule()));
  }
}
