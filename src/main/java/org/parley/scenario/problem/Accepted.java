package org.parley.scenario.problem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A warning that is meant to be, with the reason why.
 *
 * @param code which warning
 * @param location where it is accepted
 * @param within the lines to which that goes, or nothing where it goes for all files
 */
public record Accepted(ProblemCode code, Problem.Location location, Optional<Lines> within) {

  private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z]\\d\\d)\\s*:?(.*)");

  /**
   * Lines of a file.
   *
   * @param first the first, counted from 1
   * @param last the last
   */
  public record Lines(int first, int last) {}

  /** Whether a warning is this one, at a place where it is accepted. */
  public boolean covers(Problem warning) {
    Problem.Location place = warning.location();
    return warning.code() == code
        && within
            .map(
                lines ->
                    place.file().equals(location.file())
                        && place.line() >= lines.first()
                        && place.line() <= lines.last())
            .orElse(true);
  }

  /** What is wrong with a text such as {@code W53: reason}, or nothing. */
  public static Optional<String> fault(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? fault(form.group(1), form.group(2))
        : Optional.of("[" + text + "] is no code of a warning with a reason behind a colon");
  }

  /** What is wrong with a code and a reason, or nothing. */
  public static Optional<String> fault(String code, String reason) {
    Optional<ProblemCode> known =
        ProblemCode.withId(code).filter(c -> c.severity() == Problem.Severity.WARNING);
    if (known.isEmpty()) {
      return Optional.of("[" + code + "] is no code of a warning");
    }
    return VisibleText.hasLetters(reason)
        ? Optional.empty()
        : Optional.of("warning [" + code + "] is accepted without a reason");
  }

  /** The code of a text in which {@link #fault(String)} finds nothing wrong. */
  public static ProblemCode code(String text) {
    return ProblemCode.withId(text.strip().substring(0, 3)).orElseThrow();
  }
}
