/** What is wrong with a file, where, and what may have been meant. */
@NullMarked
package org.parley.scenario.problem;

import org.jspecify.annotations.NullMarked;
