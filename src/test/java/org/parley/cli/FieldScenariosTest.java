package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios from the literature come to the answers that were published with them. */
final class FieldScenariosTest {

  @TempDir private Path folder;

  /** Nash 1950, page 161: the deal, and that it is worth 24 and 11, from 12 and 6 without one. */
  @Test
  void billAndJackSwapAsNashHadThem() {
    Path file = Path.of("scenarios/field/bill-and-jack.yaml");
    assertThat(Cli.run("check", file).succeeded().out()).contains("no warning");
    Path out = folder.resolve("out");
    Cli.run("bargain", file, "-o", out);
    JsonNode answer = Cli.json(out, "bargain.json");
    assertThat(answer.get("outcomes").asInt()).isEqualTo(512);
    assertThat(answer.get("parties").get(0).get("reservation").asDouble()).isEqualTo(12);
    assertThat(answer.get("parties").get(1).get("reservation").asDouble()).isEqualTo(6);
    JsonNode nash = answer.get("found").get(0);
    assertThat(nash.get("solution").asText()).isEqualTo("nash");
    assertThat(nash.get("value").asDouble()).isEqualTo(12 * 5);
    assertThat(nash.get("outcomes").asInt()).isEqualTo(1);
    Map<String, String> owner = new TreeMap<>();
    for (NamedCsvRecord row : Cli.csv(out.resolve("solution_options.csv"))) {
      if (row.getField("outcome").equals("1")) {
        owner.put(row.getField("issue"), row.getField("option"));
      }
    }
    assertThat(owner)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "book", "jack", "whip", "jack", "ball", "jack", "bat", "jack", "box", "bill", "pen",
                "bill", "toy", "bill", "knife", "bill", "hat", "jack"));
  }

  /** The scenario gives each belonging a weight, and none a range. */
  @Test
  void nothingIsDrawnWhereNoWeightIsOpen() {
    Path file = Path.of("scenarios/field/bill-and-jack.yaml");
    Path out = folder.resolve("out");
    assertThat(Cli.run("bargain", file, "--draws", 20, "-o", out).succeeded().out())
        .contains("\n  No weight is open, so nothing was drawn.\n")
        .doesNotContain("100 %", "draws of weights");
    assertThat(Cli.run("bargain", file, "--draws", 20, "--all").succeeded().out())
        .contains("\n  No weight is open, so nothing was drawn.\n")
        .doesNotContain("100.00 %");
    JsonNode answer = Cli.json(out, "bargain.json");
    assertThat(answer.path("weight_draws").isObject()).isFalse();
    assertThat(answer.get("found").get(0).path("weight_draws").isObject()).isFalse();
  }

  /**
   * Whip, bat and hat are worth 2 to either. Whoever has them the sum is 36, Bill having 26 and 2
   * more for each, Jack 10 and 2 less; with all three at Bill's Jack would have 4, less than his 6
   * of today. That leaves three pairs of utilities.
   */
  @Test
  void tiedVectorsAreToldOnOneScreen() {
    assertThat(Cli.run("bargain", "scenarios/field/bill-and-jack.yaml").succeeded().out())
        .contains("\n  Of tied vectors one is shown: utilitarian one of 3.\n");
  }

  /**
   * Brams and Togman 1996: who puts more points on an issue wins it, 75 points for Egypt and 60 for
   * Israel, and with a sixth of Sinai given back each has 65 5/6. That is equitable and efficient,
   * so among all divisions it has the greatest least share.
   */
  @Test
  void egyptAndIsraelDivideAsBramsAndTogmanHadThem() {
    Path file = Path.of("scenarios/field/camp-david.yaml");
    assertThat(Cli.run("check", file).succeeded().out()).contains("no warning");
    Path out = folder.resolve("out");
    Cli.run("bargain", file, "-o", out);
    assertThat(Cli.json(out, "bargain.json").get("outcomes").asInt()).isEqualTo(7 * 32);
    Map<String, String> worth = new TreeMap<>();
    for (NamedCsvRecord row : Cli.csv(out.resolve("solutions.csv"))) {
      worth.merge(
          row.getField("solution") + " " + row.getField("outcomes"),
          "%.3f".formatted(Double.parseDouble(row.getField("utility"))),
          (a, b) -> a + " " + b);
    }
    assertThat(worth)
        .containsEntry("kalai-smorodinsky 1", "65.833 65.833")
        .containsEntry("egalitarian 1", "65.833 65.833")
        .containsEntry("utilitarian 1", "75.000 60.000");
    assertThat(Cli.run("bargain", file, "--all").out())
        .contains(
            "Kalai-Smorodinsky, egalitarian: the same, but\n    sinai  five sixths for Egypt\n");
  }
}
