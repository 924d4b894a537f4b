/**
 * How the documents were coded: what rests on which paragraph, what becomes of the answer without
 * it, and how far two coders agree.
 */
@NullMarked
package org.parley.coding;

import org.jspecify.annotations.NullMarked;
