/** What a save has changed, for who works on a scenario and looks at its answer meanwhile. */
@NullMarked
package org.parley.page.live;

import org.jspecify.annotations.NullMarked;
