/** Simulated talks as blocks. */
@NullMarked
package org.parley.page.negotiate;

import org.jspecify.annotations.NullMarked;
