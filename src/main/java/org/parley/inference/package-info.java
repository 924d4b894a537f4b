/**
 * Sums and maxima of products of tables over many columns, by elimination of one column after the
 * other, exactly or between bounds; by index, whatever the columns mean.
 */
@NullMarked
package org.parley.inference;

import org.jspecify.annotations.NullMarked;
