package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Suggestions;

/** Collects everything wrong with one file. */
final class Problems {

  /** A file with more problems than this is no scenario; reading stops. */
  static final int MOST_FOUND = 1000;

  /** With more problems than this, looking for the nearest id costs time and helps nobody. */
  private static final int MOST_ADVISED = 100;

  private static final int MOST_LISTED = 12;
  private static final int LONGEST_SHOWN = 60;

  private final SourceText source;
  private final List<Problem> found = new ArrayList<>();
  private boolean unusable;

  Problems(SourceText source) {
    this.source = source;
  }

  void report(ProblemCode code, YamlNode at, String message) {
    report(code, at, message, Optional.empty());
  }

  void report(ProblemCode code, YamlNode at, String message, Optional<String> advice) {
    report(code, at.line(), at.column(), message, advice);
  }

  /**
   * Reports a problem.
   *
   * @throws ScenarioException if there are {@link #MOST_FOUND} problems already
   */
  void report(ProblemCode code, int line, int column, String message, Optional<String> advice) {
    unusable |= code.severity() == Problem.Severity.ERROR;
    add(new Problem(code, source.location(line, column), message, advice));
  }

  /**
   * Reports a word that is none of those allowed, with the nearest one as advice.
   *
   * @param message what the word is, without what was expected
   * @param what what was expected, such as {@code an issue of this file}
   */
  void unknown(
      ProblemCode code,
      YamlNode.Scalar at,
      String message,
      String what,
      Collection<String> allowed) {
    Optional<String> advice =
        found.size() < MOST_ADVISED ? Suggestions.advice(at.text(), allowed) : Optional.empty();
    String list = allowed.size() <= MOST_LISTED ? ": [" + String.join(", ", allowed) + "]" : "";
    report(code, at, message + ", " + what + " was expected" + list, advice);
  }

  private void add(Problem problem) {
    if (found.size() == MOST_FOUND) {
      found.add(
          Problem.of(
              ProblemCode.TOO_MANY_PROBLEMS,
              problem.location(),
              "further problems are not listed"));
      throw exception();
    }
    found.add(problem);
  }

  /** Everything found, as an exception. */
  ScenarioException exception() {
    return new ScenarioException(sorted());
  }

  /** Whether the file cannot be used. */
  boolean unusable() {
    return unusable;
  }

  /** Everything found, by place. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Problem>comparingInt(problem -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column()));
    return sorted;
  }

  /** A user's text in brackets, on one line and of bounded length. */
  static String quoted(String text) {
    return "[" + shortened(text) + "]";
  }

  /** A user's text on one line and of bounded length. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
  }
}
