package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.testkit.Outcomes;

/**
 * Files as others have written them. What they use is kept: where a change of the program makes one
 * of these tests fail, it breaks files that are not ours, and needs a new version of the format.
 */
final class KeptFilesTest {

  private static final LocatedScenario ORCHARD =
      ScenarioReader.readLocated(Path.of("src/test/resources/org/parley/kept", "orchard-1.yaml"));

  private static final RuleBook RULES = RuleBook.compile(ORCHARD);

  @Test
  void fileOfFormatOneHasNoWarning() {
    assertThat(ORCHARD.warnings()).isEmpty();
  }

  /** Worked out by hand from the sentences of the positions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harvest=0, wall=stays, watch=0 | L-1/plain L-2/plain L-3/plain",
        "harvest=0, wall=stays, watch=7 | F-1 L-2/plain L-3/plain",
        "harvest=0, wall=gate, watch=2 | L-1/plain L-2/plain",
        "harvest=0, wall=gone, watch=0 | L-1/plain L-3/plain U-1/plain",
        "harvest=50, wall=stays, watch=0 | L-1/plain L-3/plain U-2/any U-2/full",
        "harvest=50, wall=gate, watch=0 | L-1/plain U-2/any U-2/full",
        "harvest=50, wall=gate, watch=2 | L-2/plain U-2/full",
        "harvest=50, wall=gone, watch=7 | U-1/plain",
        "harvest=100, wall=stays, watch=7 | ''",
        "harvest=100, wall=gone, watch=0 | U-1/plain U-2/any U-2/full",
      })
  void rulesOfFormatOneSayWhatTheySaid(String terms, String concluded) {
    Set<String> found = new TreeSet<>();
    try (Judge judge = RULES.openJudge()) {
      Verdict verdict = judge.judge(Outcomes.of(ORCHARD.scenario(), terms));
      verdict.crossings().forEach(crossing -> found.add(crossing.target().toString()));
      verdict.incoherences().forEach(incoherence -> found.add(incoherence.target().toString()));
    }
    assertThat(String.join(" ", found)).isEqualTo(concluded);
  }
}
