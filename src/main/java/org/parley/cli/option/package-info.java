/**
 * Options that several commands share, how they are spelled, and what is wrong with what was typed.
 */
@NullMarked
package org.parley.cli.option;

import org.jspecify.annotations.NullMarked;
