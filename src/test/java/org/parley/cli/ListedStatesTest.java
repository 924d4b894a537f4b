package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;

/** What is written, and may be asked, of a published model whose states are listed. */
final class ListedStatesTest {

  private static final Path ELMIRA = Path.of("scenarios/field/elmira.yaml");

  @TempDir private Path folder;

  private List<Map<String, String>> rows(String name) {
    return Cli.csv(folder.resolve("out").resolve(name)).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }

  private Cli.Result ask(Object... more) {
    Object[] arguments = new Object[more.length + 5];
    arguments[0] = "stability";
    arguments[1] = ELMIRA;
    arguments[2] = "--force";
    arguments[3] = "-o";
    arguments[4] = folder.resolve("out");
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Cli.run(arguments).succeeded();
  }

  private static Map<String, String> verdict(String state, String isStable) {
    return Map.of("state", state, "concept", "nash", "mover", "", "stable", isStable);
  }

  @Test
  void folderHasStatesMovesRanksVerdictsAndPaths() {
    ask("--coalitions");
    assertThat(rows("graph_states.csv"))
        .hasSize(9)
        .contains(
            Map.of(
                "state", "s8",
                "title", "modified and accepted, the local government insists",
                "start", "FALSE",
                "reach_improving", "",
                "reach_any", "3",
                "reach_coalition", "2"));
    assertThat(rows("graph_moves.csv"))
        .hasSize(4 + 12 + 8)
        .contains(Map.of("mover", "U", "from_state", "s1", "to_state", "s9"));
    assertThat(rows("graph_ranks.csv"))
        .hasSize(27)
        .contains(Map.of("mover", "M", "state", "s9", "rank", "9"));
    for (String state : List.of("s5", "s8", "s9")) {
      assertThat(rows("graph_stability.csv")).contains(verdict(state, "TRUE"));
    }
    assertThat(rows("graph_stability.csv")).contains(verdict("s1", "FALSE"));
    assertThat(rows("graph_paths.csv"))
        .contains(
            Map.of(
                "to", "s8",
                "reach", "coalition",
                "move", "2",
                "mover", "M+U",
                "from_state", "s5",
                "to_state", "s8"));
    JsonNode manifest = Cli.json(folder.resolve("out"), "manifest.json");
    assertThat(manifest.at("/scenario/file").asText()).endsWith("elmira.yaml");
    assertThat(manifest.at("/coalitions").asBoolean()).isTrue();
  }

  /** In s1 the local government would rather insist, and in s3 and s7 Uniroyal would abandon. */
  @Test
  void stateThatIsWantedTellsWhatPartiesWouldHaveToPrefer() throws IOException {
    assertThat(ask("--want", "s1", "--concepts", "nash").out())
        .contains("What it takes for s1 (Uniroyal delays) to be stable")
        .containsPattern("(?m)^  Nash  L  1 comparison: no better in s5$");
    assertThat(rows("graph_inverse.csv"))
        .contains(
            Map.of(
                "wanted", "s1",
                "concept", "nash",
                "mover", "L",
                "needs", "s5",
                "size", "1",
                "exact", "TRUE"));
    String json = Cli.run("stability", ELMIRA, "--want", "s9", "--json").succeeded().out();
    assertThat(new ObjectMapper().readTree(json).get("inverse"))
        .hasSize(12)
        .allMatch(inverse -> inverse.get("needs").isEmpty());
  }

  @Test
  void anyStateCanBeTheStart() {
    assertThat(ask("--from", "s2").out()).contains("s2 -U-> s4 -L-> s8\n", "s2 -U-> s9\n");
    assertThat(ask("--from", "today").out()).contains("s1 -L-> s5");
    Cli.Result unknown = Cli.run("stability", ELMIRA, "--from", "s77");
    assertThat(unknown.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(unknown.message()).contains("--from: unknown state [s77]", "Maybe [s7]");
    assertThat(Cli.run("stability", ELMIRA, "--want", "s1,s2").message())
        .contains("--want: one state is expected");
  }

  @Test
  void whatIsOfNoEffectIsRefusedWithTheReason() {
    assertThat(Cli.run("stability", ELMIRA, "--draws", 9).message())
        .contains("--draws: of no effect", "leave no weight open");
    assertThat(Cli.run("stability", ELMIRA, "--rank-by", "utility").message())
        .contains("--rank-by: of no effect", "which lists its ranks");
    assertThat(Cli.run("stability", ELMIRA, "--waive", "X").message())
        .contains("--waive: of no effect", "no issues, positions or rules");
  }

  @Test
  void titlesAreWholeWhereAllIsAskedFor() {
    assertThat(Cli.run("stability", ELMIRA, "--coalitions").out()).contains("..");
    assertThat(Cli.run("stability", ELMIRA, "--coalitions", "--all").out())
        .doesNotContain("..")
        .contains("insists");
  }

  @Test
  void whatTakesTooLongIsNotTold() throws IOException {
    Cli.Result late = Cli.run("stability", ELMIRA, "--time", "0.0000001");
    assertThat(late.out()).contains("not exact for want of time: which outcomes are stable");
    String json = Cli.run("stability", ELMIRA, "--time", "0.0000001", "--json").out();
    JsonNode answer = new ObjectMapper().readTree(json);
    assertThat(answer.get("complete").asBoolean()).isFalse();
    assertThat(answer.get("concepts")).isEmpty();
  }
}
