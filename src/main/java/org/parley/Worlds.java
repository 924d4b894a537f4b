package org.parley;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.conflict.Feasibility;
import org.parley.conflict.Limits;
import org.parley.exploration.Checkpoint;
import org.parley.report.WorldsReport;
import org.parley.report.WorldsReport.Boxes;
import org.parley.report.WorldsReport.Ends;
import org.parley.report.WorldsReport.ExactPart;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.Computation;
import org.parley.sensitivity.Computation.BudgetSpent;
import org.parley.sensitivity.Computation.Done;
import org.parley.sensitivity.DealCompiler;
import org.parley.sensitivity.DealDiagram;
import org.parley.sensitivity.DecisionFrame;
import org.parley.sensitivity.ExactWorlds;
import org.parley.sensitivity.ExpectedZone;
import org.parley.sensitivity.OneAtATime;
import org.parley.sensitivity.OptionQuestions;
import org.parley.sensitivity.OptionQuestions.Answer;
import org.parley.sensitivity.OptionQuestions.Question;
import org.parley.sensitivity.PositionAssumption;
import org.parley.sensitivity.PositionEffect;
import org.parley.sensitivity.Relaxations;
import org.parley.sensitivity.SampledWorlds;
import org.parley.sensitivity.ScenarioWorlds;
import org.parley.sensitivity.SobolIndex;
import org.parley.sensitivity.SobolIndices;
import org.parley.sensitivity.SobolIndices.Effort;
import org.parley.sensitivity.SolvedWorlds;
import org.parley.sensitivity.WorldModel;
import org.parley.sensitivity.WorldSampler;
import org.parley.tabulation.TabulatedScenario;

/** Works out how likely a deal is under the assumptions, and which of them matter. */
final class Worlds {

  private static final int BYTES_PER_NODE = 200;
  private static final int SOBOL_ROWS = 128;
  private static final int SOBOL_DESIGNS = 16;

  /** Rounding leaves less than this of an effect that is none. */
  private static final double NOTHING = 1e-12;

  private final Scenario scenario;
  private final WorldsPlan plan;
  private final WorldModel model;
  private final Relaxations relaxations;
  private final int nodeLimit;
  private final List<String> notes = new ArrayList<>();

