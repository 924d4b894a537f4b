package org.parley.sweep;

import java.util.Collection;
import java.util.List;
import org.parley.answer.sweep.FigureValue;

/** Why figures are not known. */
final class Unanswered {

  static final String TABLES =
      "a rule reads too many issues to tabulate; --table-limit raises what is tabulated";

  static final String LIMITS = "not known within --time and --memory";

  static final String NOT_THERE = "there is none";

  private Unanswered() {}

  /** Figures that are not known for want of tables. */
  static List<FigureValue> untabulated(Collection<String> wanted) {
    return wanted.stream().map(figure -> FigureValue.unknown(figure, TABLES)).toList();
  }

  /** Figures that are not known for want of time or memory. */
  static List<FigureValue> beyondLimits(Collection<String> wanted) {
    return wanted.stream().map(figure -> FigureValue.unknown(figure, LIMITS)).toList();
  }
}
