/** The pages to hand over: answers told from the top, for readers who were not there. */
@NullMarked
package org.parley.page.report;

import org.jspecify.annotations.NullMarked;
