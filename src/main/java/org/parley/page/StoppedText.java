package org.parley.page;

import org.parley.worlds.StoppingRule.Reason;

/** Why draws ended, in words. */
final class StoppedText {

  private StoppedText() {}

  /** Why the draws ended, on lines of the screen. */
  static String of(Reason reason) {
    StringBuilder lines = new StringBuilder();
    Wrapped.append(lines, "  ", "    ", "stopped: " + reason(reason));
    return lines.toString();
  }

  private static String reason(Reason reason) {
    return switch (reason) {
      case DRAWS_DONE -> "all draws asked for were made";
      case PRECISION_REACHED -> "the interval is as narrow as was asked for";
      case LIMIT_REACHED -> "the limit of draws was reached before the precision asked for";
      case MOST_SOLVED -> "no more worlds are looked at one by one";
      case BUDGET_SPENT -> "the time or memory allowed was used up; --time and --memory allow more";
      case INTERRUPTED -> "interrupted";
    };
  }
}
