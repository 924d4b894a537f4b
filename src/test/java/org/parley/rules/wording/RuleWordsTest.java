package org.parley.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.problem.Problem;

/** Conditions in words, each as somebody would say it of the dispute about the river. */
final class RuleWordsTest {

  private static final String HEAD =
      """
      import org.parley.rules.facts.Term
      global org.parley.rules.facts.Ruling verdict
      declare Point
          value : double
      end
      rule "r"
          @crosses("A")
      when
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          Term(issue == "release", value > 20) => release above 20
          Term(issue == "release", value >= 20, value < 60.50) => release at least 20 and below 60.5
          Term(issue == "payment", option in ("once", "yearly")) => payment is once or yearly
          Term(issue == "payment", option != "none") Term(issue == "release", value <= 40) => payment is not none and release at most 40
          Term(issue == "release", value > 20) not Term(issue == "payment", option == "once") => release above 20 unless payment is once
          not (Term(issue == "a", option == "x") or Term(issue == "b", option != "y")) => not (a is x or b is not y)
          not (Term(issue == "a", option == "x") and Term(issue == "b", option == "y")) => not (a is x and b is y)
          Term(issue == "works", $w : value) Term(issue == "transfer", value < $w) => transfer below works
          accumulate(Term(issue in ("n", "s", "e"), value > 0); $k : count(); $k > 2) => the number of (any of n, s and e above 0) above 2
          accumulate(Term(issue in ("n", "s", "e"), $v : value); $k : sum($v); $k > 30) => the sum of n, s and e above 30
          accumulate(Point($v : value); $k : sum($v); $k < 3) => the sum of $v over Point below 3
          Point(value > 1) or Point(value == 0) => Point with value above 1 or Point with value is 0
          exists Term(option == "none") => any issue with option is none
          Term(issue == "a", (value < 2 || value > 5)) => a below 2 or above 5
          """)
  void conditionsAreSaid(String condition, String words) throws IOException {
    Path file = folder.resolve("r.drl");
    Files.writeString(file, HEAD + condition + "\nthen\n    verdict.crosses(drools);\nend\n");
    List<Problem> problems = new ArrayList<>();
    RuleFile read = RuleFile.read(file, problems);
    assertThat(problems).isEmpty();
    assertThat(RuleWords.of(read.text().rules().get(0))).isEqualTo(words);
  }
}
