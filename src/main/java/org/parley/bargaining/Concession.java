package org.parley.bargaining;

/**
 * A party's move on one issue from its stated option to another.
 *
 * @param party id of the party
 * @param issue id of the issue
 * @param from id of the option the party has stated
 * @param to id of the option of the outcome, another than {@code from}
 * @param steps distance of the two in the order of the issue's options, at least 1
 */
public record Concession(String party, String issue, String from, String to, int steps) {}
