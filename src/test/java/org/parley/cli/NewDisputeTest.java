package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Ten sentences and a table about a dispute that is in no news, written from the reference alone,
 * and what they were to say, worked out by hand.
 */
final class NewDisputeTest {

  private static final Path BAY = Path.of("src/test/resources/org/parley/bay");

  @Test
  void sentencesAndRowsAreValid() {
    assertThat(Cli.run("check", BAY.resolve("bay.yaml")).succeeded().out())
        .contains("valid, no warning");
  }

  @Test
  void sentencesAndRowsSayWhatWasMeant() {
    assertThat(Cli.run("test", BAY.resolve("bay.test.yaml")).succeeded().out())
        .contains("23 tests in 1 file, and all pass.");
  }
}
