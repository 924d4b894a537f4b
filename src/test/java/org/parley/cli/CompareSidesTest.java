package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** The order of what is compared, and what binds on one side of it only. */
final class CompareSidesTest {

  private static final String KYIV = "UA-R1,UA-R3,UA-R4";
  private static final String MOSCOW = "RU-R2,RU-R3,RU-R4";

  @TempDir private Path folder;

  private static Cli.Result ran(Object... arguments) {
    return Cli.run(arguments);
  }

  private static JsonNode compared(Object... arguments) throws IOException {
    List<Object> words = new ArrayList<>(List.of("compare", "--json"));
    words.addAll(List.of(arguments));
    return new ObjectMapper().readTree(ran(words.toArray()).out());
  }

  private static long left(JsonNode json, String scenario, String step) {
    for (JsonNode row : json.path("compare_ladder")) {
      if (row.path("scenario").asText().equals(scenario)
          && row.path("name").asText().equals(step)) {
        return row.path("count").asLong();
      }
    }
    throw new AssertionError("no row of " + scenario + " at " + step + " in " + json);
  }

  private Path dated(String id, String date) throws IOException {
    Path file =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .position("A", "north", "rejects: {road: [shut]}")
            .rules(Sketch.REJECTIONS)
            .write(Files.createDirectories(folder.resolve(id)));
    String text = Files.readString(file).replaceFirst("(?m)^date: .*$", "date: \"" + date + "\"");
    return Files.writeString(file, text.replaceFirst("(?m)^id: .*$", "id: " + id));
  }

  /** The figures are those that the notes of the scenario give of runs with these waived. */
  @Test
  void eachSideHasWhatIsSaidOfIt() throws IOException {
    Path february = ShippedScenario.FEBRUARY.file();
    JsonNode json =
        compared(february, february, "--left", "--waive", MOSCOW, "--right", "--waive=" + KYIV);
    assertThat(left(json, "february-2026 (1)", "standing")).isEqualTo(4_717_440);
    assertThat(left(json, "february-2026 (2)", "standing")).isEqualTo(67_640_832);
    assertThat(json.at("/enforcement/0/waived")).hasSize(3);
    assertThat(json.at("/enforcement/1/waived/0").asText()).isEqualTo("UA-R1");
  }

  @Test
  void whatIsSaidOfBothJoinsWhatIsSaidOfOne() throws IOException {
    Path file = dated("one", "2025");
    Cli.Result shown =
        ran("compare", file, file, "--fix", "road=open", "--right", "--enforce", "stated");
    assertThat(shown.out())
        .contains("  one (1)  --fix road=open\n")
        .contains("  one (2)  --enforce stated --fix road=open\n");
  }

  @Test
  void whatOnlyACountTellsIsTold() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .issue("toll", "none", "some")
            .position("A", "north", "rejects: {road: [shut]}")
            .rules(
                Sketch.REJECTIONS
                    + "rule \"F\" @coherence(\"F-1\") when Term(issue == \"road\", option =="
                    + " \"open\") Term(issue == \"toll\", option == \"some\") then"
                    + " verdict.incoherent(drools); end\n"
                    + "rule \"B\" @crosses(\"B\") when Term(issue == \"road\", option =="
                    + " \"shut\") then verdict.crosses(drools); end\n")
            .position("B", "south", "rejects: {toll: [none]}")
            .write(folder);
    assertThat(ran("compare", file, file, "--waive", "B", "--right", "--waive", "F-1").out())
        .contains("Options now in some acceptable outcome");
    assertThat(ran("compare", file, file, "--fix", "toll=none", "--right", "--bind", "A").out())
        .contains("nothing changed");
  }

  @Test
  void scenariosStandInTheOrderOfTheirDates() throws IOException {
    Path late = dated("late", "3 December 2025");
    Path early = dated("early", "mid-March 2025");
    Cli.Result shown = ran("compare", late, early);
    assertThat(shown.out())
        .contains("From early to late\n")
        .contains("note: the scenarios stand in the order of their dates\n");
    assertThat(ran("compare", early, late).out())
        .contains("From early to late\n")
        .doesNotContain("order of their dates");
  }

  @Test
  void whereDatesDoNotTellTheOrderThatIsSaidAndNothingMoved() throws IOException {
    Cli.Result shown =
        ran("compare", dated("late", "December 2025"), dated("vague", "some day in 2025"));
    assertThat(shown.out()).contains("From late to vague\n");
    assertThat(shown.out().replaceAll("\\s+", " "))
        .contains(
            "note: the scenarios stand as given, since dates do not tell which is earlier: late"
                + " (December 2025), vague (some day in 2025)");
  }

  @Test
  void whatIsWrongIsToldWithItsSide() throws IOException {
    Path file = dated("one", "2025");
    Cli.Result nothing = ran("compare", file, file, "--right");
    assertThat(nothing.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(nothing.err()).contains("--right wants options", "Maybe --right --waive ID");
    assertThat(ran("compare", file, file, "--left", "--waive", "B").err())
        .contains("--left --waive: unknown position or coherence rule [B]");
    assertThat(ran("compare", file, file, file, "--left", "--waive", "A").err())
        .contains("--left and --right tell two scenarios apart, and there are 3");
    assertThat(ran("compare", file, file, "--waive", "B").err())
        .contains("[" + file + "] --waive: unknown position");
  }

  @Test
  void programTellsWhatOneSideChanges() throws IOException {
    Path file = dated("one", "2025");
    Cli.Result shown = Cli.run("compare", file, file, "--right", "--waive", "A");
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .contains("  one (2)  --waive A\n")
        .contains("From one (1) to one (2)\n");
  }

  /** A waiver is no change of what was said, and one of both sides none between them. */
  @Test
  void whatIsAskedForOfOneSideIsToldApartFromWhatWasSaid() {
    Path december = ShippedScenario.DECEMBER.file();
    Path february = ShippedScenario.FEBRUARY.file();
    String shown =
        ran("compare", december, february, "--waive", "UA-R3", "--right", "--waive", "RU-R4")
            .out()
            .replaceAll("\\s+", " ");
    assertThat(shown)
        .contains(
            "asked for of february-2026 alone, whatever its documents say: --waive RU-R4 Conf")
        .contains("conflict -> absent, because of RU-R4 (waived in february-2026)")
        .doesNotContain("asked for of december-2025");
    assertThat(ran("compare", december, february, "--waive", "UA-R3").out())
        .doesNotContain("asked for");
  }

  @Test
  void stepsAndReadingsOfOneSideAreToldApartToo() {
    Path february = ShippedScenario.FEBRUARY.file();
    String shown =
        ran(
                "compare",
                february,
                february,
                "--left",
                "--enforce",
                "demands",
                "--right",
                "--reading",
                "UA-R1=leader-level")
            .out()
            .replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("asked for of february-2026 (1) alone, whatever its documents say: --enforce dem")
        .contains("asked for of february-2026 (2) alone, whatever its documents say: --reading UA")
        .contains("UA-R1 (read as asked for in february-2026 (2))");
  }
}
