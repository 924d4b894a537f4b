/** Which outcomes hold, as blocks. */
@NullMarked
package org.parley.page.stability;

import org.jspecify.annotations.NullMarked;
