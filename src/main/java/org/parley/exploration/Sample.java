package org.parley.exploration;

import java.util.List;

/**
 * What was drawn.
 *
 * @param counts the tallies
 * @param nearest the nearest outcomes drawn, nearest first
 * @param isComplete whether every draw asked for was made, or as many as the goal of the request
 *     took; if not, the sample is the first chunks of the run, which is a sample of fewer draws and
 *     nothing else
 * @param course what had been drawn on the way
 */
public record Sample(
    OutcomeCounts counts, List<DrawnOutcome> nearest, boolean isComplete, Course course) {

  public Sample {
    nearest = List.copyOf(nearest);
  }

  /**
   * What two samples of different draws come to together, in either order.
   *
   * @param kept most nearest outcomes to keep
   * @throws IllegalArgumentException if the tallies count different things
   */
  public Sample plus(Sample other, int kept) {
    OutcomeTally sum = new OutcomeTally(counts.shape());
    sum.add(counts);
    sum.add(other.counts);
    NearestKeeper keeper = new NearestKeeper(kept);
    nearest.forEach(keeper::offer);
    other.nearest.forEach(keeper::offer);
    return new Sample(
        sum.counts(), keeper.nearest(), isComplete && other.isComplete, course.plus(other.course));
  }
}
