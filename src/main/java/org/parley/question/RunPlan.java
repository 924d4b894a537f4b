package org.parley.question;

import org.parley.answer.RunSettings;
import org.parley.scenario.Enforcement;

/**
 * What {@link Run} shall do.
 *
 * @param enforcement which positions bind
 * @param settings how the run is made, as far as its results depend on it
 * @param threads number of threads, at least 1; results do not depend on it
 */
public record RunPlan(Enforcement enforcement, RunSettings settings, int threads) {}
