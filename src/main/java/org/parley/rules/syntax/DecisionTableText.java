package org.parley.rules.syntax;

import java.nio.file.Path;
import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.SourceText;

/**
 * Reads the text of a table; spreadsheets have several files of that name that are no such text.
 */
final class DecisionTableText {

  private DecisionTableText() {}

  /**
   * The text of a table.
   *
   * @throws ScenarioException if it cannot be read, with advice where it is in no UTF-8
   */
  static SourceText read(Path path) {
    try {
      return SourceText.read(path);
    } catch (ScenarioException e) {
      throw new ScenarioException(e.problems().stream().map(DecisionTableText::advised).toList());
    }
  }

  private static Problem advised(Problem problem) {
    return problem.code() == ProblemCode.NOT_TEXT
        ? new Problem(
            problem.code(),
            problem.location(),
            problem.message(),
            Optional.of("Maybe save it in the spreadsheet as [CSV UTF-8]"))
        : problem;
  }
}
