package org.parley.exploration;

/**
 * Asked after every chunk, in the order of the chunks, whether to go on: a place for progress, for
 * the course of an estimate, and for a stopping rule.
 *
 * <p>Calls come one at a time, from any of the run's threads. What they see does not depend on the
 * number of threads, so a run stopped here is reproducible.
 */
@FunctionalInterface
public interface Checkpoint {

  /** Goes on to the end. */
  Checkpoint NONE = (draws, accepted) -> true;

  /**
   * Whether to go on.
   *
   * @param draws coherent outcomes drawn up to and including this chunk
   * @param accepted those of them that cross no enforced position
   */
  boolean proceed(long draws, long accepted);
}
