package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.tabulation.FileDigest;
import org.parley.testkit.ShippedScenario;

/** What manifests say. */
final class ManifestTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  /** Digests are of the files as this test reads them, the other values those the command got. */
  @Test
  void manifestSaysFromWhatFilesAndOptionsTheAnswerCame() throws IOException {
    Path out = folder.resolve("out");
    Cli.run("conflicts", FEBRUARY, "-o", out, "--seed", 7, "--limit", 20, "--waive", "UA-R1");
    JsonNode manifest = Cli.json(out, "manifest.json");
    assertThat(manifest.at("/scenario/file").asText()).isEqualTo(FEBRUARY.toString());
    assertThat(manifest.at("/scenario/sha256").asText()).isEqualTo(FileDigest.sha256(FEBRUARY));
    assertThat(manifest.at("/rules")).isNotEmpty();
    for (JsonNode rules : manifest.at("/rules")) {
      assertThat(rules.at("/sha256").asText())
          .isEqualTo(FileDigest.sha256(Path.of(rules.at("/file").asText())));
    }
    assertThat(manifest.at("/enforcement/waived/0").asText()).isEqualTo("UA-R1");
    assertThat(manifest.at("/seed").asLong()).isEqualTo(7);
    assertThat(manifest.at("/most").asInt()).isEqualTo(20);
    assertThat(manifest.at("/time_seconds").asDouble()).isEqualTo(30);
    // It is no run, so its folder is none of the parts of one.
    assertThat(Cli.run("merge", out).message()).contains("is no manifest of a run");
  }

  @Test
  void everyManifestNamesItsCommand() throws IOException {
    Path run = folder.resolve("run");
    Cli.run("run", FEBRUARY, "-o", run, "--draws", 0);
    assertThat(Cli.json(run, "manifest.json").at("/command").asText()).isEqualTo("run");
    Path outcomes = folder.resolve("outcomes");
    Cli.run("outcomes", FEBRUARY, "-o", outcomes);
    assertThat(Cli.json(outcomes, "manifest.json").at("/command").asText()).isEqualTo("outcomes");
  }

  @Test
  void manifestOfAComparisonListsEveryScenario() throws IOException {
    Path out = folder.resolve("out");
    Cli.run("compare", ShippedScenario.DECEMBER.file(), FEBRUARY, "-o", out);
    JsonNode scenarios = Cli.json(out, "manifest.json").at("/scenarios");
    assertThat(scenarios).hasSize(2);
    assertThat(scenarios.at("/1/scenario/sha256").asText()).isEqualTo(FileDigest.sha256(FEBRUARY));
    assertThat(scenarios.at("/0/rules")).isNotEmpty();
  }
}
