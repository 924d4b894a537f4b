package org.parley.doorways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parley.Parley;
import org.parley.effort.Timer;
import org.parley.question.Budgets;
import org.parley.question.ConflictPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.Tabulator;

/** The program as a library, in the lines that the page on languages shows. */
final class LibraryTest {

  private static final Path PAGE = Path.of("src/site/languages.md");

  private static final Path SOURCE =
      Path.of("src/test/java/org/parley/doorways/LibraryTest.java");

  private static void tell(Consumer<String> told) {
    // The page begins.
    var located = ScenarioReader.readLocated(Path.of("scenarios/february-2026.yaml"));
    var tables = new TableSource(Optional.empty(), "library", Tabulator.DEFAULT_LIMIT);
    var asked = Case.of(tables.open(located), Enforcement.of(LadderStep.DEFAULT));
    var budget = Budgets.exact(64, 30); // megabytes, seconds
    var limits = Budgets.conflicts(1000, 64, 30);
    var plan = new ConflictPlan(limits, 200, budget, 1, Timer.of(System::nanoTime));
    for (var relaxation : Parley.conflicts(asked, plan).orElseThrow().relaxations()) {
      var positions = asked.scenario().positions();
      var ids = relaxation.positions().stream().mapToObj(p -> positions.get(p).id()).toList();
      told.accept(ids + " opens " + relaxation.opens().orElseThrow());
    }
    // The page ends.
  }

  /** The eight relaxations of February, as the README has them. */
  @Test
  void linesOfThePageSayWhatTheCommandSays() {
    List<String> told = new ArrayList<>();
    tell(told::add);
    assertThat(told)
        .hasSize(8)
        .contains("[UA-R1, UA-R3, UA-R4] opens 67931136", "[RU-R2, RU-R3, RU-R4] opens 4717440");
  }

  @Test
  void linesOfThePageAreThese() throws IOException {
    String source = Files.readString(SOURCE);
    String lines = source.split("// The page begins\\.\n", 2)[1].split(" *// The page ends", 2)[0];
    String shown = Files.readString(PAGE).split("```java\n", 2)[1].split("```", 2)[0];
    assertThat(lines.stripTrailing().stripIndent().strip()).isEqualTo(shown.strip());
  }
}
