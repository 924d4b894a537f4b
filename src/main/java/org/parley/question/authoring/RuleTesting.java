package org.parley.question.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Edit;
import org.parley.answer.authoring.RuleTestReport.Mutations;
import org.parley.answer.authoring.RuleTestReport.Result;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.question.authoring.TestedRules.Said;
import org.parley.rules.SingleRules;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.scenario.RuleTest;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.SingleTables;

/** Runs tests of rules. */
public final class RuleTesting {

  /**
   * How tests are run.
   *
   * @param limit most combinations of one rule's issues that are tabulated
   * @param budget for what holds whatever open issues become
   * @param mutates whether the rules are changed one at a time to see which changes are noticed
   */
  public record Settings(int limit, Budget budget, boolean mutates) {}

  private RuleTesting() {}

  /**
   * What comes of tests.
   *
   * @throws org.parley.scenario.problem.ScenarioException if rules have problems, or tests name
   *     what no rule judges
   */
  public static RuleTestReport run(List<RuleTests> files, Settings settings) {
    Map<Scenario, SingleTables> byScenario = new HashMap<>();
    List<RuleTestReport.File> results = new ArrayList<>();
    for (RuleTests file : files) {
      SingleTables tables =
          byScenario.computeIfAbsent(
              file.located().scenario(), s -> tables(file.located(), settings));
      results.add(run(file, tables, settings));
    }
    return new RuleTestReport(results);
  }

  private static SingleTables tables(LocatedScenario located, Settings settings) {
    // Tests are allowed no time: one that is not run has not passed.
    return SingleTables.of(SingleRules.of(located), settings.limit(), Cutoff.NEVER);
  }

  private static RuleTestReport.File run(RuleTests file, SingleTables tables, Settings settings) {
    Scenario scenario = file.located().scenario();
    RuleTargetIds.check(scenario, file.tests(), tables.rules());
    Map<Target, List<Said>> said = TestedRules.byTarget(tables.rules(), tables);
    TestedRules tested = new TestedRules(scenario, settings.budget());
    TestCorrection correction = new TestCorrection(file, tested, said);
    List<Result> results = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (RuleTest test : file.tests()) {
      results.add(new Result(test.name(), test.at(), tested.failures(test, said)));
      correction.edit(test).ifPresent(edits::add);
    }
    Optional<Mutations> mutations =
        settings.mutates()
            ? Optional.of(RuleMutations.of(file, tables, settings))
            : Optional.empty();
    return new RuleTestReport.File(file.file(), scenario.id(), results, edits, mutations);
  }

  /**
   * How many tests see each rule match: all outcomes with their options match it.
   *
   * @throws org.parley.scenario.problem.ScenarioException if tests name what no rule judges
   */
  static Map<Single, Integer> seen(
      Scenario scenario, List<RuleTest> tests, SingleTables tables, Budget budget) {
    RuleTargetIds.check(scenario, tests, tables.rules());
    TestedRules tested = new TestedRules(scenario, budget);
    Map<Single, Integer> seen = new LinkedHashMap<>();
    for (Single rule : tables.rules()) {
      Optional<CrossingFunction> function = tables.table(rule);
      int count = 0;
      for (RuleTest test : tests) {
        count += function.isPresent() && tested.matches(test, function.get()) ? 1 : 0;
      }
      seen.put(rule, count);
    }
    return seen;
  }
}
