package org.parley.rules;

import java.util.List;
import org.parley.parts.Part;
import org.parley.scenario.problem.Problem;

/** What judging a target in parts comes to. */
public sealed interface Parted {

  /**
   * When the target is concluded, put together of the judge's answers about parts.
   *
   * @param alternatives the same for each alternative of each of its rules; the target is concluded
   *     where one of them holds
   */
  record Whole(Part part, List<Part> alternatives) implements Parted {
    public Whole {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** It cannot be judged in parts, because of some words. */
  record Refused(Words words) implements Parted {}

  /**
   * Words of a rule that read too much to be judged in parts.
   *
   * @param rule name of the rule
   * @param text the words, as far as they stand on one line
   * @param location where they begin
   */
  record Words(String rule, String text, Problem.Location location) {}

  /**
   * How much judging in parts may take.
   *
   * @param cases most combinations of the issues of one part
   * @param matches most matches of one condition among the facts of all outcomes together
   */
  record Limits(int cases, int matches) {

    /** Up to so many combinations, and 2^16 matches. */
    public static Limits ofCases(int cases) {
      return new Limits(cases, 1 << 16);
    }
  }
}
