/** What a sweep over many cases is and has found: values only. */
@NullMarked
package org.parley.answer.sweep;

import org.jspecify.annotations.NullMarked;
