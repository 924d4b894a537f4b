package org.parley.scenario;

/**
 * What makes an outcome senseless, an assumption of the encoder's that no party has stated.
 *
 * @param id the id by which rules name it
 * @param text what it excludes, in one sentence
 * @param reason why that is taken to make no sense
 */
public record CoherenceRule(String id, String text, String reason) {}
