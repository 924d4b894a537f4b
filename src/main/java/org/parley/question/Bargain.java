package org.parley.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.answer.BargainReport.Settings;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.BargainReport.Today;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.answer.WantNote;
import org.parley.answer.WeightDraws;
import org.parley.bargaining.BestFirstSearch;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Distances;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Gains;
import org.parley.bargaining.Powers;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions;
import org.parley.bargaining.Stakes;
import org.parley.bargaining.UtilityFrontier;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.Reserve;
import org.parley.preference.Utilities;
import org.parley.preference.UtilityDraws;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.Tabulation;

/** Finds which outcomes are fair or efficient, by what they are worth to the parties. */
public final class Bargain {

  private final Scenario scenario;
  private final Tabulation tabulation;
  private final ExactEngine engine;
  private final Budget budget;
  private final ConflictPlan plan;
  private final Utilities utilities;
  private final Stakes stakes;
  private final Gains gains;
  private final SpentNotes spent;

  private Bargain(Case asked, ExactEngine engine, Utilities utilities, ConflictPlan plan) {
    this.scenario = asked.scenario();
    this.tabulation = asked.tabulation();
    this.engine = engine;
    this.plan = plan;
    this.budget = plan.budget();
    this.utilities = utilities;
    this.stakes = Stakes.of(utilities.parties());
    this.gains = new Gains(scenario, utilities);
    this.spent = new SpentNotes(plan.cancelled());
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  public static Optional<BargainReport> report(Case asked, ConflictPlan plan, Settings settings) {
    return asked
        .tables()
        .map(tables -> new ExactEngine(tables, plan.budget()))
        .flatMap(
            engine ->
                Utilities.of(asked.scenario(), asked.tabulation())
                    .map(utilities -> new Bargain(asked, engine, utilities, plan)))
        .map(bargain -> bargain.report(asked, settings));
  }

  private BargainReport report(Case asked, Settings settings) {
    BitSet positions = asked.enforced();
    Base base = settings.over();
    if (base == Base.ACCEPTABLE
        && engine.countAvoiding(positions) instanceof Known<BigInteger> count
        && count.value().signum() == 0) {
      base = Base.COHERENT;
    }
    if (base == Base.COHERENT) {
      positions = new BitSet();
    }
    Sought sought = base == Base.COHERENT ? Sought.COHERENT_OUTCOMES : Sought.ACCEPTABLE_OUTCOMES;
    Optional<BigInteger> outcomes = value(sought, engine.countAvoiding(positions));
    if (utilities.parties().isEmpty()) {
      return report(asked, settings, base, outcomes, Found.NOTHING);
    }
    return report(asked, settings, base, outcomes, find(positions, settings));
  }

  /** What was found among some outcomes. */
  private record Found(
      Optional<BigInteger> signable,
      Optional<List<FrontierVector>> frontier,
      List<Solution> solutions,
      List<Optional<FrontierVector>> best,
      Optional<WeightDraws> draws) {

    static final Found NOTHING =
        new Found(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  private Found find(BitSet positions, Settings settings) {
    Attempt<Diagram> diagram = engine.recording(positions, gains.recorded());
    Optional<List<FrontierVector>> frontier =
        value(
            Sought.UTILITY_FRONTIER,
            diagram.flatMap(d -> UtilityFrontier.of(d, gains, allowance())));
    List<Solution> solutions =
        frontier.isPresent()
            ? Solutions.of(frontier.get(), stakes, powers(settings), settings.ideal())
            : searched(diagram, settings);
    List<Optional<FrontierVector>> best = new ArrayList<>();
    for (int party = 0; party < utilities.parties().size(); party++) {
      Gains own = gains.only(party);
      best.add(
          value(Sought.BEST_OF_PARTY, diagram.flatMap(d -> UtilityFrontier.of(d, own, allowance())))
              .flatMap(vectors -> vectors.stream().findFirst()));
    }
    // Before draws, which may take most of the time there is.
    Optional<BigInteger> signable = signable(positions);
    Optional<WeightDraws> draws =
        settings
            .drawing()
            .filter(drawing -> frontier.isPresent() && weights().isAnyOpen())
            .flatMap(drawing -> diagram.known().map(d -> drawn(d, drawing, solutions, settings)));
    return new Found(signable, frontier, solutions, best, draws);
  }

  private UtilityDraws weights() {
    return new UtilityDraws(scenario, tabulation);
  }

  private WeightDraws drawn(
      Diagram diagram, Drawing drawing, List<Solution> solutions, Settings settings) {
    Cutoff end = endOfDraws();
    WeightDrawing drawn =
        new WeightDrawing(
            scenario,
            weights(),
            diagram,
            solutions,
            () -> budget.until(end).allowance(),
            budget.cutoff(),
            (frontier, of) -> Solutions.of(frontier, of, powers(settings), settings.ideal()));
    WeightDraws draws = drawn.draw(drawing, utilities);
    if (!drawn.isWhole() && end.isOver()) {
      spent.add(Sought.WEIGHT_DRAWS, Spent.ofTime());
    } else if (!drawn.isWhole()) {
      spent.add(Sought.WEIGHT_DRAWS, budget.cutoff().isOver() ? Spent.ofTime() : Spent.ofMemory());
    }
    return draws;
  }

  private Powers powers(Settings settings) {
    return Powers.of(
        utilities.parties().stream()
            .map(party -> settings.powers().getOrDefault(party.party(), BigDecimal.ONE))
            .toList());
  }

  /** The solutions without the frontier. */
  private List<Solution> searched(Attempt<Diagram> diagram, Settings settings) {
    if (!(diagram instanceof Known<Diagram> known)) {
      return Arrays.stream(Concept.values()).<Solution>map(Solution.Unknown::new).toList();
    }
    List<Solution> solutions =
        Solutions.of(
            () -> new BestFirstSearch(known.value(), gains, allowance()),
            stakes,
            powers(settings),
            settings.ideal());
    if (solutions.stream().anyMatch(Solution.Unknown.class::isInstance)) {
      spent.add(Sought.SOLUTIONS, budget.cutoff().isOver() ? Spent.ofTime() : Spent.ofMemory());
    }
    return solutions;
  }

  private Optional<BigInteger> signable(BitSet positions) {
    Attempt<BigInteger> count =
        Reserve.of(utilities, scenario.outcomeSpace())
            .map(reserves -> engine.without(reserves).countAvoiding(positions))
            .orElseGet(Spent::ofMemory);
    return value(Sought.SIGNABLE_OUTCOMES, count);
  }

  /** What is left of the time after draws is for what they are compared by. */
  private Cutoff endOfDraws() {
    return plan.timer().lasting(plan.limits().time().multipliedBy(5).dividedBy(2));
  }

  private Allowance allowance() {
    return budget.allowance();
  }

  private <T> Optional<T> value(Sought answer, Attempt<T> attempt) {
    spent.add(answer, attempt);
    return attempt instanceof Known<T> exact ? Optional.of(exact.value()) : Optional.empty();
  }

  private Optional<Today> today(Found found) {
    return scenario
        .wants()
        .today(scenario.issues())
        .map(
            outcome -> {
              long[] worth = utilities.of(outcome);
              List<FrontierVector> frontier = found.frontier().orElse(List.of());
              List<FrontierVector> nash =
                  found.solutions().stream()
                      .filter(s -> s.concept() == Concept.NASH)
                      .filter(Solution.Found.class::isInstance)
                      .flatMap(s -> ((Solution.Found) s).vectors().stream())
                      .toList();
              return new Today(
                  Arrays.stream(worth).boxed().toList(),
                  Distances.least(worth, frontier, stakes),
                  Distances.least(worth, nash, stakes));
            });
  }

  private BargainReport report(
      Case asked, Settings settings, Base base, Optional<BigInteger> outcomes, Found found) {
    List<Note> notes = new ArrayList<>();
    if (!utilities.unknown().isEmpty()) {
      notes.add(new WantNote.NothingWanted(utilities.unknown()));
    }
    if (utilities.isRounded()) {
      notes.add(new WantNote.RoundedUtilities());
    }
    notes.addAll(spent.notes());
    return new BargainReport(
        asked,
        settings,
        base,
        outcomes,
        found.signable(),
        utilities,
        found.frontier(),
        found.solutions(),
        found.best(),
        utilities.parties().isEmpty() ? Optional.empty() : today(found),
        found.draws(),
        notes);
  }
}
