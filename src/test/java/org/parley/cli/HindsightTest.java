package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What only a later document says of a snapshot's time. */
final class HindsightTest {

  /** March without its later lines, and with them as its notes have it by hand. */
  private static final String MARCH = "323,979,264";

  private static final String MARCH_WITH_HINDSIGHT = "45,093,888";

  @TempDir private Path folder;

  private Path out = Path.of("");
  private int runs;

  @Test
  void snapshotKnowsNoMoreThanItsTimeAndSaysWhatHindsightWouldChange() {
    String text = run(ShippedScenario.MARCH.file());
    assertThat(text)
        .contains(MARCH)
        .contains(
            "RU-R2, RU-R3, RU-R4 stood already, by a document of later (since February 2022);")
        .contains(MARCH_WITH_HINDSIGHT)
        .contains("--with hindsight");
  }

  @Test
  void withHindsightTheyBindAndTheNoteIsGone() {
    String text = run(ShippedScenario.MARCH.file(), "--with", "hindsight");
    assertThat(text).contains(MARCH_WITH_HINDSIGHT).doesNotContain("stood already");
    assertThat(run(ShippedScenario.MARCH.file(), "--with", "hindsight", "--reading", "RU-R4=wide"))
        .contains("No coherent outcome satisfies");
  }

  @Test
  void waivedOnesDoNotBindAndAreNotTalkedOf() {
    assertThat(
            run(
                ShippedScenario.MARCH.file(),
                "--with",
                "hindsight",
                "--waive",
                "RU-R2,RU-R3,RU-R4"))
        .contains(MARCH)
        .doesNotContain("stood already");
    assertThat(run(ShippedScenario.MARCH.file(), "--waive", "RU-R3,RU-R4"))
        .contains("RU-R2 stood already");
  }

  @Test
  void laterSnapshotReportsThemFirstRatherThanAnew() {
    String text =
        Cli.run("compare", ShippedScenario.MARCH.file(), ShippedScenario.DECEMBER.file(), "--all")
            .succeeded()
            .out();
    assertThat(text).contains("red-line, not reported yet -> red-line, stated");
  }

  @Test
  void stepDecidesWhetherHindsightBindsAsForWhatWasSaidEarlier() {
    Path line = sketch("red-line", "hindsight\n    since: the spring");
    assertThat(acceptable(line)).isEqualTo(2);
    assertThat(acceptable(line, "--with", "hindsight")).isEqualTo(1);
    assertThat(acceptable(line, "--with", "hindsight", "--enforce", "stated")).isEqualTo(2);
    Path demand = sketch("demand", "hindsight\n    since: the spring");
    assertThat(acceptable(demand, "--with", "hindsight")).isEqualTo(2);
    assertThat(acceptable(demand, "--with", "hindsight", "--enforce", "demands")).isEqualTo(1);
  }

  @Test
  void hindsightAndSinceGoTogether() {
    assertThat(checked("hindsight"))
        .contains("error[S33]")
        .contains("is [hindsight], so [since] must say since when the position stood");
    assertThat(checked("stated\n    since: the spring"))
        .contains("error[S33]")
        .contains("only what is known by [hindsight] has it");
  }

  @Test
  void askingForHindsightWhereThereIsNoneIsAMistake() {
    Cli.Result result = Cli.run("run", ShippedScenario.FEBRUARY.file(), "--with", "hindsight");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err().replaceAll("\\s+", " "))
        .contains("--with: no position of [february-2026] is known by hindsight only");
    Cli.Result odd = Cli.run("run", ShippedScenario.MARCH.file(), "--with", "hindsigt");
    assertThat(odd.status()).isEqualTo(2);
    assertThat(odd.err()).contains("Maybe [hindsight]");
  }

  private String checked(String status) {
    Cli.Result result = Cli.run("check", sketch("red-line", status));
    assertThat(result.status()).isEqualTo(3);
    return result.err().replaceAll("\\s+", " ");
  }

  private long acceptable(Path file, Object... arguments) {
    run(file, arguments);
    return Cli.json(out, "summary.json").at("/acceptable/exact/count").asLong(-1);
  }

  private String run(Path file, Object... arguments) {
    out = folder.resolve("out" + runs++);
    Stream<Object> all =
        Stream.concat(Stream.of("run", file, "--draws", 0, "-o", out), Stream.of(arguments));
    return Cli.run(all.toArray()).succeeded().out().replaceAll("\\s+", " ");
  }

  /** One issue of two options, of which a position of this kind and status rejects one. */
  private Path sketch(String kind, String status) {
    return Sketch.scenario()
        .issue("force", "none", "few")
        .position("A", "north", kind, status, "rejects: {force: [few]}")
        .rules(Sketch.REJECTIONS)
        .write(folder);
  }
}
