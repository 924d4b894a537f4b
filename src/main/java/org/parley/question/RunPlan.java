package org.parley.question;

import org.parley.answer.RunSettings;
import org.parley.effort.Cutoff;

/**
 * What {@link Run} shall do.
 *
 * @param settings how the run is made, as far as its results depend on it
 * @param threads number of threads, at least 1; results do not depend on it
 * @param end when everything but the draws ends, whatever is left of the time of the settings
 * @param drawsEnd when the draws end, however many are left
 */
public record RunPlan(RunSettings settings, int threads, Cutoff end, Cutoff drawsEnd) {

  /** A plan whose time, that of the settings, begins with the work, for draws already made. */
  public RunPlan(RunSettings settings, int threads) {
    this(settings, threads, Cutoff.NEVER, Cutoff.NEVER);
  }
}
