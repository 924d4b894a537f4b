package org.parley.question.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.Best;
import org.parley.answer.RatificationReport.LayerPower;
import org.parley.answer.RatificationReport.Member;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.answer.Sought;
import org.parley.answer.WantNote;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.layers.Chamber;
import org.parley.layers.Cheapest;
import org.parley.layers.ConsentLadder;
import org.parley.layers.LayerPowers;
import org.parley.layers.Power;
import org.parley.layers.RefusalDraws;
import org.parley.layers.RefusalPass;
import org.parley.layers.Refusals;
import org.parley.preference.Utilities;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;

/** Finds which outcomes pass all layers of consent, and who stops the others. */
public final class Ratification {

  /**
   * How it is found out.
   *
   * @param agreed option ids by issue id of the agreement whose orders are looked for; issues left
   *     out stay as they are today. Nothing for the best outcome that passes
   * @param byUtility whether the best outcome has the greatest sum of utilities, else it asks for
   *     fewest steps
   * @param draws number of draws, where not all outcomes can be counted
   * @param level confidence level of intervals
   * @param most most orders to list
   */
  public record Settings(
      Optional<Map<String, String>> agreed,
      boolean byUtility,
      long draws,
      double level,
      int most) {}

  private final Case asked;
  private final Scenario scenario;
  private final ConflictPlan plan;
  private final Settings settings;
  private final ExactEngine engine;
  private final Electorate electorate;
  private final List<Chamber> chambers;
  private final Sums sums;
  private final SpentNotes spent;

  private Ratification(
      Case asked, ExactEngine engine, Electorate electorate, ConflictPlan plan, Settings settings) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.plan = plan;
    this.settings = settings;
    this.engine = engine;
    this.electorate = electorate;
    List<String> voters = electorate.voters();
    this.chambers =
        scenario.consent().layers().stream().map(layer -> Chamber.of(layer, voters)).toList();
    this.sums =
        settings.byUtility()
            ? Sums.ofUtilities(scenario, electorate.utilities())
            : Sums.ofSteps(scenario);
    this.spent = new SpentNotes(plan.cancelled());
  }

  /**
   * The report; nothing where a rule is too wide to tabulate.
   *
   * @param asked of a scenario that has layers
   */
  public static Optional<RatificationReport> report(
      Case asked, ConflictPlan plan, Settings settings) {
    return asked
        .tables()
        .flatMap(
            tables ->
                Utilities.of(asked.scenario(), asked.tabulation())
                    .map(
                        utilities ->
                            new Ratification(
                                    asked,
                                    new ExactEngine(tables, plan.budget()),
                                    Electorate.of(asked, tables, utilities),
                                    plan,
                                    settings)
                                .report()));
  }

  private RatificationReport report() {
    Optional<OutcomeSet> coherent = spent.value(Sought.COHERENT_OUTCOMES, engine.coherent());
    Optional<BigInteger> acceptable =
        spent.value(Sought.ACCEPTABLE_OUTCOMES, engine.countAvoiding(asked.enforced()));
    Attempt<RefusalPass.Found> counted = counted();
    spent.add(Sought.REFUSALS, counted);
    Optional<Refusals> exact = counted.known().map(RefusalPass.Found::refusals);
    Optional<Refusals> refusals = exact.or(() -> drawn(coherent));
    Optional<Cheapest> best = counted.known().flatMap(this::best);
    Orders orders = new Sequencing(asked, plan, settings, electorate, spent).orders(best);
    return new RatificationReport(
        asked,
        electorate.voters(),
        electorate.withoutUtility(),
        coherent.map(OutcomeSet::count),
        acceptable,
        refusals.map(of -> passage(of, exact.isPresent())),
        powers(exact),
        best.map(outcome -> new Best(outcome, settings.byUtility(), value(outcome))),
        orders,
        notes());
  }

  private double value(Cheapest outcome) {
    return Math.abs(sums.value(outcome.cost()));
  }

  private Passage passage(Refusals refusals, boolean isExact) {
    return new Passage(
        isExact, refusals.outcomes(), ConsentLadder.of(chambers, refusals), settings.level());
  }

  private Attempt<RefusalPass.Found> counted() {
    return electorate
        .refusing(scenario.outcomeSpace())
        .flatMap(
            refusing -> {
              List<CrossingFunction> recorded = new ArrayList<>(refusing.tables());
              recorded.addAll(sums.costs().tables());
              return engine
                  .recording(new BitSet(), recorded)
                  .flatMap(
                      diagram ->
                          RefusalPass.of(diagram, refusing.voters(), sums.costs(), allowance()));
            });
  }

  private Optional<Refusals> drawn(Optional<OutcomeSet> coherent) {
    return coherent
        .flatMap(OutcomeSet::draws)
        .map(
            draws ->
                RefusalDraws.of(
                    electorate.asking(),
                    draws,
                    plan.seed(),
                    settings.draws(),
                    scenario.issues().size(),
                    plan.cancelled()::getAsBoolean))
        .filter(refusals -> refusals.outcomes().signum() > 0);
  }

  private Optional<Cheapest> best(RefusalPass.Found found) {
    return found.cheapest().entrySet().stream()
        .filter(entry -> ConsentLadder.all(chambers, entry.getKey()))
        .map(Map.Entry::getValue)
        .min(Cheapest::compareTo);
  }

  private List<LayerPower> powers(Optional<Refusals> exact) {
    List<LayerPower> powers = new ArrayList<>();
    for (Chamber chamber : chambers) {
      List<Chamber> alone = List.of(chamber);
      Optional<List<Power>> known = spent.value(Sought.POWER, LayerPowers.of(chamber, allowance()));
      powers.add(
          new LayerPower(
              Optional.of(chamber.id()), members(chamber.memberIndexes(), alone, known, exact)));
    }
    List<Integer> everybody = new ArrayList<>();
    for (int voter = 0; voter < electorate.voters().size(); voter++) {
      everybody.add(voter);
    }
    Optional<List<Power>> known =
        spent.value(Sought.POWER, LayerPowers.composed(chambers, allowance()));
    powers.add(new LayerPower(Optional.empty(), members(everybody, chambers, known, exact)));
    return powers;
  }

  private List<Member> members(
      List<Integer> voters,
      List<Chamber> game,
      Optional<List<Power>> powers,
      Optional<Refusals> exact) {
    List<Member> members = new ArrayList<>();
    for (int place = 0; place < voters.size(); place++) {
      int at = place;
      int voter = voters.get(place);
      members.add(
          new Member(
              electorate.voters().get(voter),
              powers.map(known -> known.get(at)),
              exact.map(refusals -> ConsentLadder.stoppedAlone(game, voter, refusals))));
    }
    return members;
  }

  private Allowance allowance() {
    return plan.budget().allowance();
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (electorate.isRounded() || sums.isRounded()) {
      notes.add(new WantNote.RoundedUtilities());
    }
    notes.addAll(spent.notes());
    return notes;
  }
}
