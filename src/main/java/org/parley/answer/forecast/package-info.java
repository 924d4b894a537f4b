/** What was forecast, and how it fared: values only. */
@NullMarked
package org.parley.answer.forecast;

import org.jspecify.annotations.NullMarked;
