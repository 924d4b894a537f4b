package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pages of answers say what their screens say, and are joined as one. */
final class AnswerPagesTest {

  /** Pages made otherwise than from the whole of a screen, which have tests of their own. */
  private static final List<String> OTHERWISE = List.of("run", "worlds", "bargain");

  @TempDir private static Path folder;
  private static Map<String, Cli.Result> answers = Map.of();

  @BeforeAll
  static void askAll() throws IOException {
    answers = AnswerPages.written(AnswerPages.scenario(folder), folder);
  }

  private static Document page(String command) throws Exception {
    return ReportCommandTest.parsed(
        Files.readString(folder.resolve(command).resolve("report.html")));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  @Test
  void everyWordOfAScreenStandsOnItsPage() throws Exception {
    for (Map.Entry<String, Cli.Result> answer : answers.entrySet()) {
      assertThat(answer.getValue().status()).as(answer.getKey()).isZero();
      if (OTHERWISE.contains(answer.getKey())) {
        continue;
      }
      String screen = answer.getValue().out().replaceAll("(?m)^Written to .*$", "");
      // On a page the title stands alone, lists are numbered, and notes called so, by the browser.
      screen = screen.replace("[sketch]", "").replaceAll("(?m)^note:|^ *[0-9]+\\. ", "");
      String text = page(answer.getKey()).getDocumentElement().getTextContent();
      // Cells stand side by side on a page, with nothing between them.
      assertThat(words(screen).stream().filter(word -> !text.contains(word)))
          .as(answer.getKey())
          .isEmpty();
    }
  }

  @Test
  void whatIsBetterSeenIsDrawn() throws Exception {
    assertThat(drawn("negotiate", "river")).as("river").isTrue();
    assertThat(drawn("ratify", "course full")).as("order of steps").isTrue();
    assertThat(drawn("outcomes", "river")).isFalse();
  }

  /** The ways of the example worked out by hand: B alone, then B and C together. */
  @Test
  void waysFromTodayAreOnTheMap() throws Exception {
    Path out = folder.resolve("ways");
    Path bits = Path.of("src/test/resources/org/parley/stability/three-bits.yaml");
    Cli.run("stability", bits, "--coalitions", "-o", out).succeeded();
    assertThat(drawn("ways", "states")).isTrue();
    String text = page("ways").getDocumentElement().getTextContent();
    assertThat(text)
        .contains("B by B + Cb: 0; c: 1; it holds", "A by Bb: 1", "2 moves")
        .contains("Some outcome would hold: acceptable, stable and in reach.");
  }

  private static boolean drawn(String command, String name) throws Exception {
    var drawings = page(command).getElementsByTagName("svg");
    for (int k = 0; k < drawings.getLength(); k++) {
      if (((Element) drawings.item(k)).getAttribute("class").equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void answersStandInTheVerdicts() throws Exception {
    assertThat(verdict("opening")).contains("the chance that talks make a deal possible");
    assertThat(verdict("conflicts")).isEqualTo("One pair of lines cannot hold together.");
    assertThat(verdict("whatif")).isEqualTo("It takes at least one change to open a zone.");
    assertThat(verdict("outcomes"))
        .isEqualTo("The outcomes nearest to a deal cross one enforced line.");
    assertThat(verdict("ratify")).isEqualTo("No outcome passes everybody who must consent.");
    assertThat(verdict("stability"))
        .isEqualTo("No outcome is at once acceptable, stable and in reach.");
  }

  private static String verdict(String command) throws Exception {
    return byId(page(command), "verdict");
  }

  private static String byId(Document page, String id) {
    var all = page.getElementsByTagName("h2");
    for (int k = 0; k < all.getLength(); k++) {
      if (((Element) all.item(k)).getAttribute("id").equals(id)) {
        return all.item(k).getTextContent();
      }
    }
    return "";
  }

  @Test
  void pageOfVeryManyWaysOutCanBeMailed() throws Exception {
    Sketch sketch = Sketch.scenario().rules(Sketch.REJECTIONS);
    for (int k = 0; k < 12; k++) {
      sketch
          .issue("i" + k, "a", "b")
          .position("A-" + k, "A", "rejects: {i" + k + ": [a]}")
          .position("B-" + k, "B", "rejects: {i" + k + ": [b]}");
    }
    Path out = folder.resolve("many");
    Cli.run("conflicts", sketch.write(folder), "-o", out).succeeded();
    // Of each of twelve pairs one line gives: 2^12 relaxations.
    assertThat(Cli.json(out, "conflicts.json").path("relaxations")).hasSize(4096);
    assertThat(Files.size(out.resolve("report.html"))).isLessThan(1_000_000);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("and 3,796 more, which the files beside this page list");
  }

  @Test
  void joinedPageHasThePartsOfAll() throws Exception {
    String html = Files.readString(AnswerPages.joined(folder));
    Document joined = ReportCommandTest.parsed(html);
    List<String> parts = new ArrayList<>();
    var sections = joined.getElementsByTagName("section");
    for (int k = 0; k < sections.getLength(); k++) {
      parts.add(((Element) sections.item(k)).getAttribute("id"));
    }
    assertThat(parts)
        .startsWith("answer", "why")
        .contains("open", "readings", "nearest", "try", "stands", "worlds")
        .containsSubsequence("opening", "talks", "bargain", "holds", "consent", "notes", "made");
    assertThat(byId(joined, "verdict")).isEqualTo(verdict("run"));
    // What heads the page of talks alone goes with its part.
    assertThat(html.substring(html.indexOf("id=\"talks\""), html.indexOf("id=\"bargain\"")))
        .contains("Offers in turn about 8 coherent outcomes");
    assertThat(html).doesNotContain("<trade>").contains("Border &amp; &lt;trade&gt;");
  }
}
