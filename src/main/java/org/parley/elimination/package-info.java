/**
 * Exact answers about all outcomes of a scenario: how many are coherent or acceptable, which
 * positions they cross, and draws, lists and nearest outcomes, from one decision diagram.
 *
 * <p>A diagram has one level an issue, in an order chosen to keep it narrow, and every question is
 * a pass over it, upwards, downwards or both, in the semiring of that question: counting (sum,
 * product), polynomials in the number of positions crossed, least cost, ranked lists, minimal sets
 * (Dechter 1999, "Bucket elimination: a unifying framework for reasoning"; Aji and McEliece 2000,
 * "The generalized distributive law"; Kohlas and Wilson 2008, "Semiring induced valuation
 * algebras"). A diagram that would outgrow its {@link org.parley.elimination.Budget} is a result,
 * {@link org.parley.effort.Spent}, and never an error; counts are then had by a tree decomposition
 * as far as that fits.
 *
 * <p>May import {@code decomposition}, {@code tabulation}, {@code scenario}, {@code effort} and
 * {@code stat}.
 */
@NullMarked
package org.parley.elimination;

import org.jspecify.annotations.NullMarked;
