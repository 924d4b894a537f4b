package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fair and efficient, as a drawing and as a page. */
final class BargainPageTest {

  @TempDir private Path folder;

  /** Two parties of whom one wants the left and the other the right of two issues. */
  private Path scenario(String third) throws IOException {
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    return Files.writeString(
        folder.resolve("two.yaml"),
        """
        parley: 1
        id: two
        title: Two
        date: 2026-01-01
        documents: {}
        parties:
          north: {title: North, stated: {land: {option: l}, water: {option: l}}}
          south: {title: South, stated: {land: {option: r}, water: {option: m}}}
        """
            + third
            + """
            issues:
              land: {title: Land, options: {l: {}, m: {}, r: {}}}
              water: {title: Water, options: {l: {}, m: {}, r: {}}}
            today: {land: l, water: r}
            positions:
              N-1: {party: north, kind: red-line, status: stated, text: Not all., rejects: {land: [r]}}
            rules: [rejections.drl]
            """);
  }

  @Test
  void frontierOfTwoPartiesIsDrawnOnTheScreenAndOnThePage() throws IOException {
    Path file = scenario("");
    Path out = folder.resolve("fair");
    String screen = Cli.run("bargain", file, "--all", "-o", out).out();
    assertThat(screen)
        .contains("The frontier, with what each solution gives to whom\n", "0.75|B.", "across: north")
        .containsPattern("o frontier; A [A-Z]")
        .contains("best of south", "today");
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page)
        .contains("<svg class=\"plane\"", "north across, south upwards", "The Nash solution")
        .contains("Assumed, not stated");
    assertThat(page.split("class=\"mark\"", -1).length).isGreaterThan(3);
  }

  @Test
  void reportJoinsWhatIsFairWithTheRun() throws IOException {
    Path file = scenario("");
    Cli.run("run", file, "-o", folder.resolve("run"));
    Cli.run("bargain", file, "-o", folder.resolve("fair"));
    Path page = folder.resolve("all.html");
    Cli.Result joined =
        Cli.run("report", folder.resolve("run"), folder.resolve("fair"), "-o", page);
    assertThat(joined.status()).as(joined.err()).isZero();
    assertThat(Files.readString(page))
        .contains("<svg class=\"plane\"", "What would be fair, and efficient", "Who stands where");
    Path only = folder.resolve("only.html");
    Cli.run("report", folder.resolve("fair"), "--only", "bargain", "-o", only);
    assertThat(Files.readString(only)).contains("<svg class=\"plane\"");
  }

  @Test
  void thirdPartyHasATableAndNoDrawing() throws IOException {
    Path file = scenario("  east: {title: East, stated: {land: {option: m}}}\n");
    Path out = folder.resolve("fair");
    String screen = Cli.run("bargain", file, "--all", "-o", out).out();
    assertThat(screen).contains("north", "south", "east").doesNotContain("across: ");
    assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("class=\"plane\"");
  }
}
