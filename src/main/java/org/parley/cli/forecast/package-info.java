/** The commands that forecast and score. */
@NullMarked
package org.parley.cli.forecast;

import org.jspecify.annotations.NullMarked;
