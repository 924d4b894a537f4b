package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Party;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** Options of {@code worlds} say the same as the scenario file would. */
final class WorldsAssumptionsTest {

  @TempDir private Path folder;

  /** The answers, without what repeats the assumptions and the name of the command. */
  private Map<String, String> answers(Path scenario, String name, Object... options) {
    Path output = folder.resolve(name);
    Object[] arguments = new Object[options.length + 6];
    Object[] first = {"worlds", scenario, "-o", output, "--draws", 9000};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(options, 0, arguments, first.length, options.length);
    Cli.run(arguments).succeeded();
    Map<String, String> files = Cli.files(output);
    assertThat(files.remove("assumptions.csv")).isNotNull();
    assertThat(files.remove("worlds.json")).isNotNull();
    assertThat(files.remove("manifest.json")).isNotNull();
    // These say what was asked.
    assertThat(files.remove("page.json")).isNotNull();
    assertThat(files.remove("report.html")).isNotNull();
    return files;
  }

  @Test
  void singleNumberHasNoRangeOnTheScreens() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "rejects: {a: [x]}\n    firmness: 0.8")
            .position(
                "B", "north", "rejects: {a: [y]}\n    firmness: {value: 0.8, low: 0.7, high: 0.9}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("worlds", file, "--draws", 0, "--all").succeeded().out())
        .contains("    A  0.8\n    B  0.8  in [0.7, 0.9]\n");
    assertThat(Cli.run("show", file, "A", "B").succeeded().out())
        .contains("  firmness     0.8, assumed\n", "  firmness     0.8 in [0.7, 0.9], assumed\n");
  }

  @Test
  void readingsChosenAreMarkedAsReplaced() {
    Path output = folder.resolve("chosen");
    ShippedScenario.FEBRUARY.tabulated();
    String text =
        Cli.run(
                "worlds",
                ShippedScenario.FEBRUARY.file(),
                "--draws",
                0,
                "--reading",
                "UA-R1=leader-level",
                "--all",
                "-o",
                output)
            .succeeded()
            .out();
    assertThat(text)
        .contains("strict 0.00, leader-level 1.00 (replaced)\n")
        .containsOnlyOnce("(replaced)");
    assertThat(Cli.csv(output.resolve("assumptions.csv")))
        .filteredOn(row -> row.getField("replaced").equals("TRUE"))
        .extracting(row -> row.getField("position") + " " + row.getField("reading"))
        .containsExactly("UA-R1 strict", "UA-R1 leader-level");
  }

  @Test
  void partyAndPositionOfTheSameIdAreToldApart() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("north", "north", "rejects: {a: [x]}")
            .position("other", "north", "rejects: {a: [y]}")
            .rules(Sketch.REJECTIONS)
            .assumptions("{correlation: {north: 0.25}}")
            .write(folder);
    Path output = folder.resolve("same");
    String text =
        Cli.run("worlds", file, "--draws", 0, "--firmness", "north=0.5", "-o", output)
            .succeeded()
            .out();
    assertThat(text).contains("with --firmness north=0.5\n").doesNotContain("--correlation north");
    assertThat(Cli.csv(output.resolve("assumptions.csv")))
        .filteredOn(row -> row.getField("replaced").equals("TRUE"))
        .extracting(row -> row.getField("assumption"))
        .containsExactly("firmness");
  }

  /** 3^40 is 12,157,665,459,056,928,801: more digits than a double has. */
  @Test
  void outcomesBeyondAllDigitsAreRoundedAndThatIsSaid() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 1; issue <= 40; issue++) {
      sketch.issue("i" + issue, "x", "y", "z");
    }
    Path file =
        sketch.position("A", "north", "rejects: {i1: [x]}").rules(Sketch.REJECTIONS).write(folder);
    String text = Cli.run("worlds", file, "--draws", 0).out().replaceAll("\\s+", " ");
    assertThat(text).contains("of about 12,157,665,459,100,000,000 coherent outcomes (");
  }

  /** Eight parties of five correlated lines each leave four nodes to each of their factors. */
  @Test
  void manyCorrelatedPartiesAreToldWhatIsNotExact() {
    Path generated = folder.resolve("generated");
    Object[] size = {"--issues", 4, "--options", 3, "--positions", 40, "--parties", 8};
    Cli.run(
            Stream.concat(Stream.of("generate", "-o", generated, "--density", 0.3), Stream.of(size))
                .toArray())
        .succeeded();
    Path file = generated.resolve("random-4x3-40-seed-1.yaml");
    String all =
        IntStream.rangeClosed(1, 8)
            .mapToObj(party -> "party-" + party + "=0.6")
            .collect(Collectors.joining(","));
    String text =
        Cli.run(
                "worlds",
                file,
                "--draws",
                9000,
                "--enforce",
                "inferred",
                "--correlation",
                all,
                "--no-cache",
                "--all")
            .succeeded()
            .out()
            .replaceAll("\\s+", " ");
    assertThat(text)
        .contains("no exact expected zone: too many parties have lines that are correlated")
        .contains("Expected zone: about ")
        .contains("there may be likelier outcomes: with so many parties")
        .doesNotContain("--memory 0");
  }

  /** Three lines that forbid all only together, and three of which two already do. */
  @Test
  void equalSharesAreSaidOfAllPartiesOrNotAtAll() {
    Sketch together =
        Sketch.scenario()
            .issue("a", "x", "y", "z")
            .position("A", "north", "rejects: {a: [x]}\n    firmness: 0.8")
            .position("B", "south", "rejects: {a: [y]}\n    firmness: 0.8")
            .position("C", "west", "rejects: {a: [z]}\n    firmness: 0.8")
            .rules(Sketch.REJECTIONS);
    assertThat(Cli.run("worlds", together.write(folder), "--draws", 0).succeeded().out())
        .contains("Equal shares");
    Sketch apart =
        Sketch.scenario()
            .issue("a", "x", "y", "z")
            .position("A", "north", "rejects: {a: [x, y]}\n    firmness: 0.8")
            .position("B", "south", "rejects: {a: [y, z]}\n    firmness: 0.8")
            .position("C", "west", "rejects: {a: [z]}\n    firmness: 0.8")
            .rules(Sketch.REJECTIONS);
    Path other = folder.resolve("other");
    assertThat(other.toFile().mkdir()).isTrue();
    assertThat(Cli.run("worlds", apart.write(other), "--draws", 0).succeeded().out())
        .contains("Who blocks (exact)")
        .doesNotContain("Equal shares");
  }

  @ParameterizedTest
  @EnumSource(
      value = ShippedScenario.class,
      names = {"DECEMBER", "FEBRUARY"})
  void correlationsOfZeroAreNoCorrelations(ShippedScenario shipped) throws IOException {
    String none =
        shipped.scenario().parties().stream()
            .map(Party::id)
            .map(party -> party + "=0")
            .collect(Collectors.joining(","));
    Map<String, String> zero = answers(shipped.file(), "zero", "--correlation", none);
    assertThat(zero).containsKeys("worlds.csv", "world_outcomes.csv", "discovery.csv");

    String text = Files.readString(shipped.file());
    String without =
        text.replaceAll("(?m)^  correlation: .*\\R", "")
            .replace("../rules/", Path.of("rules").toAbsolutePath() + "/");
    assertThat(without).doesNotContain("correlation:");
    Path file = Files.writeString(folder.resolve("without.yaml"), without);
    assertThat(answers(file, "without")).isEqualTo(zero);
    // The assumption matters here, so that the comparison can fail.
    assertThat(answers(shipped.file(), "tied").get("worlds.csv"))
        .isNotEqualTo(zero.get("worlds.csv"));
  }
}
