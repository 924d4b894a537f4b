package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.Sketch;

/** What counts as an agreement, told and counted apart from what makes sense. */
final class AgreementTest {

  private static final String LISTED =
      """
      agreement:
        A-01: {text: An agreement stops the fire., reason: Else nothing has changed.}
      """;

  @TempDir private Path folder;

  /**
   * Eighteen outcomes, of which monitors without a truce make no sense, which are three, and which
   * without truce are no agreement: three more. North wants monitors, which is nine outcomes.
   */
  private Path truce(String section, String id) throws IOException {
    Path file =
        Sketch.scenario()
            .issue("truce", "none", "week", "month")
            .issue("monitors", "none", "some")
            .issue("road", "shut", "half", "open")
            .position("N-1", "north", "rejects: {monitors: [none]}")
            .position("S-1", "south", "rejects: {road: [open]}")
            .rules(
                Sketch.REJECTIONS
                    + """
                    rule "monitors watch a truce" @coherence("F-01") when
                    Term(issue == "truce", option == "none")
                    Term(issue == "monitors", option == "some")
                    then verdict.incoherent(drools); end
                    rule "no truce, no deal" @agreement("ID") when
                    Term(issue == "truce", option == "none")
                    then verdict.noAgreement(drools); end
                    """
                        .replace("ID", id))
            .write(folder);
    String coherence = "coherence:\n  F-01: {text: Monitors watch a truce., reason: Of course.}\n";
    return Files.writeString(file, Files.readString(file) + coherence + section);
  }

  private static Cli.Result ran(Object... arguments) {
    return Cli.run(arguments);
  }

  @Test
  void outcomesThatSettleNothingAreCountedApartFromThoseThatMakeNoSense() throws IOException {
    Path file = truce(LISTED, "A-01");
    Path out = folder.resolve("out");
    assertThat(ran("run", file, "--draws", "2000", "-o", out).out())
        .contains("18 outcomes, of which 12 coherent (66.67 %)\n")
        .contains("\n3 more make sense but are no agreement by A-01\n")
        .contains("4 coherent outcomes (33.33 %) satisfy all 2 enforced positions.");
    JsonNode space = Cli.summary(out).at("/outcome_space");
    assertThat(space.at("/sensible").asInt()).isEqualTo(15);
    assertThat(space.at("/coherent").asInt()).isEqualTo(12);
    assertThat(out.resolve("coherence.csv"))
        .hasContent(
            "coherence,kind,text,reason,waived\n"
                + "F-01,coherence,Monitors watch a truce.,Of course.,FALSE\n"
                + "A-01,agreement,An agreement stops the fire.,Else nothing has changed.,FALSE\n");
  }

  @Test
  void waivedItExcludesNothingAndIsNotTalkedOf() throws IOException {
    Path file = truce(LISTED, "A-01");
    Path out = folder.resolve("out");
    assertThat(ran("run", file, "--draws", "0", "--waive", "A-01", "-o", out).out())
        .contains("18 outcomes, of which 15 coherent (83.33 %)\n")
        .doesNotContain("no agreement");
    assertThat(Cli.summary(out).at("/outcome_space").has("sensible")).isFalse();
  }

  @Test
  void agreementRulesAreCalledSo() throws IOException {
    Path file = truce(LISTED, "A-01");
    assertThat(ran("check", file).out()).contains(", 1 coherence rule, 1 agreement rule, 18 out");
    assertThat(ran("conflicts", file, "--waive", "A-01").out())
        .contains("agreement rule A-01 is waived: an assumption of the encoder's");
    assertThat(ran("conflicts", file, "--waive", "A-01,F-01").out())
        .contains("coherence and agreement rules F-01, A-01 are waived");
    String rules = ran("rules", file).out();
    assertThat(rules.substring(rules.indexOf("Agreement rules"))).contains("A-01");
    assertThat(rules.substring(rules.indexOf("Coherence rules"), rules.indexOf("Agreement rules")))
        .contains("F-01")
        .doesNotContain("A-01");
  }

