package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** Commands that write tables write them for a double click, if told to. */
final class CsvOptionTest {

  @TempDir private Path folder;

  @Test
  void tablesAreInTheFormAskedForAndTheManifestSaysSo() throws IOException {
    Path out = folder.resolve("out");
    Path scenario = ShippedScenario.MARCH.file();
    for (Object[] command :
        new Object[][] {
          {"run", scenario, "--draws", 0, "--csv", "excel", "-o", out, "--force"},
          {"whatif", scenario, "--csv", "excel", "-o", out, "--force"}
        }) {
      Cli.run(command).succeeded();
      Map<String, String> files = Cli.files(out);
      assertThat(files).doesNotContainKey("datapackage.json").containsKey("positions.csv");
      files.forEach(
          (name, text) ->
              assertThat(text.startsWith("\ufeff\"")).as(name).isEqualTo(name.endsWith(".csv")));
      assertThat(Cli.json(out, "manifest.json").path("csv").asText()).isEqualTo("excel");
    }
    Cli.run("whatif", scenario, "--csv", "plain", "-o", out, "--force").succeeded();
    assertThat(Cli.files(out)).containsKey("datapackage.json");
    assertThat(Cli.json(out, "manifest.json").has("csv")).isFalse();
  }

  @Test
  void otherFormsAreNamed() {
    Cli.Result result =
        Cli.run("whatif", ShippedScenario.MARCH.file(), "--csv", "exel", "-o", folder);
    assertThat(result.message()).contains("unknown form [exel]", "Maybe [excel]");
  }
}
