package org.parley.question.layers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Orders.Reason;
import org.parley.answer.Sought;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.layers.Cheapest;
import org.parley.layers.Stages;
import org.parley.layers.StepOrders;
import org.parley.preference.PartyUtility;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.question.layers.Ratification.Settings;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/** Finds the orders in which an agreement can be carried out. */
record Sequencing(
    Case asked, ConflictPlan plan, Settings settings, Electorate electorate, SpentNotes spent) {

  /** The orders of the steps from today to what was asked for or, if nothing was, to the best. */
  Orders orders(Optional<Cheapest> best) {
    Scenario scenario = asked.scenario();
    Optional<int[]> today = scenario.wants().today(scenario.issues());
    if (today.isEmpty()) {
      return new Orders.Untold(Reason.NO_TODAY);
    }
    Optional<int[]> agreed =
        settings
            .agreed()
            .map(options -> agreed(today.get(), options))
            .or(() -> best.map(Cheapest::outcome));
    return agreed
        .map(outcome -> orders(today.get(), outcome))
        .orElseGet(() -> new Orders.Untold(Reason.NO_AGREEMENT));
  }

  private int[] agreed(int[] today, Map<String, String> options) {
    int[] agreed = today.clone();
    options.forEach(
        (issue, option) -> {
          int at = asked.scenario().issueIndex(issue);
          agreed[at] = asked.scenario().issues().get(at).indexOf(option);
        });
    return agreed;
  }

  private Orders orders(int[] today, int[] agreed) {
    Scenario scenario = asked.scenario();
    List<PartyUtility> parties = electorate.utilities().parties();
    Stages stages =
        new Stages(
            scenario.issues(), today, agreed, scenario.consent().after(), allowed(), parties);
    if (stages.count() > Stages.MOST_STEPS) {
      return new Orders.Untold(Reason.TOO_MANY_STEPS);
    }
    Attempt<StepOrders.Found> found =
        StepOrders.of(stages, settings.most(), plan.budget().allowance());
    spent.add(Sought.STEP_ORDERS, found);
    if (!(found instanceof Known<StepOrders.Found> known)) {
      return new Orders.Untold(Reason.UNKNOWN);
    }
    return new Orders.Found(
        Arrays.stream(agreed).boxed().toList(),
        settings.agreed().isEmpty(),
        stages.count(),
        known.value().allowed(),
        known.value().best(),
        parties.stream().map(PartyUtility::party).toList());
  }

  /** What may come about on the way; options that were fixed say nothing of that. */
  private Predicate<int[]> allowed() {
    Enforcement asIs = asked.enforcement();
    Enforcement unfixed =
        new Enforcement(
            asIs.step(), asIs.without(), asIs.waived(), asIs.bound(), asIs.readings(), Map.of());
    CrossingTables tables =
        asked
            .tabulation()
            .select(asked.scenario(), unfixed.waiving(asked.agreements()))
            .orElseThrow();
    List<CrossingFunction> lines =
        asked.scenario().consent().atEveryStage().stream()
            .<CrossingFunction>map(id -> tables.positions().get(asked.scenario().positionIndex(id)))
            .toList();
    return outcome ->
        tables.isCoherent(outcome)
            && lines.stream().noneMatch(line -> line.crossesOutcome(outcome));
  }
}
