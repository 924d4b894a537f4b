/**
 * Under which conditions a deal is likely: boxes of readings or options, found by search over
 * worlds or outcomes.
 */
@NullMarked
package org.parley.discovery;

import org.jspecify.annotations.NullMarked;
