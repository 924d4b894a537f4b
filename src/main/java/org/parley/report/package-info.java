/** Results as text, JSON and CSV; imports every package of results, never a command. */
@NullMarked
package org.parley.report;

import org.jspecify.annotations.NullMarked;
