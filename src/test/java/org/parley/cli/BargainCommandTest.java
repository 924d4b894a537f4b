package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code bargain} puts on the screen and into files. */
final class BargainCommandTest {

  /**
   * The first example of the specification, with a demand of B that has no share in its utility.
   */
  private static final Sketch GAME =
      Sketch.scenario()
          .title("A game")
          .issue("one", "a", "b", "c")
          .issue("two", "x", "y", "z")
          .party("A")
          .party("B")
          .rules(
              Sketch.REJECTIONS
                  + """
                  rule "Something for everybody" @prefers("A-W1")
                  when Term(issue == "one", option == "b")
                  then verdict.holds(drools); end
                  """)
          .more("wants: {A: {prefers: [{rule: A-W1, basis: inferred}]}}\n")
          .assumptions(
              """
              {utility: {
                A: {weights: {one: {value: 0.6, low: 0.5, high: 0.7}, two: 0.4},
                    values: {one: {a: 0, b: 0.7, c: 1}, two: {x: 0, y: 0.2, z: 1}},
                    reservation: 0.25},
                B: {weights: {one: 0.5, two: 0.5},
                    values: {one: {a: 1, b: 0.9, c: 0}, two: {x: 1, y: 0.6, z: 0}},
                    reservation: 0.2}}}\
              """);

  @TempDir private Path folder;

  @Test
  void programTellsSolutionsAndFrontier() {
    Cli.Result ended = Cli.run("bargain", GAME.write(folder), "--all");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains(
            """
            Solutions over 9 acceptable outcomes (4 weights: none stated, none derived, 4
            assumed)
                                       A     B  outcomes
              Nash                  0.82  0.45         1  product 0.1425
              Kalai-Smorodinsky     0.50  0.75         1  share 0.439
              egalitarian           0.60  0.50         1  gain 0.300
              utilitarian           0.42  0.95         1  sum 1.370
              relative utilitarian  0.82  0.45         1  shares 1.333
              least opposition      0.50  0.75         1  distance 0.559
            """)
        .contains("Without a deal: A 0.25, B 0.20; 6 acceptable outcomes leave nobody worse off.")
        .contains("Frontier of 6 vectors of utilities")
        .contains("  Nash, relative utilitarian\n    one  b\n    two  z\n");
  }

  @Test
  void filesHoldAllOfIt() {
    Path out = folder.resolve("out");
    Cli.run("bargain", GAME.write(folder), "--power", "A=2,B=0.5", "-o", out).succeeded();
    Map<String, String> files = Cli.files(out);
    assertThat(files)
        .containsKeys("bargain.json", "manifest.json", "datapackage.json", "issues.csv");
    assertThat(files.get("utilities.csv"))
        .contains("A,one,issue,0.6,0.5,0.7,assumed\n")
        .contains("B,reservation,reservation,0.2,0.2,0.2,assumed\n");
    assertThat(files.get("frontier_utilities.csv"))
        .startsWith("vector,party,utility,outcomes\n1,A,1.0,1\n1,B,0.0,1\n2,A,0.82,1\n");
    assertThat(files.get("solutions.csv"))
        .startsWith(
            "solution,defined,outcome,party,utility,gain,outcomes,method,draw_share,draw_low,draw_high\n")
        .contains("egalitarian,TRUE,", ",A,0.6,", ",exact,");
    assertThat(files.get("manifest.json")).contains("\"over\"", "\"power\"", "\"B\" : 0.5");
  }

  @Test
  void drawnWeightsTellHowFarSolutionsDependOnThem() {
    Path file = GAME.write(folder);
    String more = "wants: {A: {prefers: [{rule: A-W1, basis: inferred}]}}";
    assertThat(GAME.yaml()).contains(more);
    Path out = folder.resolve("drawn");
    Cli.Result result =
        Cli.run("bargain", file, "--draws", 200, "--threads", 2, "--all", "-o", out).succeeded();
    assertThat(result.out())
        .containsPattern("This Nash outcome in \\d+\\.\\d\\d %\\s+\\[\\d+\\.\\d\\d %, ")
        .contains("200 draws of open weights: A rejection, B fixed.");
    Map<String, String> files = Cli.files(out);
    assertThat(files.get("preference_draws.csv"))
        .startsWith("solution,party,outcome,draws,share,low,high\nnash,,")
        .contains("\nbest,A,", "\nbest,B,");
    assertThat(files.get("preference_pairs.csv"))
        .startsWith("party,outcome,other,necessary,possible\nA,1,2,");
    assertThat(files.get("bargain.json"))
        .contains("\"weight_draws\"", "\"method\" : \"rejection\"");
    assertThat(files.get("manifest.json")).contains("\"draws\" : 200", "\"seed\" : 1");
    Path other = folder.resolve("other");
    Cli.run("bargain", file, "--draws", 200, "--threads", 7, "-o", other).succeeded();
    for (String name : files.keySet()) {
      assertThat(Cli.files(other)).as(name).containsEntry(name, files.get(name));
    }
  }

