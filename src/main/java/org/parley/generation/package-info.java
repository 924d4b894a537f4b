/**
 * Scenarios of any size with known contents, as values and as files, for tests, benchmarks and
 * users who size their problem; imports {@code scenario} only.
 */
@NullMarked
package org.parley.generation;

import org.jspecify.annotations.NullMarked;
