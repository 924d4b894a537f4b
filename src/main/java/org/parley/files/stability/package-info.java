/** Which outcomes hold, as files. */
@NullMarked
package org.parley.files.stability;

import org.jspecify.annotations.NullMarked;
