/** When a zone of possible agreement opens, as files. */
@NullMarked
package org.parley.files.opening;

import org.jspecify.annotations.NullMarked;
