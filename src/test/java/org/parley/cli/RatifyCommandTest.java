package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code ratify} puts on the screen and into files. */
final class RatifyCommandTest {

  /** The tenth example of the specification, with a way to go from today. */
  private static Sketch bits() {
    return Sketch.scenario()
        .title("Bits")
        .issue("l", "0", "1")
        .issue("f", "0", "1")
        .issue("m", "0", "1")
        .position("G1-1", "G1", "")
        .position("G2-1", "G2", "rejects: {f: [0]}")
        .position("P1-1", "P1", "rejects: {l: [1]}")
        .position("P2-1", "P2", "rejects: {m: [0]}")
        .position("P3-1", "P3", "")
        .position("S-1", "S", "")
        .rules(
            Sketch.REJECTIONS
                + """
                rule "Land without money" @crosses("G1-1")
                when Term(issue == "l", option == "1") Term(issue == "m", option == "0")
                then verdict.crosses(drools); end
                rule "Force without money" @crosses("P3-1")
                when Term(issue == "f", option == "1") Term(issue == "m", option == "0")
                then verdict.crosses(drools); end
                rule "Nothing but land" @crosses("S-1")
                when
                  Term(issue == "l", option == "0")
                  Term(issue == "f", option == "1")
                  Term(issue == "m", option == "1")
                then verdict.crosses(drools); end
                """)
        .more(
            """
            today: {l: 0, f: 0, m: 0}
            layers:
              - {id: table, parties: [G1, G2], rule: all}
              - {id: parliament, parties: {P1: 3, P2: 2, P3: 1}, quota: 4}
              - {id: street, parties: [S], rule: all}
            """);
  }

  @TempDir private Path folder;

  @Test
  void programTellsLayersPowerAndOrders() {
    Cli.Result ended = Cli.run("ratify", bits().write(folder), "--to", "f=1,m=1");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("Layers of consent over 8 coherent outcomes (0 acceptable)")
        .containsPattern("table +all 2 +8 +3 +37.50 % +G2 3, G1 1\n")
        .containsPattern("parliament +4 of 6 votes +3 +1 +12.50 % +P1 1, P2 1, P3 1\n")
        .containsPattern("street +one party +1 +0 +0 % +S 1\n")
        .containsPattern("No outcome passes all layers: \\[street\\]\\s+stops")
        .containsPattern("\\(all\\) +G2 +0.233 +0.094 +0.214 +2\n")
        .containsPattern("parliament +P1 +0.667 +0.750 +0.600 ")
        .contains("From today to the outcome asked for in 2 steps, in 2 allowed orders");
    assertThat(ended.out().lines().count()).isLessThanOrEqualTo(40);
  }

  @Test
  void filesHoldAllOfIt() {
    Path out = folder.resolve("out");
    Cli.run("ratify", bits().write(folder), "--to", "f=1,m=1", "-o", out).succeeded();
    Map<String, String> files = Cli.files(out);
    assertThat(files).containsKeys("ratify.json", "manifest.json", "datapackage.json");
    assertThat(files.get("layers.csv"))
        .isEqualTo(
            "layer,enters,passes,share,low,high,method\n"
                + "table,8,3,0.375,,,exact\n"
                + "parliament,3,1,0.125,,,exact\n"
                + "street,1,0,0.0,,,exact\n");
    assertThat(files.get("stoppers.csv"))
        .startsWith("layer,party,alone,share,low,high\ntable,G1,1,0.125,,\ntable,G2,3,0.375,,\n");
    assertThat(files.get("power.csv"))
        .startsWith("layer,party,ssi,banzhaf,banzhaf_normalised,actual_alone\n")
        .contains("parliament,P2,0.166666666667,0.25,0.2,1")
        .contains("(all),G2,0.233333333333,0.09375,0.214285714286,2\n");
    assertThat(files.get("orders.csv")).isEqualTo("order,exposure,party,stage\n1,0.0,,\n2,0.0,,\n");
    assertThat(files.get("order_steps.csv"))
        .isEqualTo("order,stage,issue,option\n1,1,f,1\n1,2,m,1\n2,1,m,1\n2,2,f,1\n");
    assertThat(files.get("ratify.json"))
        .contains("\"acceptable\" : 0", "\"allowed_orders\" : 2", "\"method\" : \"exact\"");
    assertThat(files.get("manifest.json")).contains("\"to\" : [ \"f=1\", \"m=1\" ]");
  }

  @Test
  void outcomesAreDrawnWhereTheyCannotBeCounted() {
    Sketch sketch = Sketch.scenario();
    StringBuilder members = new StringBuilder();
    for (int issue = 0; issue < 20; issue++) {
      sketch.issue("i" + issue, "a", "b");
      sketch.position("P" + issue, "p" + issue, "rejects: {i" + issue + ": [a]}");
      members.append(issue == 0 ? "p" : ", p").append(issue);
    }
    sketch
        .rules(Sketch.REJECTIONS)
        .more("layers: [{id: all, parties: [" + members + "], rule: {all-but: 10}}]\n");
    Path out = folder.resolve("out");
    String[] plain = {"--memory", "16", "--draws", "20000"};
    Cli.Result result =
        Cli.run("ratify", sketch.write(folder), plain[0], plain[1], plain[2], plain[3], "-o", out)
            .succeeded();
    assertThat(result.out())
        .contains("(1 acceptable), 20,000 draws\nfrom them")
        .contains("how many outcomes pass each layer")
        .containsPattern(", p\\d+ [0-9,]+ and 16\\s+more");
    // Of twenty fair coins at most ten fall on one side with probability 0.588.
    assertThat(result.out())
        .containsPattern("5[789]\\.\\d\\d % \\[5[78].*\\] of the draws pass all");
    assertThat(Cli.files(out).get("layers.csv")).contains("all,,,0.5", ",sampled\n");
  }

  @Test
  void scenarioWithoutLayersIsToldHowToHaveSome() {
    Cli.Result result = Cli.run("ratify", ShippedScenario.MARCH.file());
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err())
        .contains("scenario [march-2025] has no [layers]")
        .contains("Maybe add layers: [{id: table, parties: [ukraine, russia], rule: all}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f=2 | --to: unknown option of f [2]
          g=1 | --to: unknown issue [g]
          f | [f] is not of the form ISSUE=OPTION
          """)
  void agreementThatThereIsNotIsRefused(String to, String message) {
    Cli.Result result = Cli.run("ratify", bits().write(folder), "--to", to);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message);
  }

  @Test
  void agreementWithoutTodayIsRefused() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .party("A")
            .rules(Sketch.REJECTIONS)
            .more("layers: [{id: table, parties: [A], rule: all}]\n");
    Cli.Result result = Cli.run("ratify", sketch.write(folder), "--to", "road=open");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("--to: scenario [sketch] does not say what holds [today]");
  }

  @Test
  void februaryIsToldOnAScreen() {
    Cli.Result result = Cli.run("ratify", ShippedScenario.FEBRUARY.file()).succeeded();
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("No document is cited for [europe]: assumed.");
    assertThat(result.out().lines().count()).isLessThanOrEqualTo(40);
  }
}
