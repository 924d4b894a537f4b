/** The commands that read and write the files of other tools. */
@NullMarked
package org.parley.cli.exchange;

import org.jspecify.annotations.NullMarked;
