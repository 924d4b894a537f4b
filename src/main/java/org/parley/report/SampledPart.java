package org.parley.report;

import org.parley.exploration.OutcomeCounts;

/**
 * What was drawn.
 *
 * @param counts the tallies
 * @param isComplete whether every draw asked for was made
 */
public record SampledPart(OutcomeCounts counts, boolean isComplete) {}
