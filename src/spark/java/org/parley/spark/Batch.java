package org.parley.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task does: some cases, or some chunks of the draws of one.
 *
 * @param places places of the cases in the plan
 * @param isDrawn whether the cases are to be answered with what is drawn in them
 * @param from first chunk to draw
 * @param until chunk after the last; {@code from} where cases are answered
 */
record Batch(int[] places, boolean isDrawn, long from, long until) implements Serializable {

  /** Tasks for each that can run at a time, so that none waits long for the last ones. */
  private static final int ROUNDS = 8;

  /** Most cases of a task: what a lost machine takes with it is done again. */
  private static final int MOST = 256;

  /** Whether this is a part of the draws of one case. */
  boolean isPart() {
    return from < until;
  }

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
   * @param isDrawn whether what is drawn in them goes with it
   */
  static List<Batch> ofCases(List<Integer> open, int size, boolean isDrawn) {
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from < open.size(); from += size) {
      List<Integer> part = open.subList(from, Math.min(open.size(), from + size));
      int[] places = part.stream().mapToInt(Integer::intValue).toArray();
      batches.add(new Batch(places, isDrawn, 0, 0));
    }
    return batches;
  }

  /**
   * The draws of a case in tasks.
   *
   * @param chunks number of all chunks
   * @param size chunks of a task
   */
  static List<Batch> ofDraws(int place, long chunks, long size) {
    List<Batch> batches = new ArrayList<>();
    for (long from = 0; from < chunks; from += size) {
      batches.add(new Batch(new int[] {place}, true, from, Math.min(chunks, from + size)));
    }
    return batches;
  }
}
