package org.parley.scenario;

/**
 * An option that a position rules out whatever is agreed elsewhere.
 *
 * @param issue id of the issue
 * @param option id of one of its options
 */
public record Rejected(String issue, String option) {
  // Written out: the first call of one that Java makes takes a millisecond of a short command.
  @Override
  public boolean equals(Object other) {
    return other instanceof Rejected that && issue.equals(that.issue) && option.equals(that.option);
  }

  @Override
  public int hashCode() {
    return 31 * issue.hashCode() + option.hashCode();
  }
}
