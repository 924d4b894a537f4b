/** Blocks as plain text, 80 columns wide. */
@NullMarked
package org.parley.page.text;

import org.jspecify.annotations.NullMarked;
