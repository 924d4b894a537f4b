/**
 * Why there is no deal: relaxations, conflict cores and who is pivotal, in indexes of positions;
 * for the façade and the report.
 */
@NullMarked
package org.parley.conflict;

import org.jspecify.annotations.NullMarked;
