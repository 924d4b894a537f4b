/** What a sweep has found, as a screen. */
@NullMarked
package org.parley.page.sweep;

import org.jspecify.annotations.NullMarked;
