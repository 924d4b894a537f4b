package org.parley.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parley.generation.GeneratedScenario;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.preference.Utilities;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.Tabulation;

/**
 * A generated scenario with parties that want something: weights of 1 to 10, worths in tenths.
 *
 * @param tables what is incoherent, and what crosses each position
 * @param enforced the positions that bind
 */
record GeneratedGame(
    CrossingTables tables, BitSet enforced, Scenario scenario, Utilities utilities) {

  /** A game of so many issues of so many options, of which so many positions bind. */
  static GeneratedGame of(int issues, int options, int parties, int positions) {
    GeneratedScenario generated =
        ScenarioGenerator.generate(
            GeneratorPlan.ofSize(issues, options, Math.max(1, positions), 6));
    SplittableRandom random = new SplittableRandom(5);
    Map<String, AssumedUtility> assumed = new LinkedHashMap<>();
    List<Party> sides = new ArrayList<>();
    for (int party = 0; party < parties; party++) {
      String id = "party" + party;
      sides.add(new Party(id, id, List.of()));
      assumed.put(id, utility(generated.scenario().issues(), random));
    }
    Scenario scenario =
        new Scenario(
            "game",
            "Game",
            "2026",
            "",
            List.of(),
            sides,
            generated.scenario().issues(),
            List.of(),
            List.of(),
            new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of(), assumed));
    return new GeneratedGame(
        GeneratedTables.of(generated),
        GeneratedTables.first(positions),
        scenario,
        Utilities.of(scenario, new Tabulation(List.of())).orElseThrow());
  }

  private static AssumedUtility utility(List<Issue> issues, SplittableRandom random) {
    Map<String, Range> weights = new LinkedHashMap<>();
    Map<String, Valuation> values = new LinkedHashMap<>();
    for (Issue issue : issues) {
      weights.put(issue.id(), Range.exactly(1 + random.nextInt(10)));
      Map<String, Double> worth = new LinkedHashMap<>();
      issue.options().forEach(option -> worth.put(option.id(), random.nextInt(11) / 10.0));
      values.put(issue.id(), new Valuation.Listed(worth));
    }
    return new AssumedUtility(
        weights, values, List.of(), Optional.empty(), false, Optional.of(0.0));
  }
}
