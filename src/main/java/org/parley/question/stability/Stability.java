package org.parley.question.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.answer.SingleOutcome;
import org.parley.answer.Sought;
import org.parley.answer.StabilityNote;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Change;
import org.parley.answer.StabilityReport.Counted;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.Order;
import org.parley.answer.StabilityReport.Settings;
import org.parley.answer.WantNote;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.elimination.ExactEngine;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.Scenario;
import org.parley.stability.Coalitions;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.stability.GraphModel;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.States;
import org.parley.stability.Verdict;
import org.parley.stability.Verdicts;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;

/** Finds which outcomes hold: acceptable, stable and in reach of how things stand. */
public final class Stability {

  /** Array lengths end here, and so do the states that can be numbered. */
  static final BigInteger MOST_STATES = BigInteger.valueOf(1L << 28);

  private final Case asked;
  private final Scenario scenario;
  private final CrossingTables tables;
  private final ExactEngine engine;
  private final ConflictPlan plan;
  private final Settings settings;
  private final StateModel said;
  private final SpentNotes spent;
  private final List<Note> notes = new ArrayList<>();
  private final NamedOutcomes named;
  private final OpenWeights drawing;

  private Stability(
      Case asked, CrossingTables tables, StateModel said, ConflictPlan plan, Settings settings) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.tables = tables;
    this.engine = new ExactEngine(asked.sensibleTables().orElse(tables), plan.budget());
    this.plan = plan;
    this.settings = settings;
    this.said = said;
    this.spent = new SpentNotes(plan.cancelled());
    this.named = new NamedOutcomes(asked, settings, notes);
    this.drawing = new OpenWeights(said, plan, settings, spent);
  }

  /**
   * The report; nothing where a rule is too wide to tabulate.
   *
   * @param asked of a scenario that says who controls what
   */
  public static Optional<StabilityReport> report(Case asked, ConflictPlan plan, Settings settings) {
    return asked
        .tables()
        .flatMap(
            tables ->
                StateModel.of(asked, settings.preferred())
                    .map(said -> new Stability(asked, tables, said, plan, settings)))
        .map(Stability::report);
  }

  private StabilityReport report() {
    Optional<BigInteger> outcomes =
        spent.value(Sought.COHERENT_OUTCOMES, engine.countAvoiding(new BitSet()));
    Optional<BigInteger> acceptable =
        spent.value(
            Sought.ACCEPTABLE_OUTCOMES,
            new ExactEngine(tables, plan.budget()).countAvoiding(asked.enforced()));
    Optional<Judged> judged = outcomes.flatMap(this::judged);
    boolean isHeld = judged.isPresent();
    Optional<Counted> counted =
        isHeld || settings.concepts().stream().noneMatch(c -> c.kind() == Kind.NASH)
            ? Optional.empty()
            : new NashCount(said, plan, this::allowance).count(tables, spent);
    List<SingleOutcome> singles =
        isHeld
            ? List.of()
            : named.singles(new SingleOutcomes(said, plan, this::allowance, spent), drawing::of);
    notes.addAll(drawing.notes(judged, singles));
    noteWhatIsLeftOut();
    notes.addAll(spent.notes());
    return new StabilityReport(
        asked,
        settings,
        said.parties(),
        said.orders(),
        outcomes,
        acceptable,
        judged,
        counted,
        singles,
        notes);
  }

  private void noteWhatIsLeftOut() {
    List<String> uncontrolled = scenario.control().uncontrolled(scenario.issues());
    if (!uncontrolled.isEmpty()) {
      notes.add(new StabilityNote.Uncontrolled(uncontrolled));
    }
    List<String> unknown = said.ordered(Order.UNKNOWN);
    if (!unknown.isEmpty()) {
      notes.add(new StabilityNote.NoVerdictFor(unknown));
    }
    if (said.utilities().isRounded()) {
      notes.add(new WantNote.RoundedUtilities());
    }
  }

  private Allowance allowance() {
    return plan.budget().allowance();
  }

  private long bytesAllowed() {
    return plan.budget().bytes();
  }

  private Optional<Judged> judged(BigInteger outcomes) {
    double bytes = said.bytes(outcomes.doubleValue());
    if (bytes > bytesAllowed() || outcomes.compareTo(MOST_STATES) >= 0 || !said.isSmallEnough()) {
      spent.add(Sought.STABLE_OUTCOMES, Spent.ofMemory(bytes));
      spent.add(Sought.REACHED_OUTCOMES, Spent.ofMemory(bytes));
      notes.add(new StabilityNote.FixIssues(said.issuesToFix(bytes / bytesAllowed())));
      return Optional.empty();
    }
    Allowance allowance = allowance();
    Attempt<States> states =
        engine
            .recording(new BitSet(), List.of())
            .flatMap(diagram -> States.of(diagram, outcomes.intValueExact(), allowance));
    Attempt<Built> built =
        states.flatMap(
            known ->
                Attempt.of(
                    () ->
                        new Built(
                            known,
                            said.model(known, allowance),
                            StateCrossings.of(asked, tables, known, allowance))));
    return spent.value(Sought.STABLE_OUTCOMES, built).map(this::judged);
  }

  /** The outcomes with what is asked of them. */
  private record Built(States states, GraphModel model, StateCrossings crossings) {}

  private Judged judged(Built built) {
    Coalitions coalitions = new Coalitions(built.model(), allowance());
    List<Verdict> verdicts = verdicts(built.model(), coalitions);
    Optional<Integer> start = named.start(built.states());
    List<Reach> reaches =
        start.map(state -> reaches(built.model(), state, coalitions)).orElse(List.of());
    Judged judged =
        new Judged(
            built.states(),
            built.model(),
            built.crossings().acceptable(),
            start,
            verdicts,
            reaches,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Optional<Integer> wanted = named.wanted(built.states());
    Optional<InverseSearch> inverse =
        wanted.map(
            state ->
                new InverseSearch(
                    said, built.states(), built.model(), state, settings.concepts(), spent));
    return new Judged(
        built.states(),
        built.model(),
        built.crossings().acceptable(),
        start,
        verdicts,
        reaches,
        Holdings.best(judged),
        changes(built, judged),
        inverse.map(search -> search.inverses(this::allowance)).orElse(List.of()),
        inverse.map(InverseSearch::weights).orElse(List.of()),
        wanted,
        drawing.of(judged));
  }

  private List<Verdict> verdicts(GraphModel model, Coalitions coalitions) {
    List<Verdict> verdicts = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    // What is stable for all of nobody would be everything.
    List<Concept> concepts = model.ranked() == 0 ? List.of() : settings.concepts();
    for (Concept concept : concepts) {
      Sought sought =
          concept.isOfCoalitions() ? Sought.COALITION_STABLE_OUTCOMES : Sought.STABLE_OUTCOMES;
      Optional<Verdict> verdict =
          spent.value(sought, Verdicts.of(model, concept, coalitions, allowance()));
      verdict.ifPresent(verdicts::add);
      verdict
          .filter(known -> known.saysLittle(model.stateCount()))
          .ifPresent(known -> idle.add(concept.title()));
    }
    if (!idle.isEmpty()) {
      notes.add(new StabilityNote.SaysLittle(idle));
    }
    return verdicts;
  }

  private List<Reach> reaches(GraphModel model, int start, Coalitions coalitions) {
    List<Reach> reaches = new ArrayList<>();
    for (Way way : Way.values()) {
      reach(model, start, way, coalitions).ifPresent(reaches::add);
    }
    return reaches;
  }

  private Optional<Reach> reach(GraphModel model, int start, Way way, Coalitions coalitions) {
    if (way == Way.COALITION && !settings.coalitions()) {
      return Optional.empty();
    }
    Sought sought = way == Way.COALITION ? Sought.COALITION_REACH : Sought.REACHED_OUTCOMES;
    return spent.value(sought, Reach.from(model, start, way, coalitions, allowance()));
  }

  /** What opens an outcome that is stable by the strictest concept, where none is in reach yet. */
  private List<Change> changes(Built built, Judged judged) {
    Optional<Verdict> strictest =
        judged.verdicts().stream().filter(v -> !v.concept().isOfCoalitions()).findFirst();
    Optional<Reach> improving = judged.reach(Way.IMPROVING);
    if (strictest.isEmpty() || (judged.start().isPresent() && improving.isEmpty())) {
      return List.of();
    }
    BitSet holding = judged.acceptable(strictest.get());
    improving.ifPresent(reach -> holding.and(reach.states()));
    if (!holding.isEmpty()) {
      return List.of();
    }
    StabilityChanges changes =
        new StabilityChanges(
            said, built.states(), built.model(), built.crossings(), judged.start(), allowance());
    return spent
        .value(
            Sought.STABILITY_CHANGES,
            changes.find(strictest.get(), improving, judged.reach(Way.COALITION)))
        .orElse(List.of());
  }
}
