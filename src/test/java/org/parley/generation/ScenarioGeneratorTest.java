package org.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.LadderStep;
import org.parley.scenario.LocatedScenario;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;

final class ScenarioGeneratorTest {

  static Stream<GeneratorPlan> plans() {
    return Stream.of(
        GeneratorPlan.ofSize(1, 2, 1, 0),
        GeneratorPlan.ofSize(5, 3, 9, -1).withScopes(2, 3).withCoherenceRules(3),
        GeneratorPlan.ofSize(12, 4, 24, 7).withDensity(0.9),
        GeneratorPlan.ofSize(100, 30, 130, Long.MAX_VALUE).withScopes(1, 2));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void equalPlansGiveEqualFiles(GeneratorPlan plan) {
    GeneratedScenario once = ScenarioGenerator.generate(plan);
    GeneratedScenario again = ScenarioGenerator.generate(plan);
    assertThat(again.scenarioText()).isEqualTo(once.scenarioText());
    assertThat(again.ruleText()).isEqualTo(once.ruleText());
  }

  @Test
  void anotherSeedGivesOtherContents() {
    String rules = ScenarioGenerator.generate(GeneratorPlan.ofSize(6, 4, 9, 1)).ruleText();
    String others = ScenarioGenerator.generate(GeneratorPlan.ofSize(6, 4, 9, 2)).ruleText();
    assertThat(others.replace("seed_2", "seed_1")).isNotEqualTo(rules);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void scenarioFileReadsBackAsTheScenario(GeneratorPlan plan, @TempDir Path folder)
      throws IOException {
    GeneratedScenario generated = ScenarioGenerator.generate(plan);
    LocatedScenario read = ScenarioReader.readLocated(generated.writeTo(folder));
    assertThat(read.warnings()).isEmpty();
    assertThat(withoutFolders(read.scenario())).isEqualTo(generated.scenario());
  }

  private static Scenario withoutFolders(Scenario read) {
    return new Scenario(
        read.id(),
        read.title(),
        read.date(),
        read.notes(),
        read.documents(),
        read.parties(),
        read.issues(),
        read.positions(),
        read.ruleFiles().stream().map(Path::getFileName).toList(),
        read.assumptions());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everySetHasTheScopeAndDensityAskedFor(GeneratorPlan plan) {
    GeneratedScenario generated = ScenarioGenerator.generate(plan);
    assertThat(generated.crossings())
        .hasSize(plan.positionCount())
        .allSatisfy(
            set -> {
              assertThat(set.scope().length).isBetween(plan.minimumScope(), plan.maximumScope());
              assertThat(set.scope()).doesNotHaveDuplicates().isSorted();
              long wanted = Math.round(plan.density() * set.size());
              long possible = Math.max(1, Math.min(set.size() - 1, wanted));
              assertThat(set.combinations().cardinality()).isEqualTo((int) possible);
            });
    assertThat(generated.incoherences())
        .hasSize(plan.coherenceRuleCount())
        .allSatisfy(set -> assertThat(set.scope().length).isGreaterThanOrEqualTo(2));
  }

  @Test
  void everyStepOfTheLadderAddsPositions() {
    Scenario scenario = ScenarioGenerator.generate(GeneratorPlan.ofSize(8, 4, 24, 3)).scenario();
    assertThat(LadderStep.values())
        .extracting(step -> scenario.positions().stream().filter(step::binds).count())
        // Eight rounds of three parties: four rounds of stated red lines, two of carried ones, one
        // of demands, one of inferred positions.
        .containsExactly(12L, 18L, 21L, 24L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 9, 1, 1, 0.5",
    "6, 1, 9, 1, 3, 0.5",
    "6, 4, 0, 1, 3, 0.5",
    "6, 4, 9, 0, 3, 0.5",
    "6, 4, 9, 3, 2, 0.5",
    "6, 4, 9, 1, 7, 0.5",
    "6, 4, 9, 1, 3, 0",
    "6, 4, 9, 1, 3, 1",
    "20, 5, 9, 1, 7, 0.5"
  })
  void planOutOfRangeIsRefused(
      int issues, int options, int positions, int minimum, int maximum, double density) {
    assertThatThrownBy(
            () -> new GeneratorPlan(issues, options, positions, minimum, maximum, density, 0, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be ");
  }
}
