/** Forecasts as files that show whether they were changed, and their scores. */
@NullMarked
package org.parley.files.forecast;

import org.jspecify.annotations.NullMarked;
