/**
 * Lays blocks out as one file of HTML that asks for nothing else, runs nothing and is well-formed
 * XML too.
 */
@NullMarked
package org.parley.page.html;

import org.jspecify.annotations.NullMarked;
