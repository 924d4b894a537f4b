/** Rules of all files together: which variable is which, and which issues their conditions read. */
@NullMarked
package org.parley.rules.book;

import org.jspecify.annotations.NullMarked;
