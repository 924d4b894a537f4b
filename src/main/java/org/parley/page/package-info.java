/** Answers as text for the screen. */
@NullMarked
package org.parley.page;

import org.jspecify.annotations.NullMarked;
