package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley rules}, asked about the scenario that {@code parley new} writes. */
final class RulesCommandTest {

  @TempDir private Path folder;

  private Path example() {
    Cli.run("new", folder.resolve("mine")).succeeded();
    return folder.resolve("mine/boathouse.yaml");
  }

  /**
   * By hand: ROW-1 reads 4 · 3 cases and matches two of them; of the 60 coherent outcomes, 5 with
   * any number of evenings and payer, 10 match it, all at three or four evenings, where only PLA-2
   * could match too, and does not, since the club pays.
   */
  @Test
  void countsAreThoseOfTheExample() throws IOException {
    String json = Cli.run("rules", example(), "--json").succeeded().out();
    JsonNode rules = new ObjectMapper().readTree(json).path("rules");
    JsonNode row = find(rules, "position", "ROW-1");
    assertThat(row.path("rule").asText())
        .isEqualTo("More evenings only if the company shares the rent");
    assertThat(row.path("words").asText()).isEqualTo("evenings above 2 and rent is rowers");
    assertThat(row.path("scope").toString()).isEqualTo("[\"evenings\",\"rent\"]");
    assertThat(row.path("scope_cases").asInt()).isEqualTo(12);
    assertThat(row.path("scope_matching").asInt()).isEqualTo(2);
    assertThat(row.path("matching").asInt()).isEqualTo(10);
    assertThat(row.path("alone").asInt()).isEqualTo(10);
    JsonNode coherence = find(rules, "coherence", "C-1");
    assertThat(coherence.path("matching").asInt()).isEqualTo(12);
    assertThat(coherence.path("alone").asInt()).isEqualTo(12);
    JsonNode demand = find(rules, "position", "ROW-2");
    assertThat(demand.path("binds").asBoolean()).isFalse();
    assertThat(demand.has("alone")).isFalse();
    assertThat(demand.path("words").asText()).isEqualTo("storage is shed");
  }

  private static JsonNode find(JsonNode rows, String key, String id) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + id);
  }

  @Test
  void tableIsWrittenWithPlaces() {
    Path out = folder.resolve("out");
    Path file = example();
    Cli.run("rules", file, "-o", out);
    List<NamedCsvRecord> rows = Cli.csv(out.resolve("rules.csv"));
    assertThat(rows).hasSize(5);
    NamedCsvRecord row = rows.get(2);
    assertThat(row.getField("position")).isEqualTo("ROW-1");
    assertThat(row.getField("file")).isEqualTo(file.resolveSibling("boathouse.drl").toString());
    assertThat(row.getField("line")).isEqualTo("10");
  }

  /** With an issue fixed, only outcomes with its option are counted. */
  @Test
  void fixedOptionsNarrowTheCounts() throws IOException {
    String json = Cli.run("rules", example(), "--fix", "rent=rowers", "--json").succeeded().out();
    JsonNode answer = new ObjectMapper().readTree(json);
    assertThat(answer.path("outcomes").asInt()).isEqualTo(24);
    assertThat(answer.path("coherent").asInt()).isEqualTo(20);
    assertThat(find(answer.path("rules"), "position", "ROW-1").path("matching").asInt())
        .isEqualTo(10);
  }

  @Test
  void allOfItNamesEveryRuleWithItsPlace() {
    Path file = example();
    String all = Cli.run("rules", file, "--all").succeeded().out();
    assertThat(all.replaceAll("\\s+", " "))
        .contains("4 rules in 2 files")
        .contains("C-1: A fixed stage leaves no floor for boats")
        .contains("where stage is fixed and storage is hall")
        .contains("reads stage, storage")
        .contains("boathouse.drl:29");
  }
}
