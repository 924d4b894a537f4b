/** The command that asks one question of many cases. */
@NullMarked
package org.parley.cli.sweep;

import org.jspecify.annotations.NullMarked;
