/** What is fair and efficient: parts of its screen and page. */
@NullMarked
package org.parley.page.bargain;

import org.jspecify.annotations.NullMarked;
