/** What a sweep has found, as files, and the journal that a sweep goes on from. */
@NullMarked
package org.parley.files.sweep;

import org.jspecify.annotations.NullMarked;
