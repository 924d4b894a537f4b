package org.parley.layers;

import java.util.List;

/**
 * An order in which the steps of an agreement are taken.
 *
 * @param issues indexes of the issues in the order in which they are settled
 * @param exposure the most that a party has less than today at any stage
 * @param exposed ids of the parties that have so much less at the first such stage; none where
 *     nobody ever has less
 * @param stage number of steps taken by then; 0 where nobody ever has less
 */
public record StepOrder(List<Integer> issues, Loss exposure, List<String> exposed, int stage) {

  public StepOrder {
    issues = List.copyOf(issues);
    exposed = List.copyOf(exposed);
  }
}
