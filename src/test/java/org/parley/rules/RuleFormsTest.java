package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/**
 * Random sentences and tables: what they say is what was meant when they were made, and whatever is
 * done to them they are refused with a place or read. {@code -Dparley.fuzz=N} tries N of each.
 */
final class RuleFormsTest {

  private static final int FILES = Integer.getInteger("parley.fuzz", 60);
  private static final int[] OPTIONS = {4, 3, 3};
  private static final String[] DAYS = {"0", "7", "14", "30"};
  private static final String[][] WORDS = {{"none", "few", "many"}, {"a", "b", "c-d"}};
  private static final String[] ISSUES = {"days", "force", "mode"};

  /** What is said of an issue: in a cell, in a sentence, and of its options by their place. */
  private record Said(int issue, String cell, String words, IntPredicate holds) {}

  @TempDir private Path folder;

  private static Said said(Random random) {
    int issue = random.nextInt(3);
    return issue == 0 ? ofDays(random) : ofOptions(random, issue);
  }

  private static Said ofDays(Random random) {
    int first = random.nextInt(4);
    int second = first + random.nextInt(4 - first);
    String low = DAYS[first];
    String high = DAYS[second];
    return switch (random.nextInt(5)) {
      case 0 -> new Said(0, ">" + low, "days above " + low, o -> o > first);
      case 1 -> new Said(0, "<= " + low, "days at most " + low, o -> o <= first);
      case 2 -> new Said(0, "below " + low, "days below " + low, o -> o < first);
      case 3 ->
          new Said(
              0,
              low + ".." + high,
              "days between " + low + " and " + high,
              o -> o >= first && o <= second);
      default ->
          new Said(
              0,
              low + "|>" + high,
              "(days is " + low + " or days above " + high + ")",
              o -> o == first || o > second);
    };
  }

  private static Said ofOptions(Random random, int issue) {
    String[] options = WORDS[issue - 1];
    int first = random.nextInt(3);
    int second = random.nextInt(3);
    boolean isNot = random.nextBoolean();
    boolean isOne = first == second;
    String not = isNot ? "not " : "";
    String cell = not + options[first] + (isOne ? "" : "|" + options[second]);
    String list = options[first] + (isOne ? "" : " or " + options[second]);
    return new Said(
        issue,
        cell,
        ISSUES[issue] + " is " + not + list,
        o -> isNot != (o == first || o == second));
  }

  private static List<Said> row(Random random) {
    List<Said> row = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      Said one = said(random);
      row.removeIf(said -> said.issue() == one.issue());
      row.add(one);
    }
    return row;
  }

  private static String cells(List<Said> row) {
    String[] cells = {"", "", ""};
    row.forEach(one -> cells[one.issue()] = one.cell());
    return String.join(";", cells);
  }

  private static String sentence(List<Said> row) {
    return String.join(" and ", row.stream().map(Said::words).toList());
  }

  private Scenario scenario() {
    return Sketch.scenario()
        .number("days", DAYS)
        .issue("force", WORDS[0])
        .issue("mode", WORDS[1])
        .position("A", "north", "")
        .rules(
            "rule \"r\" @crosses(\"A\") when Term(issue == \"days\") then verdict.crosses(drools); end")
        .located(folder)
        .scenario();
  }

  private RuleFile read(String name, String text) throws IOException {
    List<Problem> problems = new ArrayList<>();
    RuleFile file = RuleFile.read(Files.writeString(folder.resolve(name), text), problems);
    assertThat(problems).as(text).isEmpty();
    return file;
  }

  /** Rows are crossed where all their cells hold; unless takes away what a second row has. */
  @Test
  void sentencesAndTablesSayWhatIsMeant() throws IOException {
    Scenario scenario = scenario();
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<List<Said>> rows = List.of(row(random), row(random));
      List<Said> lifting = row(random);
      // The same row said twice is refused.
      String table =
          rows.stream()
              .map(row -> "A;" + cells(row) + "\n")
              .distinct()
              .collect(Collectors.joining("", "crosses;days;force;mode\n", ""));
      RuleFile asTable = read("t.csv", table);
      String sentence =
          "A: north rejects "
              + sentence(rows.get(0))
              + " or "
              + sentence(rows.get(1))
              + "\n  unless "
              + sentence(lifting)
              + ".\n";
      RuleFile asSentence = read("s.rules", sentence);
      Outcomes.forEach(
          OPTIONS,
          outcome -> {
            boolean isMet = rows.stream().anyMatch(row -> holds(row, outcome));
            assertThat(!TreeOracle.concluded(scenario, asTable.text(), outcome).isEmpty())
                .as(table)
                .isEqualTo(isMet);
            assertThat(!TreeOracle.concluded(scenario, asSentence.text(), outcome).isEmpty())
                .as(sentence)
                .isEqualTo(isMet && !holds(lifting, outcome));
          });
    }
  }

  private static boolean holds(List<Said> row, int[] outcome) {
    return row.stream().allMatch(said -> said.holds().test(outcome[said.issue()]));
  }

  /** Letters changed at random: refused with places in the file and advice, or read. */
  @Test
  void mangledSentencesAndTablesAreRefusedOrRead() throws IOException {
    Random random = new Random(5);
    String[] pieces = {
      ";",
      ",",
      "\"",
      "\n",
      "|",
      "..",
      "not ",
      " and ",
      "#",
      ">",
      "-",
      "9,5",
      "\u00a0",
      "@",
      "",
      "=",
      "unless ",
      "of ",
      "(",
      ")",
      "because ",
      "'",
      "\t",
      "\u202e",
      "system(\"x\")",
      "A",
      "$v"
    };
    for (int seed = 0; seed < FILES * 5; seed++) {
      boolean isTable = seed % 2 == 0;
      StringBuilder text =
          new StringBuilder(
              isTable
                  ? "crosses;days;force;mode\nA;"
                      + cells(row(random))
                      + "\nA;"
                      + cells(row(random))
                      + "\n"
                  : "A: north rejects "
                      + sentence(row(random))
                      + " unless "
                      + sentence(row(random))
                      + "\n");
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, pieces[random.nextInt(pieces.length)]);
      }
      Path file = Files.writeString(folder.resolve(isTable ? "m.csv" : "m.rules"), text);
      List<Problem> problems = new ArrayList<>();
      try {
        RuleFile read = RuleFile.read(file, problems);
        assertThat(problems)
            .as(text.toString())
            .allMatch(
                p -> p.location().line() > 0 && p.location().line() <= read.source().lineCount());
        if (problems.isEmpty() && !read.text().rules().isEmpty()) {
          assertThat(read("again.drl", read.drl()).text().rules())
              .hasSameSizeAs(read.text().rules());
        }
      } catch (ScenarioException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
  }
}
