package org.parley.scenario;

/**
 * An option that a position rules out whatever is agreed elsewhere.
 *
 * @param issue id of the issue
 * @param option id of one of its options
 */
public record Rejected(String issue, String option) {}
