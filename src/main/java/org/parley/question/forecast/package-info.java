/** Forecasts made of what a scenario assumes, and their scores. */
@NullMarked
package org.parley.question.forecast;

import org.jspecify.annotations.NullMarked;
