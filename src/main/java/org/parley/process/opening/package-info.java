/**
 * When a zone of possible agreement opens: lines and process rules alone, without offers. {@link
 * org.parley.process.opening.ExactOpening} works it out, {@link
 * org.parley.process.opening.SampledOpening} draws talks and counts.
 */
@NullMarked
package org.parley.process.opening;

import org.jspecify.annotations.NullMarked;
