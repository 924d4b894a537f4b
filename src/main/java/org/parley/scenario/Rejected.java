package org.parley.scenario;

/**
 * An option that a position rules out whatever is agreed elsewhere.
 *
 * @param issue id of the issue
 * @param option id of one of its options
 */
public record Rejected(String issue, String option) {

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Rejected same && issue.equals(same.issue) && option.equals(same.option);
  }

  @Override
  public int hashCode() {
    return 31 * issue.hashCode() + option.hashCode();
  }
}
