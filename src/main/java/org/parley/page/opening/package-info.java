/** When a zone of possible agreement opens, as a screen. */
@NullMarked
package org.parley.page.opening;

import org.jspecify.annotations.NullMarked;
