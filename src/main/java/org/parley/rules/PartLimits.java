package org.parley.rules;

/**
 * How much judging in parts may take.
 *
 * @param cases most combinations of the issues of one part
 * @param matches most matches of one condition among the facts of all outcomes together
 */
public record PartLimits(int cases, int matches) {

  /** Up to so many combinations, and matches of 2^16. */
  public static PartLimits ofCases(int cases) {
    return new PartLimits(cases, 1 << 16);
  }
}
