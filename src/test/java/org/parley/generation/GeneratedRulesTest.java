package org.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.Tabulator;
import org.parley.tabulation.TargetTable;

/** The rules of generated files, as Drools judges them, against what they were meant to say. */
final class GeneratedRulesTest {

  static Stream<GeneratedScenario> scenarios() {
    return Stream.of(
        ScenarioGenerator.generate(GeneratorPlan.ofSize(4, 2, 6, 1).withCoherenceRules(1)),
        ScenarioGenerator.generate(
            GeneratorPlan.ofSize(6, 3, 10, 2).withScopes(1, 4).withCoherenceRules(3)),
        ScenarioGenerator.generate(GeneratorPlan.ofSize(8, 5, 8, 3).withDensity(0.8)),
        KnownScenarios.queens(4),
        KnownScenarios.australia(3),
        KnownScenarios.chain(5, 3),
        KnownScenarios.pigeonhole(3),
        PlantedConflicts.plant(2).generated());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void judgeExcludesWhatWasMeant(GeneratedScenario generated, @TempDir Path folder)
      throws IOException {
    RuleBook rules = RuleBook.compile(ScenarioReader.readLocated(generated.writeTo(folder)));
    List<CrossingTable> tables =
        Tabulator.tabulate(rules, Tabulator.DEFAULT_LIMIT).entries().stream()
            .map(TargetTable::table)
            .map(table -> (CrossingTable) table.orElseThrow())
            .toList();
    assertThat(tables)
        .isEqualTo(
            Stream.of(generated.crossings(), generated.incoherences())
                .flatMap(List::stream)
                .map(set -> CrossingTable.of(set.scope(), set.optionCounts(), set.words()))
                .toList());
  }
}
