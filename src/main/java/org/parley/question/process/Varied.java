package org.parley.question.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.Chance;
import org.parley.rules.course.CourseRule;

/**
 * A chance of a process rule, and with what else it is tried.
 *
 * @param rule name of the rule
 * @param chance what it assumes
 * @param less the lower end of its range, or half of it where it has none
 * @param more the upper end, or twice the chance, at most 1
 */
record Varied(String rule, Chance chance, BigDecimal less, BigDecimal more) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Those of the rules that are not left out, whose chance has a range or is below 1. */
  static List<Varied> of(CourseRules rules) {
    List<Varied> all = new ArrayList<>();
    for (CourseRule rule : rules.active()) {
      BigDecimal chance = rule.chance();
      rule.likely()
          .range()
          .ifPresentOrElse(
              range -> all.add(new Varied(rule.name(), rule.likely(), range.low(), range.high())),
              () -> {
                if (chance.compareTo(BigDecimal.ONE) < 0) {
                  BigDecimal twice = chance.multiply(TWO).min(BigDecimal.ONE);
                  all.add(new Varied(rule.name(), rule.likely(), chance.divide(TWO), twice));
                }
              });
    }
    return all;
  }
}
