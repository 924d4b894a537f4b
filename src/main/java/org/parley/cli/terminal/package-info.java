/** The terminal: what is printed and where, how far one is, interrupting, and the exit status. */
@NullMarked
package org.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
