/** Which assumption matters: effects of positions one at a time, and shares of the variance. */
@NullMarked
package org.parley.sensitivity;

import org.jspecify.annotations.NullMarked;
