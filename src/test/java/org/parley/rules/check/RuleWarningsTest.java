package org.parley.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rules.RuleBook;
import org.parley.scenario.problem.Problem;
import org.parley.testkit.Sketch;

/** A value that is to be a number no option is, is told; the rule keeps its meaning. */
final class RuleWarningsTest {

  @TempDir private Path folder;

  private List<Problem> warnings(String pattern) {
    RuleBook book =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .number("days", "0", "30")
            .position("A", "north", "")
            .rules(
                "rule \"r\" @crosses(\"A\") when "
                    + pattern
                    + " then verdict.crosses(drools); end\n")
            .compile(folder);
    return RuleWarnings.of(book.scenario());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Term(issue == 'days', value == 7) | 7) | of issue [days] is [7] | Maybe [0] or [30]",
        "Term(issue == 'days', value in (30, 7)) | 7) | of issue [days] is [7] | Maybe [0] or [30]",
        "Term(issue == 'days', value not in (0.0, -7)) | -7) | of issue [days] is [-7] | Maybe [0]",
        "Term(issue == 'days', $d : value == 31) | 31) | of issue [days] is [31] | Maybe [30]",
        "Term(issue in ('force', 'days'), value != 31) | 31) | no option is [31] | Maybe [30]",
        "Term(value > 3 && == 31) | 31) | no option is [31] | Maybe [30]",
        "accumulate(Term(value == 31); $n : count()) | 31) | no option is [31] | Maybe [30]",
      })
  void numberThatNoOptionIsIsTold(String pattern, String at, String message, String advice) {
    assertThat(warnings(pattern))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(warning.message()).contains(message).endsWith("expected one of [0, 30]");
              assertThat(warning.advice()).contains(advice);
              Problem.Location place = warning.location();
              assertThat(place.line()).isEqualTo(Sketch.HEADER_LINES + 1);
              assertThat(place.text().substring(place.column() - 1)).startsWith(at);
            });
  }

  /** Thresholds may lie between the options, and a number may be written in any way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Term(issue == 'days', value > 7 && <= 31)",
        "Term(issue == 'days', value == 030.00)",
        "Term(issue == 'days', value * 2 == 60)",
        "Term(issue == 'days', value in (0, 30))",
      })
  void otherNumbersAreNot(String pattern) {
    assertThat(warnings(pattern)).isEmpty();
  }
}
