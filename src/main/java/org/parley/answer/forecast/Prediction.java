package org.parley.answer.forecast;

import java.math.BigDecimal;
import java.util.Optional;
import org.parley.stat.Interval;

/**
 * How likely something is to be so on a day.
 *
 * @param thing what: {@code deal}, {@code open} or {@code holds:POSITION}
 * @param basis what the chance comes from: {@code worlds}, {@code process} or {@code firmness}
 * @param chance in {@code [0, 1]}
 * @param isSoNow whether it is so in the scenario as it stands, all that is enforced binding
 * @param interval of a chance that is estimated from draws
 */
public record Prediction(
    String thing, String basis, BigDecimal chance, boolean isSoNow, Optional<Interval> interval) {}
