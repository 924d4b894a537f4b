package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

final class CodersCommandTest {

  private static final Path FIRST = ShippedScenario.FEBRUARY.file();
  private static final Path SECOND = Path.of("scenarios/february-2026-second.yaml");

  @TempDir private Path folder;

  /** The page shows what the command prints, and the two codings are checked without a warning. */
  @Test
  void workedExampleIsWhatThePageShows() throws IOException {
    ShippedScenario.FEBRUARY.tabulated();
    assertThat(Cli.run("check", SECOND).succeeded().out()).contains("valid, no warning");
    Path out = folder.resolve("out");
    String all = Cli.run("coders", FIRST, SECOND, "-o", out).succeeded().out();
    String printed = all.replaceAll("(?m)^Written to .*\\R", "");
    String page = Files.readString(Path.of("src/site/method.md"));
    assertThat(page).contains("```text\n" + printed + "```");
    assertThat(printed.lines()).allMatch(line -> line.length() <= 80);
    assertThat(Cli.csv(out.resolve("coder_disagreements.csv")))
        .filteredOn(row -> row.getField("id").equals("RU-R4"))
        .filteredOn(row -> row.getField("aspect").equals("readings"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("matters")).isEqualTo("TRUE");
              assertThat(row.getField("first")).isEqualTo("narrow, wide");
              // Read as wide it clashes with UA-R2 as well, which the notes of the first coding
              // say.
              assertThat(row.getField("cores")).isEqualTo("4");
            });
    assertThat(Cli.json(out, "manifest.json").path("scenarios")).hasSize(2);
  }

  @Test
  void programComparesCodingsThatAreOneFileTwice() throws IOException {
    Path file = river("river.yaml", "[20]");
    Cli.Result ended = Cli.run("coders", file, file);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("river (1) ", "river (2) ")
        .contains("No disagreement changes the answer by itself.\n");
    Path other = river("other.yaml", "[40]");
    assertThat(Cli.run("coders", file, other).out())
        .contains("Disagreements that change the answer of river (1)")
        .containsPattern("R-1 +readings plain > plain \\(otherwise judged\\)");
  }

  @Test
  void codingsOfOtherIssuesAreRefusedWithWhatDiffers() throws IOException {
    Path file = river("river.yaml", "[20]");
    Path other = river("other.yaml", "[20]");
    Files.writeString(other, Files.readString(other).replace("40: {", "60: {"));
    Cli.Result ended = Cli.run("coders", file, other);
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("differ in issues or options: [release=40] where the other has [release=60]")
        .contains("Maybe copy the issues of one into the other");
    Cli.Result alone = Cli.run("coders", file);
    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.message()).contains("at least two scenario files").contains("parley sources");
  }

  private Path river(String name, String rejected) throws IOException {
    if (!Files.exists(folder.resolve("rejections.drl"))) {
      Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    }
    return Files.writeString(
        folder.resolve(name),
        """
        parley: 1
        id: river
        title: A river
        date: 2026-03-01
        documents: {}
        parties: {north: {title: North}}
        issues:
          release:
            title: Water
            unit: percent
            options: {20: {basis: complement}, 40: {basis: complement}, 80: {basis: complement}}
        positions:
          R-1:
            party: north
            kind: red-line
            status: stated
            text: Not that much.
            rejects: {release: REJECTED}
        rules: [rejections.drl]
        """
            .replace("REJECTED", rejected));
  }
}