  @Test
  void drawsThatDroolsJudgesAreTheSame() throws IOException {
    Path file = truce(LISTED, "A-01");
    Path out = folder.resolve("out");
    ran("run", file, "--engine", "drools", "--draws", "3000", "-o", out);
    double share = Cli.summary(out).at("/acceptable/sampled/share").asDouble();
    assertThat(share).isBetween(0.29, 0.38);
  }

  @Test
  void explainTellsNoSenseFromNoAgreement() throws IOException {
    Path file = truce(LISTED, "A-01");
    assertThat(ran("explain", file, "--outcome", "truce=none,monitors=none,road=shut").out())
        .contains("The outcome makes sense but is no agreement, so it is not counted.")
        .contains("No agreement:\n  A-01  no truce, no deal\n")
        .doesNotContain("Not coherent");
    assertThat(ran("explain", file, "--outcome", "truce=none,monitors=some,road=shut").out())
        .contains("Not coherent:\n  F-01  monitors watch a truce\n", "No agreement:\n  A-01");
    JsonNode json =
        new ObjectMapper()
            .readTree(
                ran("explain", file, "--json", "--outcome", "truce=none,monitors=none,road=shut")
                    .out());
    assertThat(json.at("/coherent").asBoolean()).isTrue();
    assertThat(json.at("/agreement").asBoolean()).isFalse();
    assertThat(json.at("/acceptable").asBoolean()).isFalse();
  }

  @Test
  void coresAreGivenWhatCountsAsAnAgreement() throws IOException {
    Path file = truce(LISTED, "A-01");
    String more =
        "  N-2: {party: north, kind: red-line, status: stated, text: N-2,"
            + " rejects: {truce: [week, month]}}\n";
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^positions:\\n", "positions:\n" + more));
    Path out = folder.resolve("out");
    assertThat(ran("conflicts", file, "--waive", "N-1,S-1", "-o", out).out())
        .contains("  1. N-2\n", "given A-01: An agreement stops the fire.");
    assertThat(out.resolve("core_givens.csv")).content().contains("1,A-01,agreement,");
  }

  @Test
  void ruleThatIsNotListedIsAnErrorAndSoIsOneListedWithoutRule() throws IOException {
    Cli.Result mistyped = ran("check", truce(LISTED, "A-10"));
    assertThat(mistyped.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(mistyped.err())
        .contains("error[R21]: agreement rule [A-10] is not listed under [agreement]")
        .contains("Maybe [A-01]");
    assertThat(ran("check", truce("", "A-01")).err()).contains("error[R21]: agreement rule");
    Path wrong = truce(LISTED, "A-01");
    Path rules = folder.resolve("rules.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("@agreement", "@coherence")
            .replace("noAgreement", "incoherent"));
    assertThat(ran("check", wrong).err())
        .contains("coherence rule [A-01] is not listed under [coherence]")
        .contains("Maybe @agreement, under which [A-01] is listed");
    Path more = truce(LISTED + "  A-02: {text: T, reason: R}\n", "A-01");
    assertThat(ran("check", more).err())
        .contains("error[S27]: agreement rule [A-02] is in no rule file")
        .contains("Maybe write a rule with @agreement(\"A-02\")");
  }

  @Test
  void conclusionAndMetadataGoTogether() throws IOException {
    Path file = truce(LISTED, "A-01");
    Path rules = folder.resolve("rules.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("noAgreement", "incoherent"));
    assertThat(ran("check", file).err())
        .contains("has @agreement but does not conclude verdict.noAgreement(drools)")
        .contains("concludes incoherence but has no @coherence");
    Files.writeString(rules, text.replace("@agreement(\"A-01\")", ""));
    assertThat(ran("check", file).err())
        .contains("concludes that there is no agreement but has no @agreement");
  }

  @Test
  void idMeansOneThing() throws IOException {
    Path file = truce(LISTED + "  F-01: {text: T, reason: R}\n", "A-01");
    assertThat(ran("check", file).err())
        .contains("[F-01] stands under [coherence] and under [agreement]", "Maybe [A-F-01]");
  }
}
