package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testkit.ShippedScenario;

/** What screens say of what was asked. */
final class HeadingTest {

  private static final String TITLE = "Florida and Abu Dhabi  [february-2026]\n";

  @BeforeAll
  static void tabulate() {
    ShippedScenario.FEBRUARY.tabulated();
  }

  private static String screen(String command, String... options) {
    List<Object> arguments = new ArrayList<>(List.of(command, ShippedScenario.FEBRUARY.file()));
    if (command.equals("worlds")) {
      arguments.addAll(List.of("--draws", 0));
    } else if (command.equals("explain")) {
      arguments.addAll(List.of("--outcome", "recognition=none"));
    }
    arguments.addAll(List.of(options));
    return Cli.run(arguments.toArray()).succeeded().out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "whatif", "outcomes", "worlds", "explain"})
  void screenNamesStepWaiversAndReadingsUnderTheTitle(String command) {
    String text =
        screen(
            command,
            "--enforce",
            "inferred",
            "--waive",
            "RU-R2,RU-D1",
            "--reading",
            "UA-R1=leader-level",
            "--fix",
            "recognition=none");
    assertThat(text)
        .startsWith(
            TITLE
                + "with --enforce inferred --fix recognition=none --waive RU-D1 --waive RU-R2\n"
                + "--reading UA-R1=leader-level\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "whatif", "outcomes", "worlds", "explain"})
  void screenOfTheScenarioAsItStandsHasATitleAlone(String command) {
    assertThat(screen(command)).startsWith(TITLE + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"worlds", "explain"})
  void screenNamesTheAssumptionsReplaced(String command) {
    assertThat(screen(command, "--firmness", "UA-R1=0.5", "--correlation", "russia=0.6"))
        .startsWith(TITLE + "with --firmness UA-R1=0.5 --correlation russia=0.6\n\n");
  }
}
