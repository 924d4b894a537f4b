/** What becomes of solutions under drawn weights, as files. */
@NullMarked
package org.parley.files.drawn;

import org.jspecify.annotations.NullMarked;
