/** Who gives up what: concessions counted from what each party has stated. */
@NullMarked
package org.parley.bargaining;

import org.jspecify.annotations.NullMarked;
