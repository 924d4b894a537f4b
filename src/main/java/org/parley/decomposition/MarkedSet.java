package org.parley.decomposition;

import java.util.BitSet;

/**
 * A set of relations told apart, with a combination that has just these marked.
 *
 * @param marked the relations, by their places
 * @param values value of each variable
 */
public record MarkedSet(BitSet marked, int[] values) {}
