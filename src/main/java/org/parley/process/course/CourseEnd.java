package org.parley.process.course;

/** How events end talks. */
public sealed interface CourseEnd {

  /**
   * A party has walked out.
   *
   * @param party its place among the parties
   */
  record Left(int party) implements CourseEnd {}

  /** The talks are over for a reason that a rule gives. */
  record Ended(String reason) implements CourseEnd {}
}
