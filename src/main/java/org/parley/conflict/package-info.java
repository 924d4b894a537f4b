/**
 * Why there is no deal: relaxations, conflict cores and who is pivotal, in indexes of positions.
 */
@NullMarked
package org.parley.conflict;

import org.jspecify.annotations.NullMarked;
