package org.parley.page.words;

import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.scenario.Position.Status;

/** How things compared are, in words. */
public final class StateWords {

  private StateWords() {}

  /**
   * Such as {@code absent}, or {@code red-line, stated, read wide, firmness 0.8}. What a later
   * snapshot states and this one has by hindsight is first reported there, and not new.
   */
  public static String of(State state) {
    return state instanceof State.Plain plain ? plain(plain) : stated((Stated) state);
  }

  private static String plain(State.Plain plain) {
    return switch (plain) {
      case ABSENT -> "absent";
      case PRESENT -> "present";
      case NOT_KNOWN -> "not known";
      case CONFLICT -> "conflict";
      case ACCEPTABLE -> "acceptable";
      case RULED_OUT -> "ruled out";
    };
  }

  private static String stated(Stated stated) {
    return stated.kind().label()
        + ", "
        + (stated.status() == Status.HINDSIGHT ? "not reported yet" : stated.status().label())
        + stated.reading().map(reading -> ", read " + reading).orElse("")
        + stated.firmness().map(firmness -> ", firmness " + firmness).orElse("")
        + (stated.isCrossedOtherwise() ? ", crossed otherwise" : "");
  }
}
