/** Which tables and JSON simulated talks write. */
@NullMarked
package org.parley.files.negotiate;

import org.jspecify.annotations.NullMarked;
