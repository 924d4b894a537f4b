/**
 * Which outcomes hold: the graph model of a scenario, or one as published, asked in all its ways.
 */
@NullMarked
package org.parley.question.stability;

import org.jspecify.annotations.NullMarked;
