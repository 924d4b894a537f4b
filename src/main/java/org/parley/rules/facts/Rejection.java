package org.parley.rules.facts;

/** An option that a position rules out whatever is agreed elsewhere, in one of its readings. */
public final class Rejection {

  private final String position;
  private final String reading;
  private final String issue;
  private final String option;

  /**
   * @param position id of the position
   * @param reading name of the reading
   * @param issue id of the issue
   * @param option id of the option ruled out
   */
  public Rejection(String position, String reading, String issue, String option) {
    this.position = position;
    this.reading = reading;
    this.issue = issue;
    this.option = option;
  }

  /** Id of the position. */
  public String getPosition() {
    return position;
  }

  /** Name of the reading. */
  public String getReading() {
    return reading;
  }

  /** Id of the issue. */
  public String getIssue() {
    return issue;
  }

  /** Id of the option ruled out. */
  public String getOption() {
    return option;
  }

  @Override
  public String toString() {
    return position + " rejects " + issue + " = " + option;
  }
}
