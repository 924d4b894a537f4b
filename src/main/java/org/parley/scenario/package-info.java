/**
 * What is negotiated, who has stated what about it, and where; imports no other package. How it is
 * read from a file is in {@code reading}, what can be wrong with it in {@code problem}.
 */
@NullMarked
package org.parley.scenario;

import org.jspecify.annotations.NullMarked;
