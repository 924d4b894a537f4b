package org.parley.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of one task.
 *
 * @param places their places in the plan
 */
record Batch(int[] places) implements Serializable {

  /** Tasks for each that can run at a time, so that none waits long for the last ones. */
  private static final int ROUNDS = 8;

  /** Most cases of a task: what a lost machine takes with it is done again. */
  private static final int MOST = 256;

  /**
   * Cases of a task.
   *
   * @param parallel tasks that can run at a time
   */
  static int size(int open, int parallel) {
    return Math.max(1, Math.min(MOST, open / (ROUNDS * Math.max(1, parallel))));
  }

  /**
   * Cases in tasks. Neighbours share the most, so they stay together.
   *
   * @param open places of the cases that are to be answered
   * @param size cases of a task, as {@link #size} has them unless the user wants others
   */
  static List<Batch> of(List<Integer> open, int size) {
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from < open.size(); from += size) {
      List<Integer> part = open.subList(from, Math.min(open.size(), from + size));
      batches.add(new Batch(part.stream().mapToInt(Integer::intValue).toArray()));
    }
    return batches;
  }
}
