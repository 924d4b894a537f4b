/** Who must consent to an agreement, and in which order it is carried out, as files. */
@NullMarked
package org.parley.files.ratification;

import org.jspecify.annotations.NullMarked;
