package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;

/**
 * Single outcomes among 4^14, of which no memory here would hold all. Utilities add up over issues,
 * so a party stays exactly if each of its own issues is as it likes it best, as far as it may.
 */
final class SingleOutcomesTest {

  private static final int ISSUES = 14;

  @TempDir private Path folder;

  private static String all(String option, String first) {
    StringBuilder terms = new StringBuilder("i0: " + first);
    for (int issue = 1; issue < ISSUES; issue++) {
      terms.append(", i").append(issue).append(": ").append(option);
    }
    return terms.toString();
  }

  /** A controls the even issues and wants d in the first; B the odd ones, and wants them as is. */
  private Path scenario(String moves) {
    Sketch sketch = Sketch.scenario();
    StringBuilder control = new StringBuilder("control:\n");
    for (int issue = 0; issue < ISSUES; issue++) {
      sketch = sketch.issue("i" + issue, "a", "b", "c", "d");
      String by = issue % 2 == 0 ? "A" : "B";
      control.append("  i" + issue + ": {by: " + by + ", basis: assumption");
      control.append(issue == 0 ? moves : "").append("}\n");
    }
    return sketch
        .party("A")
        .party("B")
        .rules(Sketch.REJECTIONS)
        .more("today: {" + all("a", "a") + "}\n" + control)
        .assumptions(
            "{utility: {A: {values: {i0: {a: 0, b: 0.2, c: 0.1, d: 1}}},"
                + " B: {values: {i1: {a: 1, b: 0, c: 0, d: 0}}}}}")
        .write(folder);
  }

  private static JsonNode single(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(Cli.run(arguments).succeeded().out()).get("single");
  }

  @Test
  void partyLeavesForWhatItLikesBest() throws IOException {
    Path file = scenario("");
    assertThat(Cli.run("stability", file).succeeded().out())
        .contains("only single ones are judged, here things as they stand")
        .containsPattern("(?m)^  A +would move to i0=d$")
        .containsPattern("(?m)^  B +stays$")
        .contains("It is not stable by Nash.");
    JsonNode wanted = single("stability", file, "--want", "i0=d", "--json");
    assertThat(wanted).hasSize(2);
    assertThat(wanted.at("/1/outcome").asText()).isEqualTo("wanted");
    assertThat(wanted.at("/1/by_party/0/stable").asBoolean()).isTrue();
    assertThat(wanted.at("/1/by_party/1/stable").asBoolean()).isTrue();
    assertThat(wanted.at("/1/options/i0").asText()).isEqualTo("d");
  }

  @Test
  void partyGoesNoFartherThanItsMovesLetIt() throws IOException {
    Path file = scenario(", moves: {a: [b, c]}");
    assertThat(single("stability", file, "--json").at("/0/by_party/0/moves_to/i0").asText())
        .isEqualTo("b");
  }
}
