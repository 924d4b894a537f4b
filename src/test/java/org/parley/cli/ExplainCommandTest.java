package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class ExplainCommandTest {

  private static final ShippedScenario FEBRUARY = ShippedScenario.FEBRUARY;

  /** Coherent: everything frozen as it is, no force, a permanent peace. */
  private static final String FROZEN =
      "occupied-territory=frozen-line,ceasefire-days=9999,foreign-force=none,"
          + "force-consent=not-applicable,us-force-role=none,donetsk-withdrawal-pct=0,"
          + "donetsk-zone-regime=no-zone,recognition=none,us-economic-terms=none";

  @TempDir private Path folder;

  private static String explain(String outcome, Object... options) {
    Object[] arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "explain", FEBRUARY.file(), "--all", "--outcome", outcome),
                java.util.stream.Stream.of(options))
            .toArray();
    return Cli.run(arguments).succeeded().out();
  }

  /** The terms given, and the first option of every other issue. */
  private static String complete(String terms) {
    Scenario scenario = FEBRUARY.scenario();
    int[] outcome = Outcomes.of(scenario, terms);
    Map<String, String> options = new TreeMap<>();
    for (Issue issue : scenario.issues()) {
      int option = outcome[scenario.issueIndex(issue.id())];
      options.put(issue.id(), issue.options().get(option).id());
    }
    return options.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  @Test
  void wholeOutcomeIsExplainedByRuleTermsAndSource() {
    String text = explain(complete(FROZEN));
    assertThat(text)
        .doesNotContain("Left open")
        .containsPattern("Not acceptable: crosses \\d+ enforced positions\\.\n");
    assertThat(text.lines())
        .containsSequence(
            "  UA-R1  ukraine, red-line, carried, read strict",
            "         Kyiv accepts nothing less than the return of all its territory.")
        .containsSequence(
            "         by rule: The party rules this option out",
            "         because occupied-territory = frozen-line")
        .containsSequence(
            "         by rule: No lasting peace with territory left aside",
            "         because ceasefire-days = 9999 and donetsk-withdrawal-pct = 0 and",
            "         occupied-territory = frozen-line and recognition = none");
    assertThat(text).contains("stated in S002 p7 (");
    // L-07 is inferred, which the default step does not enforce.
    assertThat(text.indexOf("L-07")).isGreaterThan(text.indexOf("Crosses, not enforced:"));
  }

  @Test
  void enforcementDecidesUnderWhichHeadingAPositionStands() {
    String outcome = complete(FROZEN);
    String inferred = explain(outcome, "--enforce", "inferred");
    assertThat(inferred.indexOf("L-07")).isLessThan(inferred.indexOf("Crosses, not enforced:"));
    String waived = explain(outcome, "--waive", "UA-R1");
    assertThat(waived.indexOf("  UA-R1  ")).isGreaterThan(waived.indexOf("Crosses, not enforced:"));
    assertThat(explain(outcome, "--reading", "UA-R1=leader-level"))
        .contains("read leader-level", "by rule: Less than full restoration only by contact");
  }

  @Test
  void partOfAnOutcomeIsExplainedByWhatHoldsWhateverTheRestBecomes() {
    String text = explain("armed-forces-limits=no-limits,nato-status=membership-excluded");
    assertThat(text)
        .startsWith(
            "Florida and Abu Dhabi  [february-2026]\n\nOutcome: nato-status=membership-excluded,")
        .contains("Left open, so only what holds whatever they become is shown:\n")
        .contains("RU-R3", "UA-R3", "Not acceptable: crosses at least 2 enforced positions.")
        .doesNotContain("UA-R1", "RU-R2  ");
    // Crossed unless the EU opens its door, which is open here and shut there.
    String soft = "UA-R3=eu-instead";
    assertThat(explain("nato-status=membership-excluded", "--reading", soft))
        .doesNotContain("UA-R3  ")
        .contains("Nothing is crossed so far; it depends on the open issues.\n");
    assertThat(explain("nato-status=membership-excluded,eu-membership=excluded", "--reading", soft))
        .contains("UA-R3");
  }

  @Test
  void incoherentOutcomeIsExplainedThroughDerivedFacts() {
    assertThat(explain("foreign-force=european-contingent,ceasefire-days=0"))
        .contains(
            """
            Not coherent:
              F-10  A foreign force comes after the war
                    because foreign-force = european-contingent and ceasefire-days = 0
            """)
        .contains("The outcome makes no sense, so it is not counted.\n");
  }

  @Test
  void ruleOnWhatIsAbsentHasNoTermsToName() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "")
            .rules(
                "rule \"lack\" @crosses(\"A\") when not Term(issue == \"a\", option == \"x\")"
                    + " then verdict.crosses(drools); end")
            .write(folder);
    assertThat(Cli.run("explain", file, "--outcome", "a=y").succeeded().out())
        .contains("by rule: lack\n")
        .contains("because of what the outcome has or lacks; parley show A has the rule\n")
        .contains("the rule matches where not a is x\n")
        .contains("\nNot acceptable: crosses 1 enforced position.\n");
    assertThat(Cli.run("explain", file, "--outcome", "a=x").succeeded().out())
        .startsWith("A sketch  [sketch]\n\nOutcome: a=x\nAcceptable: crosses no enforced")
        .contains("\n\nWho could sign");
  }

  @Test
  void whatARuleAsksToBeAbsentIsSaidBesideWhatItMatched() {
    Path file =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .issue("toll", "none", "some")
            .position("A", "north", "")
            .rules(
                "rule \"free ride\" @crosses(\"A\") when Term(issue == \"road\", option == \"open\")"
                    + " not Term(issue == \"toll\", option == \"some\")"
                    + " then verdict.crosses(drools); end")
            .write(folder);
    String text = Cli.run("explain", file, "--outcome", "road=open,toll=none").succeeded().out();
    assertThat(text)
        .contains("because road = open\n")
        .contains("the rule matches where road is open unless toll is some\n");
  }

  /** A is idle with 1 - 0.8, and B, which b cannot satisfy, with 1 - 0.5, each on its own. */
  @Test
  void acceptanceUnderTheAssumedFirmnessIsSaid() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .issue("b", "x", "y")
            .position("A", "north", "rejects: {a: [x]}\n    firmness: 0.8")
            .position("B", "south", "rejects: {b: [x, y]}\n    firmness: 0.5")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(Cli.run("explain", file, "--outcome", "a=x,b=y").succeeded().out())
        .contains("Under the assumed firmness it is acceptable in 10.00 % of worlds.\n");
    assertThat(Cli.run("explain", file, "--outcome", "a=y,b=y").succeeded().out())
        .contains("Under the assumed firmness it is acceptable in 50.00 % of worlds.\n");
    assertThat(Cli.run("explain", file, "--outcome", "a=x").succeeded().out())
        .contains("some such outcome is acceptable in 10.00 % of worlds.\n");
    assertThat(Cli.run("explain", file, "--outcome", "b=x").succeeded().out())
        .contains("some such outcome is acceptable in 50.00 % of worlds.\n");
  }

  @Test
  void aFolderInThePlaceOfATableIsNamed() {
    Cli.Result result = Cli.run("explain", ShippedScenario.FEBRUARY.file(), "--row", folder + ":1");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message())
        .contains("--row: [" + folder + "] is a folder, a table was expect");
  }
}
