package org.parley.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.SourceText;

/**
 * A file of another tool.
 *
 * @param source its text
 * @param stem its name without folder and ending
 */
record ForeignText(SourceText source, String stem) {

  /**
   * @throws ScenarioException if it cannot be read as text, or is larger than a scenario may be
   */
  static ForeignText read(Path file) {
    return new ForeignText(SourceText.read(file), stem(file));
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  /** What is wrong with it. */
  ScenarioException wrong(int line, int column, String message, String advice) {
    return problem(ProblemCode.FOREIGN_FILE, line, column, message, advice);
  }

  /** What no scenario can hold. */
  ScenarioException notHeld(int line, int column, String message, String advice) {
    return problem(ProblemCode.NOT_HELD, line, column, message, advice);
  }

  private ScenarioException problem(
      ProblemCode code, int line, int column, String message, String advice) {
    Problem.Location place = line > 0 ? source.location(line, column) : source.wholeFile();
    return new ScenarioException(
        List.of(
            new Problem(
                code, place, message, Optional.of(advice).filter(text -> !text.isEmpty()))));
  }
}
