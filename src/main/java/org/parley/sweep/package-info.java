/**
 * One question asked of many cases: what is varied, how cases are chosen, the figures of their
 * answers, and what comes of all of them. A case depends on no other.
 */
@NullMarked
package org.parley.sweep;

import org.jspecify.annotations.NullMarked;
