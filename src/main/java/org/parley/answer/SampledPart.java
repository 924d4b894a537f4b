package org.parley.answer;

import org.parley.exploration.OutcomeCounts;
import org.parley.exploration.Sample;

/**
 * What was drawn.
 *
 * @param sample the tallies and the nearest outcomes drawn
 */
public record SampledPart(Sample sample) {

  /** The tallies. */
  public OutcomeCounts counts() {
    return sample.counts();
  }

  /** Whether every draw asked for was made. */
  public boolean isComplete() {
    return sample.isComplete();
  }
}
