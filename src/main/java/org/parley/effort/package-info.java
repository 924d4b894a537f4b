/**
 * How long work may go on, when it is given up, and what it has come to then; any package may
 * import it.
 */
@NullMarked
package org.parley.effort;

import org.jspecify.annotations.NullMarked;
