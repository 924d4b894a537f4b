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
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

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
    assertThat(again.ruleFiles()).isEqualTo(once.ruleFiles());
  }

  /** No file has more rules than are read from one. */
  @Test
  void manyRulesStandInSeveralFiles() {
    GeneratedScenario many =
        ScenarioGenerator.generate(GeneratorPlan.ofSize(20, 4, 400, 1).withDensity(0.5));
    assertThat(many.ruleFiles()).hasSizeGreaterThan(1);
    assertThat(many.ruleFiles().values())
        .allMatch(text -> text.split("\nrule ", -1).length - 1 <= 1000);
    assertThat(many.scenarioText())
        .contains("rules: [" + String.join(", ", many.ruleFiles().keySet()) + "]");
  }

  @Test
  void anotherSeedGivesOtherContents() {
    String rules =
        ScenarioGenerator.generate(GeneratorPlan.ofSize(6, 4, 9, 1)).ruleFiles().toString();
    String others =
        ScenarioGenerator.generate(GeneratorPlan.ofSize(6, 4, 9, 2)).ruleFiles().toString();
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
        read.coherence(),
        read.ruleFiles().stream().map(Path::getFileName).toList(),
        read.assumptions(),
        read.wants(),
        read.process(),
        read.control(),
        read.consent());
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
  @CsvSource(
      delimiter = '|',
      value = {
        "0, 4, 9, 1, 1, 0.5, 0 | number of issues [0] must be from 1 to 1000",
        "1001, 4, 9, 1, 1, 0.5, 0 | number of issues [1001]",
        "6, 1, 9, 1, 3, 0.5, 0 | number of options [1] must be from 2 to 65536",
        "6, 4, 0, 1, 3, 0.5, 0 | number of positions [0]",
        "6, 4, 2000000000, 1, 3, 0.5, 0 | number of positions [2000000000] must be from 1 to 10000",
        "6, 4, 9, 0, 3, 0.5, 0 | fewest issues of a position [0] must be from 1 to 3",
        "6, 4, 9, 3, 2, 0.5, 0 | fewest issues of a position [3] must be from 1 to 2",
        "6, 4, 9, 1, 7, 0.5, 0 | most issues of a position [7] must be from 1 to 6",
        "6, 4, 9, 1, 3, 0, 0 | density [0.0] must be above 0 and below 1",
        "6, 4, 9, 1, 3, 1, 0 | density [1.0]",
        "6, 4, 9, 1, 3, NaN, 0 | density [NaN]",
        "6, 4, 9, 1, 3, 0.5, -1 | number of coherence rules [-1]",
        "1, 4, 9, 1, 1, 0.5, 1 | a coherence rule needs at least 2 issues",
        // 5^7 = 78125 > 65536; 2^1000 is beyond every integer; 60000 squared beyond 32 bits.
        "20, 5, 9, 1, 7, 0.5, 0 | [7] issues with [5] options each have more than 65536",
        "1000, 2, 9, 1, 1000, 0.5, 0 | [1000] issues with [2] options each have more than 65536",
        "20, 60000, 9, 1, 1, 0.5, 1 | [2] issues with [60000] options each have more than 65536"
      })
  void planOutOfRangeIsRefused(String plan, String message) {
    double[] sizes = Stream.of(plan.split(", ")).mapToDouble(Double::parseDouble).toArray();
    assertThatThrownBy(
            () ->
                new GeneratorPlan(
                    (int) sizes[0],
                    (int) sizes[1],
                    (int) sizes[2],
                    (int) sizes[3],
                    (int) sizes[4],
                    sizes[5],
                    (int) sizes[6],
                    3,
                    1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** 2^16 combinations in a scope are as many as may be. */
  @Test
  void greatestScopeAllowedIsGenerated() {
    GeneratorPlan plan = GeneratorPlan.ofSize(16, 2, 1, 1).withScopes(16, 16).withDensity(1e-4);
    assertThat(ScenarioGenerator.generate(plan).crossings())
        .singleElement()
        // 6.5536 combinations, rounded.
        .satisfies(set -> assertThat(set.combinations().cardinality()).isEqualTo(7));
  }
}
