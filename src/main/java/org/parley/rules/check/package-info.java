/** What is wrong with rules before they are judged, and what is odd about them. */
@NullMarked
package org.parley.rules.check;

import org.jspecify.annotations.NullMarked;
