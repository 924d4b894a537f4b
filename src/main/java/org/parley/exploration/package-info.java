/**
 * Monte Carlo over the coherent outcomes: draws, tallies, nearest outcomes. May import {@code
 * tabulation}, {@code scenario} and {@code stat}.
 */
@NullMarked
package org.parley.exploration;

import org.jspecify.annotations.NullMarked;
