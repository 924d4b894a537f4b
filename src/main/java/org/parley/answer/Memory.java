package org.parley.answer;

/**
 * What memory would be enough.
 *
 * @param megabytes whole, rounded up
 * @param canBeAllowed whether so much can be asked for
 */
public record Memory(double megabytes, boolean canBeAllowed) {}
