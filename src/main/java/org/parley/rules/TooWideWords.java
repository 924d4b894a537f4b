package org.parley.rules;

import org.parley.scenario.Problem;

/**
 * Words of a rule that read too much to be judged in parts.
 *
 * @param rule name of the rule
 * @param text the words, as far as they stand on one line
 * @param location where they begin
 */
public record TooWideWords(String rule, String text, Problem.Location location) {}
