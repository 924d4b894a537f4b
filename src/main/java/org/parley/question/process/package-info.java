/** What comes of talks: when a zone opens, and which deal is struck. */
@NullMarked
package org.parley.question.process;

import org.jspecify.annotations.NullMarked;
