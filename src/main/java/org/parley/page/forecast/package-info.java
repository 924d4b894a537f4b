/** Forecasts and their scores, as a screen. */
@NullMarked
package org.parley.page.forecast;

import org.jspecify.annotations.NullMarked;
