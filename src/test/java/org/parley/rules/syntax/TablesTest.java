package org.parley.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/** Rows of tables become the rules that somebody would write for them. */
final class TablesTest {

  private static final String TABLE =
      "crosses,release,payment\nUP-1,>20,none\nUP-2,0..40,not once|yearly\n";

  @TempDir private Path folder;

  private RuleFile read(String name, String text, List<Problem> problems) throws IOException {
    return RuleFile.read(Files.writeString(folder.resolve(name), text), problems);
  }

  private static String told(Problem problem) {
    Problem.Location place = problem.location();
    return place.line()
        + ":"
        + place.column()
        + " "
        + problem.message()
        + problem.advice().map(advice -> " " + advice).orElse("");
  }

  /** DRL has no escapes, and the name of a rule is what its row says. */
  @Test
  void rowWithBothQuotesIsReadAgain() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String drl = read("t.csv", "crosses,forc'e,x\"y\nA,many,a\n", problems).drl();
    assertThat(problems).isEmpty();
    assertThat(drl)
        .contains("rule \"A: forc'e many, x'y a\"", "issue == \"forc'e\"", "issue == 'x\"y'");
    assertThat(read("again.drl", drl, problems).text().rules()).hasSize(1);
    assertThat(problems).isEmpty();
  }

  /** What a cell of issue w is in DRL; each was written down by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          none => option == "none"
          20 => option == "20"
          not none => option != "none"
          a|b => option in ("a", "b")
          not  a | 2.5|c-d => option not in ("a", "2.5", "c-d")
          >20 => value > 20
          >= -2.5 => value >= -2.5
          at most 5 => value <= 5
          above 5 => value > 5
          0..40 => value >= 0, value <= 40
          -5 .. -2.5 => value >= -5, value <= -2.5
          >0 and <40 => value > 0, value < 40
          0|>40 => ((option == "0") || (value > 40))
          1..2|a|>= 7 and < 9 => ((value >= 1 && value <= 2) || (option == "a") || (value >= 7 && value < 9))
          """)
  void cellsBecomeConstraints(String cell, String constraint) throws IOException {
    List<Problem> problems = new ArrayList<>();
    RuleFile file = read("t.csv", "crosses,w\nA," + cell + "\n", problems);
    assertThat(problems).isEmpty();
    String drl = file.drl();
    String between = drl.substring(drl.indexOf("when") + 4, drl.indexOf("then"));
    assertThat(between.strip().replaceAll("\\s+", " "))
        .isEqualTo("Term(issue == \"w\", " + constraint + ")");
    // What is printed is DRL that says the same.
    RuleFile again = read("t.drl", drl, problems);
    assertThat(problems).isEmpty();
    assertThat(RuleWords.of(again.text().rules().get(0)))
        .isEqualTo(RuleWords.of(file.text().rules().get(0)));
  }

  @Test
  void rowsHaveNamesReasonsAndWhatTheyAreAbout() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text =
        "# Cases of May\n"
            + "crosses,coherence,agreement,prefers,# note,a,b,Name,because,accept\n"
            + "UA-2=wide,,,,\"seen, twice\",x,-,,,\n"
            + ",F-1,,,,,>3,No  such thing,Nobody would.,W53: It is \"said\"|W54: twice\n"
            + ",,A-1,,,x,,,,\n"
            + ",,,W-1,,not x,,,,\n";
    RuleFile file = read("t.csv", text, problems);
    assertThat(problems).isEmpty();
    List<Rule> rules = file.text().rules();
    assertThat(rules)
        .extracting(rule -> rule.name().text() + " / " + rule.metadata().keySet())
        .containsExactly(
            "UA-2=wide: a x / [crosses, reading]",
            "No such thing / [coherence]",
            "A-1: a x / [agreement]",
            "W-1: a not x / [prefers]");
    assertThat(rules)
        .extracting(rule -> rule.verdict().orElseThrow().says())
        .containsExactly(
            Rule.Says.CROSSES, Rule.Says.INCOHERENT, Rule.Says.NO_AGREEMENT, Rule.Says.HOLDS);
    assertThat(rules.get(1).accepted())
        .extracting(Token::text)
        .containsExactly("W53: It is 'said'", "W54: twice");
    assertThat(file.aside().reasons()).extracting(Token::text).containsExactly("Nobody would.");
    assertThat(rules.get(3).name().line()).isEqualTo(6);
  }

  /**
   * However a spreadsheet saves it, a table is the same rules at the same places of their words.
   */
  @Test
  void spreadsheetsSaveTablesInManyWays() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String expected = read("t.csv", TABLE, problems).drl();
    List<String> saved =
        List.of(
            "\uFEFF" + TABLE,
            TABLE.replace("\n", "\r\n"),
            TABLE.replace(",", ";"),
            TABLE.replace(",", "\t"),
            "sep=;\r\n" + TABLE.replace(",", ";").replace("\n", "\r\n"),
            TABLE.replace("\n", ",,\n"),
            TABLE + ",,\n\n,,\n",
            TABLE.strip(),
            TABLE.replace("crosses", "Crosses"),
            TABLE.replace(">20", "\" >20 \"").replace("UP-1", " UP-1 "),
            TABLE.replaceAll("([^,\n]+)", "\"$1\""),
            "\"# made, in May\",,\n# by \"hand, and\n" + TABLE,
            TABLE.replace("once|yearly", "\"once|yearly\"").replace("not \"", "\"not "));
    for (String text : saved) {
      assertThat(read("t.csv", text, problems).drl()).as(text).isEqualTo(expected);
      assertThat(problems).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          9,5 => 2:3 [9,5] says nothing of an issue Maybe [9.5], with a point
          >9,5 => 2:3 [>9,5] says nothing of an issue Maybe [>9.5], with a point
          40% => 2:3 [40%] says nothing of an issue Maybe [40]: the unit stands in the scenario
          0–40 => 2:3 [0–40] says nothing of an issue Maybe [0..40], which has both ends
          0…40 => 2:3 [0…40] says nothing of an issue Maybe [0..40], which has both ends
          40..0 => 2:3 no number is in [40..0] Maybe [0..40]
          1/5/2026 => 2:3 [1/5/2026] says nothing of an issue Maybe a date or truth that the spreadsheet has rewritten: format the column as text
          1E+15 => 2:3 [1E+15] says nothing of an issue Maybe a number that the spreadsheet has shortened: write all its digits
          ≥ 5 => 2:3 [≥ 5] says nothing of an issue Maybe [>=5]
          a or b => 2:3 [a or b] says nothing of an issue Maybe [a|b]
          a / b => 2:3 [a / b] says nothing of an issue Maybe [a|b]
          a|b or c => 2:5 [b or c] says nothing of an issue Maybe [b|c]
          !=a => 2:3 [!=a] says nothing of an issue Maybe [not a]
          not >20 => 2:7 [not >20] says nothing of an issue Maybe say what it is: [<=20] for not [>20]
          a||b => 2:5 an option is missing beside [|] Maybe [a|b]
          =A1+B2 => 2:3 [=A1+B2] says nothing of an issue Maybe without [=]: what is to be is written alone
          'none => 2:3 ['none] says nothing of an issue Maybe without quotes: everything is called by its id
          no\u00a0ne => 2:3 [no\u00a0ne] says nothing of an issue Maybe without the letter [no-break space U+00A0]
          high seas => 2:3 [high seas] says nothing of an issue Maybe [a|b], [not a], [>20] or [0..40]: each issue has a column of its own
          """)
  void cellsThatSayNothingAreToldWithAdvice(String cell, String message) throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("t.csv", "crosses;w\nA;" + cell + "\nB;x\n", problems);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(ProblemCode.CELL);
    assertThat(told(problems.get(0))).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          crosses,w~A,9,5 => 2:3 the row has [3] cells, the first row has [2] Maybe a cell with [,] in it needs quotes, or a point is meant
          crosses,w,v~A,x => 2:3 the row has [2] cells, the first row has [3] Maybe [,] is missing
          crosses,w,~A,x,y => 2:5 [y] stands in a column without a name Maybe name the column [# notes], or by its issue
          crosses,w~,x => 2:2 the row has no id in [crosses] Maybe repeat the id of the row above: merged cells come out empty
          crosses,coherence,w~A,B,x => 2:3 the row has ids in [crosses] and [coherence] Maybe make it a row for each
          crosses,w~A,~ => 2:1 the row says nothing of any issue Maybe something is missing in a cell of an issue
          crosses,w~A|B,x => 2:1 [A|B] is no id Maybe one id, and a row of its own for each
          crosses,w,w~A,x,y => 1:11 column [w] is there twice Maybe one column, with cells such as [>0 and <40]
          id,w~A,x => 1:1 no column says what the rows are about Maybe a column [crosses] with ids of positions, named in the first row
          crosses~A => 1:1 no column is about an issue Maybe cells are separated by something else than [,], [;] or tabs
          crosses,>w~A,x => 1:9 [>w] names no column Maybe the id of an issue, or [# …] for a column of notes
          crosses,w~A,"x => 2:3 a quote that nothing closes begins here Maybe ["] is missing at the end of the cell
          crosses,w~A,"x"y => 2:6 a cell goes on behind the quote that closes it Maybe [""] for a quote within the cell
          """)
  void tablesThatAreNoneAreToldWithAdvice(String text, String message) throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("t.csv", text.replace('~', '\n') + "\n", problems);
    assertThat(problems).hasSize(1);
    assertThat(told(problems.get(0))).isEqualTo(message);
  }

  /** What looks like a comment is none where a spreadsheet shows a fault of a formula so. */
  @Test
  void faultsOfFormulasAreNoComments() throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("t.csv", "crosses,w\n#REF!,x\nA,#NAME?\n# B,x\n", problems);
    assertThat(problems)
        .extracting(TablesTest::told)
        .containsExactly(
            "2:1 [#REF!] is no id Maybe one id, and a row of its own for each",
            "3:3 [#NAME?] says nothing of an issue Maybe a formula that the spreadsheet cannot"
                + " work out: write what is meant, as text");
    problems.clear();
    read("t.csv", "# only a comment\n", problems);
    assertThat(problems)
        .extracting(TablesTest::told)
        .containsExactly(
            "1:1 the table has no row Maybe begin with [crosses] and the ids of issues, as columns");
  }

  /** A caret stands under the word, also in quotes that stand twice and in cells of two lines. */
  @Test
  void problemsPointIntoCells() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text = "crosses,name,w,v\nA,\"says \"\"so\"\"\n twice\",\"a|\nb c\",no way\n";
    read("t.csv", text, problems);
    assertThat(problems)
        .extracting(p -> p.location().line() + ":" + p.location().column())
        .containsExactly("4:1", "4:6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16"})
  void otherEncodingsAreToldWithAdvice(String charset) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(
        file, "crosses,w\nA,\u00fcber\n".getBytes(java.nio.charset.Charset.forName(charset)));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> RuleFile.read(file, new ArrayList<>()))
        .isInstanceOfSatisfying(
            org.parley.scenario.problem.ScenarioException.class,
            e ->
                assertThat(e.problems().get(0).advice())
                    .hasValue("Maybe save it in the spreadsheet as [CSV UTF-8]"));
    assertThat(StandardCharsets.UTF_8).isNotNull();
  }

  @Test
  void tablesHaveLimits() throws IOException {
    List<Problem> problems = new ArrayList<>();
    read("t.csv", "crosses" + ",w".repeat(300) + "\n", problems);
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_MUCH);
    problems.clear();
    StringBuilder rows = new StringBuilder("crosses,w\n");
    for (int row = 0; row < 100_000; row++) {
      rows.append("A,").append(row).append('\n');
    }
    read("t.csv", rows.toString(), problems);
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_MUCH);
    problems.clear();
    read("t.csv", "crosses,w\nA," + "9".repeat(31) + "\n", problems);
    assertThat(problems).isEmpty();
    read("t.csv", "crosses,w\nA,>" + "9".repeat(31) + "\n", problems);
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LONG);
    problems.clear();
    read("t.csv", "crosses,w\rA,x\r", problems);
    assertThat(problems.get(0).advice())
        .hasValue("Maybe save it with the line ends of Windows or Linux");
  }
}
