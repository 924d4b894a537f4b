package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;

/** A decision table beside the other rule files, through the whole program. */
final class DecisionTablesTest {

  private static final String SCENARIO =
      """
      parley: 1
      id: pasture
      title: The pasture
      date: 2026-02-01
      documents: {}
      parties: {herders: {title: Herders}, farmers: {title: Farmers}}
      issues:
        herd: {title: Animals, unit: heads, options: {0: {basis: assumption}, 50: {basis: assumption}, 200: {basis: assumption}}}
        fence: {title: Fence, options: {none: {basis: assumption}, joint: {basis: assumption}}}
        rent: {title: Rent, options: {none: {basis: assumption}, yearly: {basis: assumption}}}
      positions:
        H-1: {party: herders, kind: red-line, status: stated, text: Some animals graze.}
        FA-1: {party: farmers, kind: red-line, status: stated, text: A large herd pays and is fenced in.}
      coherence:
        C-1: {text: No rent without animals., reason: Nobody pays for nothing.}
      agreement:
        A-1: {text: Nothing of it., reason: Where nothing changes nothing is agreed.}
      rules: [pasture.csv]
      """;

  /** A row a case; the farmers reject a herd above 50 that does not pay or is not fenced in. */
  private static final String TABLE =
      """
      # minutes of 3 May
      crosses,coherence,agreement,herd,fence,rent,name
      H-1,,,0,,,Some animals
      FA-1,,,>50,,none,Who grazes pays
      FA-1,,,>50,not joint,,Who grazes is fenced in
      ,C-1,,0,,yearly,
      ,,A-1,0,none,none,
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("pasture.yaml"), SCENARIO);
    table(TABLE);
  }

  private void table(String text) throws IOException {
    Files.writeString(folder.resolve("pasture.csv"), text);
  }

  private Path scenario() {
    return folder.resolve("pasture.yaml");
  }

  /**
   * Of 3 x 2 x 2 outcomes C-1 leaves out two and A-1 one; of the nine left H-1 is crossed by the
   * one without animals, FA-1 by three of the four with 200 of them.
   */
  @Test
  void rowsAreCountedLikeRules() {
    assertThat(Cli.run("check", scenario()).succeeded().out()).contains("no warning");
    Cli.Result run = Cli.run("run", scenario(), "-o", folder.resolve("out"));
    assertThat(run.out())
        .contains("of which 9 coherent", "\n5 coherent outcomes (55.56 %) satisfy all 2 enforced");
  }

  @Test
  void rowsAreListedTestedAndChanged() throws IOException {
    String tests =
        """
        scenario: pasture.yaml
        tests:
          - {name: Pays, given: {herd: 200, fence: joint, rent: yearly}, keeps: [FA-1, H-1, C-1, A-1]}
          - {name: Free, given: {herd: 200, fence: joint, rent: none}, crosses: {FA-1: Who grazes pays}}
          - {name: Open, given: {herd: 200, fence: none, rent: yearly}, crosses: [FA-1]}
          - {name: Few, given: {herd: 50}, keeps: [FA-1, H-1, C-1]}
          - {name: None, given: {herd: 0, rent: yearly}, crosses: [H-1, C-1]}
          - {name: Nothing, given: {herd: 0, fence: none, rent: none}, crosses: [A-1], keeps: [C-1]}
        """;
    Files.writeString(folder.resolve("pasture.test.yaml"), tests);
    Cli.Result tested = Cli.run("test", folder.resolve("pasture.csv"), "--mutate").succeeded();
    assertThat(tested.out()).contains("6 tests in 1 file, and all pass.", "notice 17.");
    Files.writeString(
        folder.resolve("pasture.test.yaml"), tests.substring(0, tests.lastIndexOf("  - {")));
    assertThat(Cli.run("test", folder.resolve("pasture.csv"), "--mutate").out())
        .contains("pasture.csv:7\n");
    assertThat(Cli.run("rules", scenario(), "--all").succeeded().out())
        .contains("pasture.csv:4", "Who grazes is fenced in", "herd above 50");
  }

  @Test
  void rowsArePrintedInOtherForms() {
    assertThat(Cli.run("rules", folder.resolve("pasture.csv"), "--as", "drl").succeeded().out())
        .contains(
            "rule \"Who grazes pays\"\n    @crosses(\"FA-1\")\nwhen\n"
                + "    Term(issue == \"herd\", value > 50)\n"
                + "    Term(issue == \"rent\", option == \"none\")\nthen\n");
    assertThat(Cli.run("rules", scenario(), "--as", "words").succeeded().out())
        .isEqualTo(
            "H-1: rejects herd is 0\n"
                + "FA-1: rejects herd above 50 and rent is none\n"
                + "FA-1: rejects herd above 50 and fence is not joint\n"
                + "C-1: no outcome has herd is 0 and rent is yearly\n"
                + "A-1: no agreement has herd is 0 and fence is none and rent is none\n");
  }

  /** Whatever is wrong is told with the cell; what is wrong with a column once. */
  @Test
  void problemsPointIntoCells() throws IOException {
    table("crosses,herd,fenc,rent\nH-1,=0,joint,\nFA-9,>50,none,\nFA-1,60,none,yeerly\n");
    Cli.Result result = Cli.run("check", scenario());
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err())
        .contains(
            "pasture.csv:2:5: error[R54]: [=0] says nothing of an issue\n"
                + "H-1,=0,joint,\n    ^\nMaybe without [=]");
    table("crosses,herd,fenc,rent\nH-1,0,joint,\nFA-9,>50,none,\nFA-1,60,none,yeerly\n");
    String told = Cli.run("check", scenario()).err();
    assertThat(told)
        .contains(
            "pasture.csv:1:14: error[R21]: column [fenc] is no issue of the scenario\n"
                + "crosses,herd,fenc,rent\n             ^\nMaybe [fence]\n",
            "pasture.csv:3:1: error[R21]: position [FA-9] is not in scenario [pasture]\n",
            "pasture.csv:4:6: error[R22]: unknown option [60] of issue [herd]",
            "pasture.csv:4:14: error[R22]: unknown option [yeerly] of issue [rent]");
    assertThat(told.split("\\[fenc]", -1)).hasSize(2);
  }

  @Test
  void whatASpreadsheetRewritesIsToldWithAdvice() throws IOException {
    table(TABLE.replace("H-1,,,0,", "H-1,,,01.02.2026,"));
    assertThat(Cli.run("check", scenario()).err())
        .contains("pasture.csv:3:7: error[R22]", "Maybe a date or truth that the spreadsheet");
    table(TABLE.replace("H-1,,,0,", "H-1,,,0-50,"));
    assertThat(Cli.run("check", scenario()).err()).contains("Maybe [0..50], which has both ends");
    table(TABLE.replace("herd,fence", "Herd,fence"));
    assertThat(Cli.run("check", scenario()).err()).contains("column [Herd]", "Maybe [herd]");
    table(TABLE.replace("yearly,", ">5,"));
    assertThat(Cli.run("check", scenario()).err())
        .contains("error[R23]", "Maybe list its options, with [|] between them");
    table(TABLE.replace(",C-1,,", ",,C-1,"));
    assertThat(Cli.run("check", scenario()).err())
        .contains("Maybe in a column [coherence], under which it is listed");
  }

  /** A row that adds nothing to another is told at its place, unless that is meant. */
  @Test
  void warningsPointIntoCellsAndAreAccepted() throws IOException {
    String rows = TABLE.replace("name\n", "name,accept\n").replaceAll("(?m)^([^#c].*)$", "$1,");
    table(rows + "FA-1,,,200,none,none,Again,\n");
    assertThat(Cli.run("check", scenario()).err()).contains("pasture.csv:8:1: warning[W53]");
    table(rows + "FA-1,,,200,none,none,Again,W53: For the minutes.\n");
    Cli.Result accepted = Cli.run("check", scenario()).succeeded();
    assertThat(accepted.out()).contains("no warning");
    table(rows + "FA-1,,,200,none,none,Again,W53\n");
    assertThat(Cli.run("check", scenario()).err())
        .contains("pasture.csv:8:28: error[R52]", "Maybe [W53: why it is meant so]");
  }

  @Test
  void otherFilesOfSpreadsheetsAreRefusedWithAdvice() throws IOException {
    Files.write(folder.resolve("pasture.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(Cli.run("check", scenario()).err()).contains("Maybe save it in the spreadsheet as");
    Files.writeString(scenario(), SCENARIO.replace("pasture.csv", "pasture.xlsx"));
    Files.writeString(folder.resolve("pasture.xlsx"), "PK");
    assertThat(Cli.run("check", scenario()).err())
        .contains("does not end in [.drl], [.rules] or [.csv]");
  }
}
