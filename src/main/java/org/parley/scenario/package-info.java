/** What is negotiated, who has stated what about it, and where; imports no other package. */
@NullMarked
package org.parley.scenario;

import org.jspecify.annotations.NullMarked;
