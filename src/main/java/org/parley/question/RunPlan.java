package org.parley.question;

import org.parley.answer.RunSettings;
import org.parley.effort.Cutoff;
import org.parley.scenario.Enforcement;

/**
 * What {@link Run} shall do.
 *
 * @param enforcement which positions bind
 * @param settings how the run is made, as far as its results depend on it
 * @param threads number of threads, at least 1; results do not depend on it
 * @param end when everything but the draws ends, whatever is left of the time of the settings
 */
public record RunPlan(Enforcement enforcement, RunSettings settings, int threads, Cutoff end) {

  /** A plan whose time begins with the work. */
  public RunPlan(Enforcement enforcement, RunSettings settings, int threads) {
    this(enforcement, settings, threads, Cutoff.NEVER);
  }
}
