/**
 * What is said, before anything is laid out: headings, sentences, tables and lists. Widths, line
 * ends and spaces are the business of who renders them.
 */
@NullMarked
package org.parley.page.block;

import org.jspecify.annotations.NullMarked;
