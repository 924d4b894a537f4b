package org.parley.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.authoring.RulesReport;
import org.parley.answer.authoring.RulesReport.Row;
import org.parley.conflict.Limits;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.generation.StarterFiles;
import org.parley.question.ConflictPlan;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Verdict;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;

/** The table of rules says what Drools says of every outcome, one after another. */
final class RuleEffectsTest {

  private static final ConflictPlan PLAN =
      new ConflictPlan(
          new Limits(1, 1, Duration.ofSeconds(60), 1 << 26),
          1,
          Budget.ofEdges(1 << 20),
          0,
          Timer.of(System::nanoTime));

  @TempDir private Path folder;

  /** A rule with what it says. */
  private record Said(String rule, Target target) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void countsAreThoseOfEveryOutcomeJudged(long seed) throws IOException {
    GeneratorPlan plan = new GeneratorPlan(4, 3, 9, 1, 3, 0.3, 3, 2, seed);
    agrees(ScenarioGenerator.generate(plan).writeTo(folder));
  }

  @Test
  void countsOfTheExampleAreThoseOfEveryOutcomeJudged() throws IOException {
    agrees(write(StarterFiles.example()));
  }

  /** Derived facts, a figure over matches and two rules for one position. */
  @Test
  void countsOfDerivingAndSummingRulesAreThoseOfEveryOutcomeJudged() throws IOException {
    Path file = write(StarterFiles.example());
    Files.writeString(
        file.resolveSibling("boathouse.drl"),
        Files.readString(file.resolveSibling("boathouse.drl"))
            + """
            declare Cost
                what : String
                weight : double
            end
            rule "A stage costs"
            when
                Term(issue == "stage", option != "none")
            then
                insertLogical(new Cost("stage", 1));
            end
            rule "A shed costs"
            when
                Term(issue == "storage", option == "shed")
            then
                insertLogical(new Cost("shed", 1.5));
            end
            rule "Together they cost too much"
                @crosses("ROW-1")
            when
                accumulate(Cost($c : weight); $sum : sum($c); $sum > 2)
            then
                verdict.crosses(drools);
            end
            """);
    agrees(file);
  }

  private Path write(StarterFiles files) throws IOException {
    for (Map.Entry<String, String> text : files.files().entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    return folder.resolve(files.scenarioFile());
  }

  private static void agrees(Path file) {
    LocatedScenario located = ScenarioReader.readLocated(file);
    Scenario scenario = located.scenario();
    Case asked =
        Case.of(
            new TableSource(Optional.empty(), "test", 1 << 16).open(located),
            Enforcement.of(LadderStep.INFERRED));
    RulesReport report = RuleEffects.report(asked, PLAN, Optional.empty()).orElseThrow();
    List<Verdict> verdicts = verdicts(located);
    assertThat(report.coherent())
        .contains(count(verdicts.stream().filter(Verdict::isCoherent).count()));
    Set<Said> binding =
        report.rules().stream()
            .filter(Row::binds)
            .map(row -> said(row))
            .collect(Collectors.toSet());
    assertThat(binding).isNotEmpty();
    for (Row row : report.rules()) {
      if (row.about().isAnything()) {
        Said said = said(row);
        assertThat(row.crossed()).as(row.name()).contains(matching(verdicts, said));
        assertThat(row.alone().orElse(BigInteger.ZERO))
            .as(row.name())
            .isEqualTo(row.binds() ? alone(verdicts, said, binding) : BigInteger.ZERO);
      }
    }
    assertThat(scenario.positions()).isNotEmpty();
  }

  private static Said said(Row row) {
    RulesReport.About about = row.about();
    return new Said(
        row.name(),
        about.isCoherence()
            ? new Incoherence(about.coherence())
            : new Crossing(about.position(), about.reading()));
  }

  private static BigInteger matching(List<Verdict> verdicts, Said said) {
    boolean isOfCoherence = said.target() instanceof Incoherence;
    return count(
        verdicts.stream()
            .filter(verdict -> isOfCoherence || verdict.isCoherent())
            .filter(verdict -> said(verdict, isOfCoherence).contains(said))
            .count());
  }

  private static BigInteger alone(List<Verdict> verdicts, Said said, Set<Said> binding) {
    boolean isOfCoherence = said.target() instanceof Incoherence;
    return count(
        verdicts.stream()
            .filter(verdict -> isOfCoherence || verdict.isCoherent())
            .map(verdict -> said(verdict, isOfCoherence))
            .map(all -> all.stream().filter(binding::contains).collect(Collectors.toSet()))
            .filter(Set.of(said)::equals)
            .count());
  }

  private static Set<Said> said(Verdict verdict, boolean isOfCoherence) {
    return isOfCoherence
        ? verdict.incoherences().stream()
            .map(one -> new Said(one.rule(), one.target()))
            .collect(Collectors.toSet())
        : verdict.crossings().stream()
            .map(one -> new Said(one.rule(), one.target()))
            .collect(Collectors.toSet());
  }

  private static List<Verdict> verdicts(LocatedScenario located) {
    List<Verdict> verdicts = new ArrayList<>();
    int[] counts = located.scenario().outcomeSpace().optionCounts();
    int[] outcome = new int[counts.length];
    try (Judge judge = RuleBook.compile(located).openJudge()) {
      do {
        verdicts.add(judge.judge(outcome));
      } while (next(outcome, counts));
    }
    return verdicts;
  }

  private static boolean next(int[] outcome, int[] counts) {
    for (int issue = 0; issue < counts.length; issue++) {
      outcome[issue] = (outcome[issue] + 1) % counts[issue];
      if (outcome[issue] > 0) {
        return true;
      }
    }
    return false;
  }

  private static BigInteger count(long count) {
    return BigInteger.valueOf(count);
  }
}