  /**
   * No solution is told without the share of draws in which it stays, unless that is not wanted.
   */
  @Test
  void assumedWeightsAreDrawnWithoutBeingAskedFor() {
    Path file = GAME.write(folder);
    Path out = folder.resolve("out");
    assertThat(Cli.run("bargain", file, "-o", out).succeeded().out())
        .containsPattern("Same outcome in 100 draws of weights: Nash.* \\d+ % \\[\\d+, \\d+\\]");
    assertThat(Cli.files(out).get("manifest.json")).contains("\"draws\" : 100", "\"seed\" : 1");
    assertThat(Cli.json(out, "bargain.json").get("found").get(0).get("weight_draws").get("share"))
        .isNotNull();
    Path none = folder.resolve("none");
    assertThat(Cli.run("bargain", file, "--draws", 0, "-o", none).succeeded().out())
        .doesNotContain("draws of weights");
    assertThat(Cli.files(none).get("solutions.csv")).contains(",exact,,,\n");
  }

  /**
   * One party that has weights of 0.6 and 0.4, each of which may be anything from 0 to 1. It has
   * (1, 0.2), (0.4, 0.9) or (0.7, 0.6), of which the first is best where the first weight is above
   * 4/7. So it always is where that weight is above 0.6, and in (0.6 - 4/7) / 0.6 = 4.8 % of all
   * other draws.
   */
  @Test
  void weightOnWhichASolutionDependsMostIsNamed() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "x", "y", "z")
            .issue("water", "x", "y", "z")
            .party("A")
            .rules(
                Sketch.REJECTIONS
                    + """
                    rule "one of three" @coherence("F") when
                      Term(issue == "road", $o : option) and Term(issue == "water", option != $o)
                    then verdict.incoherent(drools); end
                    """)
            .assumptions(
                """
                {utility: {A: {
                  weights: {road: {value: 0.6, low: 0, high: 1}, water: {value: 0.4, low: 0, high: 1}},
                  values: {road: {x: 1, y: 0.4, z: 0.7}, water: {x: 0.2, y: 0.9, z: 0.6}}}}}""");
    Path out = folder.resolve("swayed");
    Cli.Result result =
        Cli.run("bargain", sketch.write(folder), "--draws", 2000, "--all", "-o", out).succeeded();
    assertThat(result.out()).contains("hang on A's road (stays in 100 % with");
    List<NamedCsvRecord> rows =
        Cli.csv(out.resolve("preference_weights.csv")).stream()
            .filter(row -> row.getField("solution").equals("utilitarian"))
            .toList();
    assertThat(rows.get(0).getField("term")).isEqualTo("road");
    assertThat(number(rows.get(0), "draws_above") / 2000).isCloseTo(0.4, within(0.05));
    assertThat(number(rows.get(0), "share_above")).isEqualTo(1);
    assertThat(number(rows.get(0), "share_below")).isCloseTo((0.6 - 4 / 7.0) / 0.6, within(0.03));
    assertThat(number(rows.get(1), "difference"))
        .isCloseTo(-number(rows.get(0), "difference"), within(1e-9));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @Test
  void rangesAgainstAnOrderLeaveNothingToDraw() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .issue("water", "none", "some")
            .party("A")
            .rules(Sketch.REJECTIONS)
            .more("wants: {A: {more-important: [{order: [road, water], basis: inferred}]}}\n")
            .assumptions(
                """
                {utility: {A: {
                  weights: {road: {value: 1, low: 0.9, high: 1.1}, water: {value: 3, low: 2, high: 4}},
                  values: {road: {shut: 0, open: 1}, water: {none: 0, some: 1}}}}}""");
    Cli.Result result = Cli.run("bargain", sketch.write(folder), "--draws", 10);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("--draws: no weights of [A] keep both to the ranges");
    Cli.run("bargain", sketch.write(folder)).succeeded();
  }

  @Test
  void whatIsWaivedChangesNoUtility() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .issue("water", "none", "some")
            .stating("A", "{water: {option: some}}")
            .position("A-1", "A", "demand", "stated", "rejects: {road: [shut]}")
            .position("B-1", "B", "rejects: {road: [open]}")
            .stating("B", "{road: {option: shut}}")
            .rules(Sketch.REJECTIONS);
    Path plain = folder.resolve("plain");
    Path waived = folder.resolve("waived");
    Cli.run("bargain", sketch.write(folder), "-o", plain).succeeded();
    Cli.run("bargain", sketch.write(folder), "--waive", "B-1,A-1", "-o", waived).succeeded();
    assertThat(Cli.files(waived).get("utilities.csv"))
        .isEqualTo(Cli.files(plain).get("utilities.csv"));
    assertThat(Cli.files(waived).get("frontier_utilities.csv"))
        .isNotEqualTo(Cli.files(plain).get("frontier_utilities.csv"));
  }

  /** What is incoherent is nobody's choice, and a table of six solutions to nothing no answer. */
  @Test
  void nothingCoherentIsSaid() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .stating("A", "{road: {option: open}}")
            .rules(
                "rule \"no road\" @coherence(\"F\") when Term(issue == \"road\", option =="
                    + " \"shut\") then verdict.incoherent(drools); end\n");
    assertThat(Cli.run("bargain", sketch.write(folder), "--fix", "road=shut").succeeded().out())
        .contains(
            "No outcome makes sense, so none is fair or efficient; parley conflicts says\nwhich")
        .doesNotContain("not defined");
  }

  @Test
  void nothingKnownIsSaid() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .position("A-1", "A", "rejects: {road: [shut]}")
            .rules(Sketch.REJECTIONS);
    assertThat(Cli.run("bargain", sketch.write(folder)).succeeded().out())
        .contains("Nothing is known of what any party wants")
        .contains("nothing is known of what [A] wants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --over | everything | unknown set [everything]
          --ideal | best | unknown set [best]
          --power | C=1 | unknown party [C]
          --power | A | [A] is not of the form PARTY=A
          --power | A=0 | --power: exponent [0] of party [A] is no number above 0
          --power | A=0.123 | --power: exponent [0.123] of party [A] is no number above 0
          """)
  void whatCannotBeAskedIsSaid(String option, String value, String message) {
    Cli.Result result = Cli.run("bargain", GAME.write(folder), option, value);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message()).contains(message);
  }

  @Test
  void showTellsWhatAPartyWants() {
    Path file = GAME.write(folder);
    assertThat(Cli.run("show", file, "A").succeeded().out())
        .contains("above all A-W1 (inferred)")
        .contains("weights: one 0.6 (0.5 to 0.7), two 0.4")
        .contains("without a deal: 0.25");
    assertThat(Cli.run("show", file, "A-W1").succeeded().out())
        .contains("statement that A prefers")
        .contains("Something for everybody");
  }

  @Test
  void wantsThatNoRuleJudgesAndRulesThatNobodyWantsAreTold() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .party("A")
            .more("wants: {A: {prefers: [{rule: A-W1}]}}\n")
            .rules(
                """
                rule "Another" @prefers("A-W2")
                when Term(issue == "road", option == "open")
                then verdict.holds(drools); end
                """);
    assertThat(Cli.run("check", sketch.write(folder)).err())
        .contains("no party of scenario [sketch] prefers [A-W2]\n", "Maybe [A-W1]");
    assertThat(Cli.run("check", sketch.rules(Sketch.REJECTIONS).write(folder)).err())
        .contains("sketch.yaml:")
        .contains("statement [A-W1] that party [A] prefers is judged by no rule")
        .contains("Maybe write a rule with @prefers(\"A-W1\")");
    assertThat(
            Cli.run(
                    "check",
                    sketch
                        .rules(
                            "rule \"r\" @prefers(\"A-W1\") when Term() then"
                                + " verdict.crosses(drools); end\n")
                        .write(folder))
                .err())
        .contains("rule [r] has @prefers but does not conclude verdict.holds(drools)");
  }

  @Test
  void shippedScenariosAreAnsweredWithoutNotes() {
    for (ShippedScenario shipped : ShippedScenario.values()) {
      assertThat(Cli.run("bargain", shipped.file(), "--all").succeeded().out())
          .contains("Solutions over", "Frontier of");
    }
  }
}
