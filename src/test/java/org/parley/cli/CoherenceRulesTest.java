package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** Coherence rules as scenarios list them, as conflicts are given them, and as they are waived. */
final class CoherenceRulesTest {

  private static final String LISTED =
      "coherence:\n  F-01: {text: Spending stays below the budget., reason: Money is short.}\n";

  @TempDir private Path folder;

  /** Each party wants one thing, and the budget of the encoder pays for one of them. */
  private Path budget(String section, String rule) throws IOException {
    Path file =
        Sketch.scenario()
            .issue("school", "no", "yes")
            .issue("road", "no", "yes")
            .position("A", "north", "rejects: {school: [no]}")
            .position("B", "south", "rejects: {road: [no]}")
            .rules(
                Sketch.REJECTIONS
                    + "// One of them is all there is money for.\n"
                    + "rule \"both\" @coherence(\""
                    + rule
                    + "\") when Term(issue == \"school\", option == \"yes\")"
                    + " Term(issue == \"road\", option == \"yes\")"
                    + " then verdict.incoherent(drools); end\n")
            .write(folder);
    return Files.writeString(file, Files.readString(file) + section);
  }

  @Test
  void coreOfTwoLinesNamesTheBudgetAsItsThirdLeg() throws IOException {
    Path file = budget(LISTED, "F-01");
    Path out = folder.resolve("out");
    assertThat(Cli.run("conflicts", file, "--coherence", "too", "-o", out).out())
        .contains("  1. A + B\n", "given F-01: Spending stays below the budget.")
        .contains("assumptions of the encoder's; --waive leaves one out")
        .contains("Relaxations that waive coherence rules, which are the encoder's, too")
        .contains("      1  F-01 (the encoder's)\n");
    assertThat(out.resolve("core_givens.csv"))
        .hasContent(
            "core,given,kind,text,smallest,others\n"
                + "1,F-01,coherence,Spending stays below the budget.,TRUE,FALSE\n");
    assertThat(out.resolve("manifest.json")).content().contains("\"coherence\" : \"too\"");
    assertThat(Cli.run("whatif", file, "--coherence", "too").out())
        .contains("1  after --waive F-01 (the encoder's)\n")
        .contains("  F-01  Spending stays below the budget.\n");
  }

  @Test
  void waivedRuleExcludesNothingAndThatIsSaid() throws IOException {
    Path file = budget(LISTED, "F-01");
    Path out = folder.resolve("out");
    assertThat(Cli.run("run", file, "--draws", "1000", "--waive", "F-01", "-o", out).out())
        .contains("4 outcomes, of which 4 coherent", "1 coherent outcome (25.00 %) satisfies all 2")
        .contains("coherence rule F-01 is waived: an assumption of the encoder's");
    assertThat(Cli.summary(out).at("/enforcement/waived/0").asText()).isEqualTo("F-01");
    assertThat(out.resolve("coherence.csv")).content().contains("Money is short.,TRUE\n");
    assertThat(Cli.run("conflicts", file, "--waive", "F-01").out())
        .contains("There is no conflict", "coherence rule F-01 is waived");
    assertThat(
            Cli.run("explain", file, "--waive", "F-01", "--outcome", "school=yes,road=yes").out())
        .contains("Acceptable: crosses no enforced position.")
        .contains("Who could sign, by its own enforced lines\n  T  yes\n");
  }

  @Test
  void partsWithARuleWaivedAddUp() throws IOException {
    Path file = budget("", "F-01");
    Object[] parts = new Object[2];
    for (int part = 1; part <= 2; part++) {
      parts[part - 1] = folder.resolve("p" + part);
      Cli.run(
          "run",
          file,
          "--waive",
          "F-01",
          "--draws",
          100,
          "--shard",
          part + "/2",
          "-o",
          parts[part - 1]);
    }
    Path all = folder.resolve("all");
    Cli.Result merged = Cli.run("merge", parts[0], parts[1], "-o", all);
    assertThat(merged.err()).isEmpty();
    assertThat(merged.out()).contains("coherence rule F-01 is waived");
    assertThat(Cli.summary(all).at("/acceptable/exact/count").asInt()).isEqualTo(1);
  }

  @Test
  void optionsFixedAreGivenAsOptionsFixed() throws IOException {
    assertThat(Cli.run("conflicts", budget(LISTED, "F-01"), "--fix", "school=no").out())
        .contains("  1. A\n")
        .contains("given --fix school=no\n")
        .doesNotContain("given F-01");
  }

  @Test
  void idThatIsNotListedIsAnErrorWithTheNearest() throws IOException {
    Cli.Result check = Cli.run("check", budget(LISTED, "F-10"));
    assertThat(check.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(check.err())
        .contains("error[R21]: coherence rule [F-10] is not listed under [coherence]")
        .contains("Maybe [F-01]\n");
  }

  @Test
  void listedRuleInNoFileIsAnError() throws IOException {
    String more = LISTED + "  F-02: {text: T, reason: R}\n";
    Cli.Result check = Cli.run("check", budget(more, "F-01"));
    assertThat(check.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(check.err())
        .contains("error[S27]: coherence rule [F-02] is in no rule file")
        .contains("  F-02: {text: T, reason: R}\n");
  }

  @Test
  void scenarioWithoutTheSectionIsValidAndCheckPrintsItToBePasted() throws IOException {
    Path file = budget("", "F-01");
    Cli.Result check = Cli.run("check", file);
    assertThat(check.status()).isZero();
    assertThat(check.err()).contains("warning[W10]: coherence rules [F-01] are not listed");
    String section = check.out().substring(check.out().indexOf("coherence:\n"));
    assertThat(section)
        .isEqualTo(
            "coherence:\n  F-01:\n    text: \"both\"\n"
                + "    reason: \"One of them is all there is money for.\"\n");
    Files.writeString(file, Files.readString(file) + section);
    assertThat(Cli.run("check", file).succeeded().out()).contains("no warning");
  }

  @Test
  void wordsThatCoherenceDoesNotKnowAreRefused() throws IOException {
    Path file = budget(LISTED, "F-01");
    assertThat(Cli.run("conflicts", file, "--coherence", "two").err())
        .contains("--coherence: unknown word [two], expected one of [too]");
    assertThat(Cli.run("run", file, "--waive", "F-02").err())
        .contains("--waive: unknown position or coherence rule [F-02]", "Maybe [F-01]");
    assertThat(Cli.run("run", file, "--fix", ",").err()).contains("--fix: nothing is named");
  }

  @Test
  void shippedRulesAreListedWithTextsAndReasons() {
    for (ShippedScenario shipped : ShippedScenario.values()) {
      assertThat(shipped.scenario().coherence())
          .hasSize(15)
          .allMatch(rule -> rule.text().endsWith(".") && rule.reason().endsWith("."));
    }
  }
}
