/**
 * Counts of combinations that no relation rules out, by elimination over a tree decomposition,
 * where the tables of a few variables fit the memory though no diagram over one order of all would;
 * by index, whatever the variables mean.
 */
@NullMarked
package org.parley.decomposition;

import org.jspecify.annotations.NullMarked;
