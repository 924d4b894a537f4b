package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** What is said to somebody who has made a mistake, or asked for what makes no difference. */
final class MessagesTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  @Test
  void missingRuleFileIsNamedWithTheWholePathLookedFor() throws IOException {
    String text = Files.readString(FEBRUARY).replace("rejections.drl", "absent-rules.drl");
    Path copy = Files.writeString(folder.resolve("copy.yaml"), text);
    Cli.Result result = Cli.run("check", copy);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.out() + result.err())
        .contains("absent-rules.drl] does not exist: there is no [" + folder.getParent())
        .contains("Paths of rule files are relative to the folder of the scenario file");
  }
}
