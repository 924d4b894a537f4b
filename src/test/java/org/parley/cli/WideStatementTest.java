package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testkit.Sketch;

/** What does not decide whether an outcome is acceptable need not have a table. */
final class WideStatementTest {

  /** Four combinations, more than the limit, and a product of counts has no parts. */
  private static final String SAME =
      " when accumulate(Term(option == \"open\"); $n : count(); $n * $n * $n == 1) then ";

  private static final String HOLDS =
      "rule \"same\" @prefers(\"W\")" + SAME + "verdict.holds(drools); end\n";

  private static final String INCOHERENT =
      "rule \"same\" @coherence(\"W\")" + SAME + "verdict.incoherent(drools); end\n";

  @TempDir private Path folder;

  private Path write(String more, String rule) {
    return Sketch.scenario()
        .issue("road", "shut", "open")
        .issue("water", "shut", "open")
        .stating("A", "{water: {option: open}}")
        .position("A-1", "A", "rejects: {road: [shut]}")
        .more(more)
        .rules("rejections", Sketch.REJECTIONS)
        .rules(rule)
        .write(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "worlds, 'Whatever binds, some outcome is acceptable'",
    "whatif, Acceptable outcomes as things stand: 2",
    "sources, (nothing)",
    "bargain, Solutions over 2 acceptable outcomes"
  })
  void aPreferredStatementTooWideLeavesQuestionsAnswered(String command, String answer) {
    Path file = write("wants: {A: {prefers: [{rule: W, basis: inferred}]}}\n", HOLDS);
    assertThat(Cli.run(command, file, "--table-limit", 2).succeeded().out()).contains(answer);
  }

  @Test
  void aRunWithOneSaysNothingIsMissing() {
    Path file = write("wants: {A: {prefers: [{rule: W, basis: inferred}]}}\n", HOLDS);
    Path out = folder.resolve("out");
    assertThat(Cli.run("run", file, "--table-limit", 2, "--all", "-o", out).succeeded().out())
        .contains("2 coherent outcomes (50.00 %)")
        .contains(" of 1,000,000 coherent draws")
        .doesNotContain("not exact");
  }

  @Test
  void theWarningSaysWhatIsLost() {
    Path file = write("wants: {A: {prefers: [{rule: W, basis: inferred}]}}\n", HOLDS);
    Cli.Result result = Cli.run("check", file, "--table-limit", 2);
    assertThat(result.status()).isZero();
    assertThat(result.message())
        .contains("warning[W06]")
        .contains("so it is not told of which outcomes statement [W] holds")
        .doesNotContain("every draw");
  }

  @ParameterizedTest
  @CsvSource({
    "worlds, 'Whatever binds, some outcome is acceptable'",
    "whatif, Acceptable outcomes as things stand: 2"
  })
  void aCoherenceRuleTooWideIsLeftOutWhereItIsWaived(String command, String answer) {
    Path file = write("", INCOHERENT);
    assertThat(Cli.run(command, file, "--table-limit", 2, "--waive", "W").succeeded().out())
        .contains(answer);
  }

  /** A demand that has no share in the utility of its party. */
  @Test
  void aDemandThatCountsForNothingNeedsNoTableToBargain() {
    Path file =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .issue("water", "shut", "open")
            .stating("A", "{water: {option: open}}")
            .position(
                "A-1", "A", "demand", "stated", "readings: {x: {rejects: {road: [shut]}}, y: {}}")
            .assumptions("{utility: {A: {weights: {water: 1}}}}")
            .rules("rejections", Sketch.REJECTIONS)
            .rules(
                "rule \"same\" @crosses(\"A-1\") @reading(\"y\")"
                    + SAME
                    + "verdict.crosses(drools); end\n")
            .write(folder);
    assertThat(Cli.run("bargain", file, "--table-limit", 2, "--reading", "A-1=x").succeeded().out())
        .contains("Solutions over 4 acceptable outcomes");
  }
}
