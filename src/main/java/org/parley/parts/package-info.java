/**
 * What is put together of small answers: conditions over few issues, joined by and, or, not and
 * sums, and the decision diagrams of such.
 */
@NullMarked
package org.parley.parts;

import org.jspecify.annotations.NullMarked;