  private Worlds(Scenario scenario, WorldsPlan plan, WorldModel model) {
    this.scenario = scenario;
    this.plan = plan;
    this.model = model;
    this.nodeLimit = (int) (((long) plan.memoryMegabytes() << 20) / BYTES_PER_NODE);
    this.relaxations =
        WorldRelaxations.find(model.lines(), plan.conflict().limits(), plan.conflict().clock());
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  static Optional<WorldsReport> report(
      TabulatedScenario tabulated,
      WorldsPlan plan,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    Scenario scenario = plan.assumed().applied(tabulated.scenario());
    return ScenarioWorlds.model(scenario, tabulated.tabulation(), plan.enforcement())
        .map(model -> new Worlds(scenario, plan, model).report(checkpoint, cancelled));
  }

  private WorldsReport report(Checkpoint checkpoint, BooleanSupplier cancelled) {
    if (!relaxations.complete()) {
      return unlisted(cancelled);
    }
    Optional<DealDiagram> diagram =
        value(DealCompiler.compile(model, relaxations, nodeLimit), "no exact probabilities");
    Optional<ExactWorlds> exact = diagram.map(d -> ExactWorlds.of(model, d));
    List<Question> questions = questions();
    Optional<List<Answer>> answers =
        diagram.flatMap(
            d ->
                value(OptionQuestions.exact(model, questions, nodeLimit), "options are estimated"));
    Optional<SampledWorlds> sampled =
        sample(answers.isPresent() ? List.of() : questions, checkpoint, cancelled);
    DecisionFrame frame = new DecisionFrame(plan.threshold());
    WorldDiscovery discovery = new WorldDiscovery(model, plan, notes, cancelled);
    return report(
        discovery,
        exact.map(this::part),
        sampled,
        exact
            .map(e -> OneAtATime.effects(e, frame))
            .or(() -> sampled.map(s -> s.effects(frame)))
            .orElse(List.of()),
        answers.or(() -> sampled.map(s -> OptionQuestions.sampled(s, questions))).orElse(List.of()),
        discovery.worlds(relaxations, exact),
        exact.map(this::bystanders).orElseGet(this::unnamed));
  }

  /**
   * What can be said where not every relaxation could be listed: nothing that rests on the list.
   */
  private WorldsReport unlisted(BooleanSupplier cancelled) {
    notes.add(
        "there are more ways out than could be listed in the time and memory allowed (--time,"
            + " --memory): no exact probabilities, options and conditions of a deal");
    Optional<SampledWorlds> sampled =
        sampling()
            .flatMap(
                how ->
                    SolvedWorlds.sample(
                        model,
                        relaxations,
                        new Feasibility(
                            model.lines(), plan.conflict().limits(), plan.conflict().clock()),
                        how,
                        cancelled));
    if (sampled.isEmpty()) {
      notes.add("not enough worlds could be looked at to say how likely a deal is");
    }
    return report(
        new WorldDiscovery(model, plan, notes, cancelled),
        Optional.empty(),
        sampled,
        sampled.map(s -> s.effects(new DecisionFrame(plan.threshold()))).orElse(List.of()),
        List.of(),
        Boxes.NONE,
        new BitSet());
  }

  private WorldsReport report(
      WorldDiscovery discovery,
      Optional<ExactPart> exact,
      Optional<SampledWorlds> sampled,
      List<PositionEffect> effects,
      List<Answer> options,
      Boxes worldBoxes,
      BitSet bystanders) {
    Optional<ExpectedZone> zone = discovery.zone();
    return new WorldsReport(
        scenario,
        plan.assumed().replaced(scenario),
        plan.enforcement(),
        settings(),
        model,
        relaxations.complete(),
        exact,
        sampled,
        effects,
        bystanders,
        options,
        discovery.ranking(),
        zone,
        discovery.sampledZone(zone),
        worldBoxes,
        discovery.outcomes(),
        notes);
  }

  /** Positions that are never in the way themselves: a deal does not depend on them. */
  private BitSet bystanders(ExactWorlds exact) {
    BitSet bystanders = new BitSet();
    IntStream.range(0, model.positionCount())
        .filter(position -> exact.ownEffect(position) < NOTHING)
        .forEach(bystanders::set);
    return bystanders;
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

  private <T> Optional<T> value(Computation<T> computation, String otherwise) {
    if (computation instanceof BudgetSpent<T> spent) {
      notes.add(WorldDiscovery.spent(otherwise, spent));
      return Optional.empty();
    }
    return Optional.of(((Done<T>) computation).value());
  }

  private List<Question> questions() {
    int options = IntStream.of(model.lines().space().optionCounts()).sum();
    Limits limits = WorldRelaxations.shared(plan.conflict().limits(), options);
    List<Question> questions =
        OptionQuestions.of(
            model, lines -> WorldRelaxations.find(lines, limits, plan.conflict().clock()));
    if (questions.stream().anyMatch(question -> !question.relaxations().complete())) {
      notes.add(
          "how likely each option is to appear is not known in the time allowed; --time gives more");
      return List.of();
    }
    return questions;
  }

  private Optional<SampledWorlds> sample(
      List<Question> questions, Checkpoint checkpoint, BooleanSupplier cancelled) {
    List<Relaxations> asked = questions.stream().map(Question::relaxations).toList();
    return sampling()
        .map(how -> WorldSampler.sample(model, relaxations, asked, how, checkpoint, cancelled));
  }

  /** How worlds are drawn; nothing where none are asked for, which is noted. */
  private Optional<WorldSampler.Plan> sampling() {
    if (plan.sampling().draws() == 0) {
      notes.add("not sampled: no draws were asked for");
      return Optional.empty();
    }
    return Optional.of(
        new WorldSampler.Plan(
            plan.conflict().seed(),
            plan.sampling().level(),
            plan.sampling().threads(),
            plan.sampling().rule()));
  }

  private ExactPart part(ExactWorlds exact) {
    return new ExactPart(
        exact.deal(),
        IntStream.range(0, model.partyCount()).mapToObj(exact::blocked).toList(),
        ends(exact),
        OneAtATime.swings(exact, plan.threshold()),
        indices(exact));
  }

  private Optional<Ends> ends(ExactWorlds exact) {
    List<Range> ranges = model.positions().stream().map(PositionAssumption::firmness).toList();
    return ranges.stream().noneMatch(Range::isWide)
        ? Optional.empty()
        : Optional.of(
            new Ends(
                exact.deal(ranges.stream().mapToDouble(Range::high).toArray()),
                exact.deal(ranges.stream().mapToDouble(Range::low).toArray())));
  }

  private List<SobolIndex> indices(ExactWorlds exact) {
    return SobolIndices.estimate(
        exact.dealByFirmness(),
        model.positions().stream().map(PositionAssumption::firmness).toList(),
        new Effort(SOBOL_ROWS, SOBOL_DESIGNS, plan.sampling().level(), plan.conflict().seed()));
  }
}
