package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;

/**
 * Single outcomes among 4^9, of which the memory allowed does not hold all. Utilities add up over
 * issues, so a party stays exactly if each of its own issues is as it likes it best, as far as it
 * may.
 */
final class SingleOutcomesTest {

  private static final int ISSUES = 9;

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
    return sketch(moves)
        .party("A")
        .party("B")
        .rules(Sketch.REJECTIONS)
        .assumptions(
            "{utility: {A: {values: {i0: {a: 0, b: 0.2, c: 0.1, d: 1}}},"
                + " B: {values: {i1: {a: 1, b: 0, c: 0, d: 0}}}}}")
        .write(folder);
  }

  private static Sketch sketch(String moves) {
    Sketch sketch = Sketch.scenario();
    StringBuilder control = new StringBuilder("control:\n");
    for (int issue = 0; issue < ISSUES; issue++) {
      sketch = sketch.issue("i" + issue, "a", "b", "c", "d");
      String by = issue % 2 == 0 ? "A" : "B";
      control.append("  i" + issue + ": {by: " + by + ", basis: assumption");
      control.append(issue == 0 ? moves : "").append("}\n");
    }
    return sketch.more("today: {" + all("a", "a") + "}\n" + control);
  }

  private static Cli.Result ask(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("stability"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--memory", 1));
    return Cli.run(all.toArray());
  }

  private static JsonNode single(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(ask(arguments).succeeded().out()).get("single");
  }

  @Test
  void partyLeavesForWhatItLikesBest() throws IOException {
    Path file = scenario("");
    assertThat(ask(file).succeeded().out())
        .contains("only single ones are judged, here things as they stand")
        .containsPattern("(?m)^  A +no +no +no +no +would move to i0=d$")
        .containsPattern("(?m)^  B +yes +yes +yes +yes +stays$")
        .containsPattern("(?m)^  all +no +no +no +no +acceptable$");
    JsonNode wanted = single(file, "--want", "i0=d", "--json");
    assertThat(wanted).hasSize(2);
    assertThat(wanted.at("/1/outcome").asText()).isEqualTo("wanted");
    assertThat(wanted.at("/1/by_party/0/stable").asBoolean()).isTrue();
    assertThat(wanted.at("/1/by_party/1/stable").asBoolean()).isTrue();
    assertThat(wanted.at("/1/options/i0").asText()).isEqualTo("d");
  }

  /** Stable by Nash is what has d in the first issue and a in the second: 4^7 of 4^9. */
  @Test
  void whatNobodyWouldLeaveIsCountedAndWhatFollowsIsABound() throws IOException {
    Path file = scenario("");
    assertThat(ask(file, "--all").succeeded().out())
        .containsPattern("(?m)^  Nash +16,384 +16,384$")
        .containsPattern("(?m)^  SEQ +at least 16,384 +at least 16,384$")
        .contains("The first of these, acceptable and stable by Nash\n  i0: d\n");
    JsonNode json = new ObjectMapper().readTree(ask(file, "--json").succeeded().out());
    assertThat(json.at("/concepts")).hasSize(1);
    assertThat(json.at("/concepts/0/stable").asLong()).isEqualTo(1L << 14);
    assertThat(json.at("/concepts/0/first_acceptable/i0").asText()).isEqualTo("d");
    assertThat(ask(file, "--concepts", "gmr,l2").succeeded().out())
        .containsPattern("(?m)^  GMR +unknown +unknown$")
        .containsPattern("(?m)^  L2 +unknown +unknown$");
  }

  /**
   * A gains 1/2 by d and loses 1/2 if B then leaves a in the second issue, after which it can do no
   * better; where it loses less than it gains, nothing stops it.
   */
  @Test
  void whatTheOthersMayDoCountsForGmrAndSmr() throws IOException {
    JsonNode afraid = single(losing("b: 0"), "--json").at("/0/by_party/0");
    assertThat(afraid.at("/by_concept/nash").asText()).isEqualTo("no");
    assertThat(afraid.at("/by_concept/gmr").asText()).isEqualTo("yes");
    assertThat(afraid.at("/by_concept/smr").asText()).isEqualTo("yes");
    assertThat(afraid.at("/by_concept/seq").asText()).isEqualTo("unknown");
    JsonNode bold = single(losing("b: 0.5"), "--json").at("/0/by_party/0");
    assertThat(bold.at("/by_concept/gmr").asText()).isEqualTo("no");
    assertThat(bold.at("/by_concept/seq").asText()).isEqualTo("no");
  }

  private Path losing(String least) {
    Sketch sketch = sketch("").party("A").party("B").rules(Sketch.REJECTIONS);
    return sketch
        .assumptions(
            "{utility: {A: {weights: {i0: 1, i1: 1}, values: {i0: {a: 0, b: 0, c: 0, d: 1},"
                + " i1: {a: 1, "
                + least
                + ", c: 1, d: 1}}}}}")
        .write(folder);
  }

  /**
   * Of three outcomes worth (1, 0.2), (0.4, 0.9) and (0.7, 0.6) the second is best for weights
   * below 7/13 of the first, 1/2 of all; what B does not know of is the same in all draws.
   */
  @Test
  void outcomeIsJudgedUnderDrawnWeights() throws IOException {
    Path file =
        sketch("")
            .party("A")
            .party("B")
            .rules(
                Sketch.REJECTIONS
                    + """
                    rule "One of three" @coherence("C-1")
                    when Term(issue == "i0", $o : option) Term(issue == "i2", option != $o)
                    then verdict.incoherent(drools); end
                    rule "No fourth" @coherence("C-2")
                    when Term(issue == "i0", option == "d")
                    then verdict.incoherent(drools); end
                    """)
            .more("wants: {B: {prefers: [{option: i1=a, basis: inferred}]}}\n")
            .assumptions(
                "{utility: {A: {values: {i0: {a: 1, b: 0.4, c: 0.7, d: 0},"
                    + " i2: {a: 0.2, b: 0.9, c: 0.6, d: 0}}}}}")
            .write(folder);
    JsonNode one =
        single(file, "--want", "i0=b,i2=b", "--json", "--draws", 1000, "--level", 0.9999);
    assertThat(one.at("/1/weight_draws/draws").asInt()).isEqualTo(1000);
    assertThat(one.at("/1/weight_draws/nash/low").asDouble()).isLessThan(0.5);
    assertThat(one.at("/1/weight_draws/nash/high").asDouble()).isGreaterThan(0.5);
    assertThat(ask(file, "--want", "i0=b,i2=b", "--draws", 50).out())
        .containsPattern("Nobody leaves it \\(Nash\\) in \\d+.00 % \\[.*] of\\s+50 draws of open")
        .containsPattern("weights alone are drawn: \\[B] ranks by statements");
  }

  @Test
  void nothingIsDrawnWhereAllRankByStatements() {
    Path file =
        sketch("")
            .party("A")
            .party("B")
            .rules(Sketch.REJECTIONS)
            .more("wants: {B: {prefers: [{option: i1=b, basis: inferred}]}}\n")
            .write(folder);
    assertThat(ask(file, "--draws", 50).succeeded().out())
        .contains("nothing is drawn: nobody who controls an issue ranks")
        .containsPattern("(?m)^  B +no +no +no +no +would move to i1=b$")
        .containsPattern("(?m)^  Nash +65,536 +65,536$");
    assertThat(ask(file).succeeded().out()).doesNotContain("drawn");
  }

  @Test
  void partyGoesNoFartherThanItsMovesLetIt() throws IOException {
    Path file = scenario(", moves: {a: [b, c]}");
    assertThat(single(file, "--json").at("/0/by_party/0/moves_to/i0").asText()).isEqualTo("b");
  }
}
