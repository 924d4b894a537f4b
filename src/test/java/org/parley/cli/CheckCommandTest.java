package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class CheckCommandTest {

  private static final String CLOSE = "then verdict.crosses(drools); end\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void shippedScenariosAreValidWithoutWarning(ShippedScenario shipped) {
    assertThat(Cli.run("check", shipped.file()).succeeded().out())
        .startsWith(shipped.file() + ": valid, no warning\n  ")
        .contains("14 coherence rules, 1 agreement rule");
  }

  @Test
  void everyProblemOfEveryRuleFileIsReportedWithItsPlace() {
    Path file =
        Sketch.scenario()
            .issue("force", "none", "few")
            .position("A", "north", "")
            .rules("one", "rule \"a\" @crosses(\"B\") when Term(issue == \"farce\") " + CLOSE)
            .rules("two", "import java.util.List\nrule \"b\" salience 1 when " + CLOSE)
            .write(folder);
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    String one = folder.resolve("one.drl") + ":" + (Sketch.HEADER_LINES + 1) + ":";
    assertThat(result.err().lines().filter(line -> line.contains("error[")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith(one + "19: error[R21]: position [B] is not in"),
            line -> assertThat(line).startsWith(one + "43: error[R21]: unknown issue [farce]"),
            line ->
                assertThat(line).contains("two.drl:7:8: error[R06]: import of [java.util.List]"),
            line ->
                assertThat(line).contains("two.drl:8:10: error[R02]: [salience] is not allowed"));
    assertThat(result.err()).contains("Maybe [force]").contains("Maybe [A]");
  }

  @Test
  void ruleThatSaysNothingOrAlwaysTheSameIsAWarning() {
    Path file =
        Sketch.scenario()
            .number("days", "0", "30")
            .position("A", "north", "")
            .position("B", "north", "readings: {all: {}, some: {}}")
            .rules(
                "rule \"never\" @crosses(\"A\") when Term(issue == \"days\", value > 30) "
                    + CLOSE
                    + "rule \"always\" @crosses(\"B\") @reading(\"all\") when Term(issue == \"days\", value >= 0) "
                    + CLOSE
                    + "rule \"some\" @crosses(\"B\") @reading(\"some\") when"
                    + " Term(issue == \"days\", value > 0) "
                    + CLOSE)
            .write(folder);
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains(": valid, 2 warnings\n  1 issue, 2 positions, 0 coherence");
    assertThat(result.err().lines().filter(line -> line.contains("warning[")))
        .satisfiesExactly(
            line -> assertThat(line).contains("position [A] is crossed by no outcome"),
            line ->
                assertThat(line)
                    .contains("reading [all] of position [B] is crossed by every outcome"));
  }

  /** A product of three counts has no parts. */
  @Test
  void ruleWithoutATableIsAWarning() {
    Cli.Result result = Cli.run("check", withWideRule(), "--table-limit", 2);
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains(": valid, 2 warnings\n");
    assertThat(result.err())
        .contains("warning[W06]: [")
        .contains("] in rule [wide] reads too many issues together")
        .contains("so Drools judges [A/plain] for every draw")
        .doesNotContain("[other]");
  }

  @Test
  void rulesWithoutTablesAreNotLookedForAfterTheTimeAllowed() {
    Cli.Result result =
        Cli.run("check", withWideRule(), "--table-limit", 2, "--time", "0.000000001");
    assertThat(result.status()).isZero();
    assertThat(result.err())
        .doesNotContain("warning[W06]")
        .contains("warning[W79]")
        .contains("missing are those about [rules without tables");
  }

  private Path withWideRule() {
    return Sketch.scenario()
        .issue("force", "none", "few", "many")
        .issue("mode", "a", "b")
        .position("A", "north", "")
        .rules(
            "rule \"wide\" @crosses(\"A\") when "
                + "accumulate(Term(option in (\"few\", \"a\")); $n : count(); $n * $n * $n == 1) "
                + CLOSE
                + "rule \"other\" @coherence(\"F\") when Term(issue == \"mode\","
                + " option == \"b\") then verdict.incoherent(drools); end\n")
        .write(folder);
  }

  /** No document and no assumption says which mode north wants. */
  @Test
  void wantsThatSayNothingAreWarnings() {
    Path file =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .issue("mode", "a", "b")
            .stating("north", "{force: {option: few}}")
            .more(
                "wants: {north: {more-important: [{order: [mode, force]}], prefers: [{option:"
                    + " mode=a}, {option: mode=b}, {option: mode=a}]}}\n")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains(": valid, 2 warnings\n");
    assertThat(result.message())
        .contains(
            "warning[W45]: issue [mode] has a place in [more-important] of party [north], and"
                + " nothing says which of its options is wanted, so it does not count")
        .contains("warning[W46]: [prefers] of party [north] has [mode=a] twice; the first decides");
  }

  @Test
  void anOrderOfOneIssueIsAWarning() {
    Path file =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .stating("north", "{force: {option: few}}")
            .more("wants: {north: {more-important: [{order: [force]}]}}\n")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("check", file).message())
        .contains("[W45]: an order in [more-important] of party [north] has issue [force] alone");
  }

  @Test
  void anIdOfAPartyElsewhereIsAWarning() {
    Path file =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .position("north", "north", "rejects: {force: [none]}")
            .position("N-2", "north", "rejects: {force: [few]}")
            .party("south")
            .rules("rejections", Sketch.REJECTIONS)
            .rules(
                "rule \"odd\" @coherence(\"south\") when Term(issue == \"force\", option =="
                    + " \"many\") then verdict.incoherent(drools); end\n")
            .write(folder);
    assertThat(Cli.run("check", file).message())
        .contains("[W47]: position [north] has the id of a party, so waiving [north] waives it")
        .contains("[W47]: coherence rule [south] has the id of a party");
  }

  /** The advice to give a position rejects would puzzle somebody who has done so. */
  @Test
  void aConditionThatPicksNothingIsToldBesideThePositionThatNothingJudges() {
    Path file =
        Sketch.scenario()
            .number("release", "20", "40")
            .position("N-1", "north", "rejects: {release: \"> 50\"}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err()).contains("error[S27]: ", "warning[W03]: ");
  }

  /** In a cache of its own: tests beside this one write into that of all. */
  @Test
  void checkAsksDroolsAnewAndLeavesTheCacheAlone() {
    Path cache = folder.resolve("cache");
    Launched launched = new Launched().with("PARLEY_CACHE", cache.toString());
    assertThat(launched.run("check", ShippedScenario.MARCH.file()).status()).isZero();
    assertThat(cache).doesNotExist();
  }
}
