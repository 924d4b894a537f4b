package org.parley.page.authoring;

import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.scenario.problem.Problem.Location;

/** What a test expected and is not so, in words. */
final class FailureWords {

  private FailureWords() {}

  /** A sentence. */
  public static String of(Failure failure) {
    String id = "[" + failure.id() + "]";
    String with =
        failure.with().isEmpty() ? "" : ", for one with " + String.join(", ", failure.with());
    return switch (failure.kind()) {
      case NOT_CROSSED -> id + " is to be crossed, and no rule says so" + with + ".";
      case CROSSED ->
          id + " is to be kept, and rule [" + failure.rule() + "] says it is crossed" + with + ".";
      case BY_OTHERS -> id + " is crossed, but not by rule [" + failure.rule() + "]" + with + ".";
      case UNKNOWN -> id + " is judged by rules that are too wide to tell.";
    };
  }

  /** A place, as editors understand it. */
  public static String place(Location at) {
    return at.file() + ":" + at.line();
  }
}
