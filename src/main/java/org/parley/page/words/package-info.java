/** The words for what answers hold as values: notes, figures, conditions, states. */
@NullMarked
package org.parley.page.words;

import org.jspecify.annotations.NullMarked;
