package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten sentences and a table about each of two disputes that are in no news, written from the
 * reference alone by two people, and what they were to say, worked out by hand beforehand.
 */
final class NewDisputeTest {

  private static final Path TRIALS = Path.of("src/test/resources/org/parley");

  @ParameterizedTest
  @CsvSource({"bay, 23", "isles, 30"})
  void sentencesAndRowsSayWhatWasMeant(String dispute, int tests) {
    Path folder = TRIALS.resolve(dispute);
    assertThat(Cli.run("check", folder.resolve(dispute + ".yaml")).succeeded().out())
        .contains("valid, no warning");
    assertThat(Cli.run("test", folder.resolve(dispute + ".test.yaml")).succeeded().out())
        .contains(tests + " tests in 1 file, and all pass.");
  }
}
