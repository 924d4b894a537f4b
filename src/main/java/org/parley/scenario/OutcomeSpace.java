package org.parley.scenario;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * All outcomes: one option for every issue.
 *
 * <p>An outcome is written as an {@code int[]} with the option index of each issue, in the order of
 * the scenario's issues.
 */
public final class OutcomeSpace {

  private final int[] optionCounts;

  private OutcomeSpace(int[] optionCounts) {
    this.optionCounts = optionCounts;
  }

  /** The outcomes of these issues. */
  public static OutcomeSpace of(List<Issue> issues) {
    return of(issues.stream().mapToInt(issue -> issue.options().size()).toArray());
  }

  /**
   * The outcomes of issues with these numbers of options.
   *
   * @throws IllegalArgumentException if a count is below 1
   */
  public static OutcomeSpace of(int... optionCounts) {
    for (int count : optionCounts) {
      if (count < 1) {
        throw new IllegalArgumentException("option count [" + count + "] is below 1");
      }
    }
    return new OutcomeSpace(optionCounts.clone());
  }

  /** Number of issues. */
  public int issueCount() {
    return optionCounts.length;
  }

  /** Number of options of an issue. */
  public int optionCount(int issue) {
    return optionCounts[issue];
  }

  /** Number of options by issue; a copy. */
  public int[] optionCounts() {
    return optionCounts.clone();
  }

  /** Number of outcomes; 1 where there are no issues. */
  public BigInteger size() {
    return Arrays.stream(optionCounts)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
