package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.GeneratedWideRules;

/** Draws judged by Drools one by one agree with exact answers through rules judged in parts. */
final class WideEngineTest {

  /** Of 500 intervals, one in 20,000 tries misses somewhere by chance. */
  private static final String LEVEL = "0.9999999";

  @TempDir private Path folder;

  @Test
  void exactSharesLieWithinIntervalsOfDrools() throws IOException {
    assertThat(agreeing(3)).isEqualTo(3);
  }

  @Test
  @Tag("slow")
  void exactSharesLieWithinIntervalsOfDroolsInFiveHundredScenarios() throws IOException {
    assertThat(agreeing(500)).isGreaterThanOrEqualTo(490);
  }

  /** In how many scenarios there is an exact share; in all of these it lies in the interval. */
  private int agreeing(int scenarios) throws IOException {
    int exact = 0;
    Path out = folder.resolve("out");
    for (int seed = 0; seed < scenarios; seed++) {
      Path scenario = GeneratedWideRules.sketch(seed).write(folder);
      Cli.Result result =
          Cli.run(
              "run",
              scenario,
              "--json",
              "--engine",
              "drools",
              "--draws",
              2_000,
              "--level",
              LEVEL,
              "--table-limit",
              3,
              "--no-cache",
              "--time",
              600,
              "-o",
              out,
              "--force");
      if (result.message().contains("ways, at most")) {
        continue;
      }
      assertThat(result.status()).as("seed %d: %s", seed, result.err()).isZero();
      JsonNode acceptable = new ObjectMapper().readTree(result.out()).get("acceptable");
      if (acceptable.at("/exact/share").isNumber()) {
        exact++;
        JsonNode sampled = acceptable.at("/sampled");
        assertThat(sampled.at("/engine").asText()).isEqualTo("drools");
        assertThat(acceptable.at("/exact/share").asDouble())
            .as("seed %d", seed)
            .isBetween(sampled.at("/low").asDouble(), sampled.at("/high").asDouble());
      }
    }
    return exact;
  }
}
