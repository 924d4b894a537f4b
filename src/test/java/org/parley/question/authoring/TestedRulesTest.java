package org.parley.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.SingleRules;
import org.parley.rules.Target;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.RuleTest;
import org.parley.scenario.RuleTest.Expected;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem.Location;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.SingleTables;

/** What a test expects holds where Drools says so of every outcome with its options. */
final class TestedRulesTest {

  private static final Location NOWHERE = new Location("", 0, 0, "");
  private static final int TESTS = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void testsPassWhereEveryOutcomeIsJudgedSo(long seed) throws IOException {
    GeneratorPlan plan = new GeneratorPlan(4, 3, 10, 1, 3, 0.4, 2, 2, seed);
    LocatedScenario located =
        ScenarioReader.readLocated(ScenarioGenerator.generate(plan).writeTo(folder));
    Scenario scenario = located.scenario();
    SingleTables tables = SingleTables.of(SingleRules.of(located), 1 << 16, Cutoff.NEVER);
    TestedRules tested = new TestedRules(scenario, Budget.ofEdges(1 << 16));
    Map<Target, List<TestedRules.Said>> said = TestedRules.byTarget(tables.rules(), tables);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int failed = 0;
    RuleBook book = RuleBook.compile(located);
    try (Judge judge = book.openJudge()) {
      for (int count = 0; count < TESTS; count++) {
        Map<String, String> options = options(scenario, random);
        for (Position position : scenario.positions()) {
          boolean crosses = random.nextBoolean();
          Expected expected = new Expected(position.id(), crosses, Optional.empty(), NOWHERE);
          RuleTest test = new RuleTest("t", NOWHERE, options, List.of(expected));
          Target target = RuleTargetIds.target(scenario, position.id());
          int index = book.targets().indexOf(target);
          boolean holds =
              outcomes(scenario, options).stream()
                  .map(judge::concluded)
                  .map((BitSet concluded) -> concluded.get(index))
                  .allMatch(crossed -> crossed == crosses);
          List<Failure> failures = tested.failures(test, said);
          assertThat(failures.isEmpty()).as("%s %s", options, expected).isEqualTo(holds);
          failed += holds ? 0 : 1;
        }
      }
    }
    // Both happen often, else this would say little.
    assertThat(failed).isBetween(TESTS, 9 * TESTS);
  }

  private static Map<String, String> options(Scenario scenario, RandomGenerator random) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Issue issue : scenario.issues()) {
      if (random.nextInt(4) > 0) {
        int option = random.nextInt(issue.options().size());
        options.put(issue.id(), issue.options().get(option).id());
      }
    }
    return options;
  }

  private static List<int[]> outcomes(Scenario scenario, Map<String, String> options) {
    List<int[]> outcomes = new ArrayList<>(List.of(new int[scenario.issues().size()]));
    for (int index = 0; index < scenario.issues().size(); index++) {
      List<int[]> longer = new ArrayList<>();
      Issue issue = scenario.issues().get(index);
      String given = options.get(issue.id());
      for (int option = 0; option < issue.options().size(); option++) {
        if (given == null || issue.indexOf(given) == option) {
          for (int[] outcome : outcomes) {
            int[] one = outcome.clone();
            one[index] = option;
            longer.add(one);
          }
        }
      }
      outcomes = longer;
    }
    return outcomes;
  }
}
