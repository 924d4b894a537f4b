/** What process rules say: which events they are about, what these change, and what they read. */
@NullMarked
package org.parley.rules.course;

import org.jspecify.annotations.NullMarked;
