package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

final class SingleTablesTest {

  @TempDir private Path folder;

  @Test
  void nothingIsCompiledWhenTheTimeIsOver() throws IOException {
    GeneratorPlan plan = new GeneratorPlan(4, 3, 3, 1, 3, 0.3, 0, 2, 1);
    Path file = ScenarioGenerator.generate(plan).writeTo(folder);
    try (var files = Files.newDirectoryStream(folder, "*.drl")) {
      for (Path rules : files) {
        Files.writeString(rules, "\nrule \"cut", StandardOpenOption.APPEND);
      }
    }
    LocatedScenario located = ScenarioReader.readLocated(file);
    assertThatThrownBy(() -> SingleTables.of(located, 1000, Cutoff.NEVER))
        .isNotInstanceOf(CutShort.class);
    assertThatThrownBy(() -> SingleTables.of(located, 1000, () -> true))
        .isInstanceOf(CutShort.class);
  }
}
