package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** Numbers as people write them are refused, and told how the file would have them. */
final class NumberAdviceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firmness: 80% | [firmness] of position [N-1] is [80%] | Maybe [0.8]",
        "firmness: 12.5 % | is [12.5 %] | Maybe [0.125]",
        "firmness: 0,5 | is [0,5], a number in [0, 1] was expected | Maybe [0.5]",
        "firmness: 7,5% | is [7,5%] | Maybe [0.075]",
        "firmness: '0.5' | is [0.5] | Maybe [0.5] without quotes",
        "firmness: {value: 0,5, low: 0.3, high: 0.9} | [value] of [firmness] | Maybe [0.5]",
        "firmness: {value: 0.5, low: 0.3, high: 0,9} | [high] of [firmness] | Maybe [0.9]"
      })
  void numberIsToldHowToBeWritten(String line, String message, String advice) throws IOException {
    List<Problem> problems = problems("sources: [S001 p6]", "sources: [S001 p6]\n    " + line);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains(message);
    assertThat(problems.get(0).advice()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({"firmness: 150%", "'firmness: 1,5'", "firmness: high", "firmness: -0.5"})
  void numberOutOfRangeHasNoAdvice(String line) throws IOException {
    List<Problem> problems = problems("sources: [S001 p6]", "sources: [S001 p6]\n    " + line);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).advice()).isEmpty();
  }

  /** YAML itself takes {@code {north: 0,3}} for two entries, north: 0 and 3 with nothing. */
  @Test
  void decimalCommaBetweenBracesIsOneNumberAtItsPlace() throws IOException {
    List<Problem> problems = problems("correlation: {north: 0.3}", "correlation: {north: 0,3}");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message())
        .isEqualTo(
            "[correlation] of [assumptions] for party [north] is [0,3], a number in [0, 1) was"
                + " expected");
    assertThat(problems.get(0).advice()).contains("Maybe [0.3]");
    assertThat(problems.get(0).location().text().substring(problems.get(0).location().column() - 1))
        .isEqualTo("0,3}");
    assertThat(problems("{border: {river: 2}}", "{border: {river: 2,5}}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.advice()).contains("Maybe [2.5]"));
  }

  private List<Problem> problems(String text, String replacement) throws IOException {
    String good = Corpus.text(Corpus.file("bad/reference/unknown-party-in-correlation.yaml"));
    String valid = good.replace("nort:", "north:").replace("../../rules.drl", "rules.drl");
    assertThat(valid).containsOnlyOnce(text);
    Files.writeString(folder.resolve("rules.drl"), "");
    Path file = Files.writeString(folder.resolve("numbers.yaml"), valid.replace(text, replacement));
    return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file))
        .problems();
  }
}
