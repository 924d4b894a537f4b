package org.parley.discovery;

import org.parley.worlds.Box;

/**
 * A condition under which the response is high.
 *
 * @param box the condition
 * @param coverage share of all response that falls under the condition and under none found before
 * @param density response a mass under the condition and under none found before
 * @param support share of all mass under the condition and under none found before
 * @param mass mass under the condition and under none found before; of worlds drawn, their number
 * @param response response there; of worlds drawn, the number of those with a deal
 */
public record FoundBox(
    Box box, double coverage, double density, double support, double mass, double response) {}
