/** The commands; the only package that writes to standard output and standard error. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
