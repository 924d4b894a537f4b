/**
 * Numbers with their error: intervals, random streams and estimates; knows nothing of negotiations.
 */
@NullMarked
package org.parley.stat;

import org.jspecify.annotations.NullMarked;
