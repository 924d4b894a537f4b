package org.parley.scenario.problem;

import java.util.List;
import java.util.Locale;

/**
 * Problems as text for a terminal.
 *
 * <pre>
 * talks.yaml:14:11: error[S04]: [party] of position [UA-1] is [ukrain], expected a party of this file
 *     party: ukrain
 *            ^
 * Maybe [ukraine]
 * </pre>
 *
 * <p>Hidden characters are shown as {@link VisibleText} has them, so that a problem has no more
 * lines than these.
 */
public final class ProblemText {

  private static final int LONGEST_LINE = 120;
  private static final int SHOWN_BEFORE_CARET = 60;
  private static final String CUT = "...";

  private ProblemText() {}

  /** One problem: two to four lines, each ended by a newline; one line where there is no place. */
  public static String of(Problem problem) {
    Problem.Location location = problem.location();
    StringBuilder text = new StringBuilder(place(location));
    text.append(problem.severity().name().toLowerCase(Locale.ROOT));
    text.append('[').append(problem.code().id()).append("]: ");
    text.append(VisibleText.onOneLine(problem.message())).append('\n');
    if (location.line() > 0) {
      appendLine(text, location);
    }
    problem.advice().ifPresent(advice -> text.append(VisibleText.onOneLine(advice)).append('\n'));
    return text.toString();
  }

  /** Problems in the order given; an empty string where there are none. */
  public static String of(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(of(problem)));
    return text.toString();
  }

  private static String place(Problem.Location location) {
    StringBuilder place = new StringBuilder(VisibleText.onOneLine(location.file()));
    if (location.line() > 0) {
      place.append(':').append(location.line());
      if (location.column() > 0) {
        place.append(':').append(location.column());
      }
    }
    return place.append(": ").toString();
  }

  private static void appendLine(StringBuilder text, Problem.Location location) {
    String line = location.text();
    int caret = charIndex(line, location.column() - 1);
    int start = line.length() <= LONGEST_LINE ? 0 : Math.max(0, caret - SHOWN_BEFORE_CARET);
    int end = Math.min(line.length(), start + LONGEST_LINE);
    String before = start > 0 ? CUT : "";
    text.append(before).append(VisibleText.line(line.substring(start, end)));
    text.append(end < line.length() ? CUT : "").append('\n');
    if (location.column() > 0) {
      text.append(" ".repeat(before.length()));
      VisibleText.line(line.substring(start, caret))
          .codePoints()
          .forEach(c -> text.append(c == '\t' ? '\t' : ' '));
      text.append("^\n");
    }
  }

  private static int charIndex(String line, int codePoints) {
    int index = Math.max(0, Math.min(codePoints, line.codePointCount(0, line.length())));
    return line.offsetByCodePoints(0, index);
  }
}
