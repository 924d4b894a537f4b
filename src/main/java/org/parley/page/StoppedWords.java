package org.parley.page;

import org.parley.page.block.Block.Entry;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.worlds.StoppingRule.Reason;

/** Why draws ended, in words. */
final class StoppedWords {

  private StoppedWords() {}

  /** Why the draws ended, below what they came to. */
  static Entry of(Reason reason, Spelling spelling) {
    return new Entry(1, "stopped: " + reason(reason, spelling));
  }

  private static String reason(Reason reason, Spelling spelling) {
    return switch (reason) {
      case DRAWS_DONE -> "all draws asked for were made";
      case PRECISION_REACHED -> "the interval is as narrow as was asked for";
      case LIMIT_REACHED -> "the limit of draws was reached before the precision asked for";
      case MOST_SOLVED -> "no more worlds are looked at one by one";
      case BUDGET_SPENT ->
          "the time or memory allowed was used up; "
              + spelling.of(Choice.TIME)
              + " and "
              + spelling.of(Choice.MEMORY)
              + " allow more";
      case TIME_OVER -> "the time given was over; " + spelling.of(Choice.TIME) + " allows more";
      case INTERRUPTED -> "interrupted";
    };
  }
}
