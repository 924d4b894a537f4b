/** Pages as they are kept beside an answer, so that they can be laid out again without asking. */
@NullMarked
package org.parley.page.saved;

import org.jspecify.annotations.NullMarked;
