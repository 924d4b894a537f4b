/**
 * Answers as blocks, built once whatever shows them: how they are worded is known to {@code words},
 * how they are laid out as text to {@code text}.
 */
@NullMarked
package org.parley.page;

import org.jspecify.annotations.NullMarked;
