package org.parley.sweep;

import java.util.Collection;
import org.parley.scenario.problem.Suggestions;

/** What is wrong with what a sweep is to do, in words for who asked for it. */
public final class SweepFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Most valid words to list after one that is not. */
  private static final int MOST_LISTED = 12;

  SweepFault(String message) {
    super(message);
  }

  /** Fails unless a condition holds. */
  static void require(boolean condition, String message) {
    if (!condition) {
      throw new SweepFault(message);
    }
  }

  /** Fails unless an id is one of those there are, and names the nearest. */
  static void requireKnown(String where, String what, String id, Collection<String> valid) {
    if (!valid.contains(id)) {
      String advice = Suggestions.advice(id, valid).map(text -> "\n" + text).orElse("");
      String expected =
          valid.size() <= MOST_LISTED || advice.isEmpty()
              ? ", expected one of " + valid.stream().limit(MOST_LISTED).toList()
              : "";
      throw new SweepFault(where + ": unknown " + what + " [" + id + "]" + expected + advice);
    }
  }
}
