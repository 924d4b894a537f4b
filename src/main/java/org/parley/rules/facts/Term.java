package org.parley.rules.facts;

/** One settled issue of the outcome being judged; every issue has exactly one term. */
public final class Term {

  private final String issue;
  private final String option;
  private final double value;

  /**
   * @param issue id of the issue
   * @param option id of the option chosen
   * @param value the option as a number where the issue is numeric, {@code NaN} elsewhere
   */
  public Term(String issue, String option, double value) {
    this.issue = issue;
    this.option = option;
    this.value = value;
  }

  /** Id of the issue. */
  public String getIssue() {
    return issue;
  }

  /** Id of the option chosen. */
  public String getOption() {
    return option;
  }

  /** The option as a number in the issue's unit, or {@code NaN} where the issue is not numeric. */
  public double getValue() {
    return value;
  }

  @Override
  public String toString() {
    return issue + " = " + option;
  }
}
