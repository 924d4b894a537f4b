/**
 * Whether an outcome passes layers of consent, whose word counts there, and in which order it can
 * be put into force.
 */
@NullMarked
package org.parley.question.layers;

import org.jspecify.annotations.NullMarked;
