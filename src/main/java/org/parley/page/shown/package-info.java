/** Answers as JSON of commands that write no folder: what is shown, for programs to read. */
@NullMarked
package org.parley.page.shown;

import org.jspecify.annotations.NullMarked;
