package org.parley.scenario.problem;

import java.util.Optional;

/**
 * Something wrong with a user's file.
 *
 * @param code the kind of mistake
 * @param location file, line and column
 * @param message what is wrong, naming each value in brackets, and what was expected
 * @param advice what may have been meant, as a line that starts with "Maybe"
 */
public record Problem(
    ProblemCode code, Location location, String message, Optional<String> advice) {

  /** Whether a file can be used in spite of a problem. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * A place in a file.
   *
   * @param file file as the user named it
   * @param line line counted from 1, or 0 where the problem has no line
   * @param column column counted from 1, or 0 where the problem has no column
   * @param text the line itself, or an empty string
   */
  public record Location(String file, int line, int column, String text) {}

  /** A problem without advice. */
  public static Problem of(ProblemCode code, Location location, String message) {
    return new Problem(code, location, message, Optional.empty());
  }

  /** Whether the file can be used all the same. */
  public Severity severity() {
    return code.severity();
  }
}
