package org.parley.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.parts.Part;
import org.parley.rules.session.Decimal;
import org.parley.rules.syntax.Constraint.Relation;

/** When the greatest of some numbers, one for each match that an outcome has, compares with 0. */
final class Extremes {

  private final Presence presence;
  private final List<Match> matches;
  private final BigDecimal factor;
  private final BigDecimal constant;

  /** The numbers are the values of the matches times the factor, plus the constant. */
  Extremes(Presence presence, List<Match> matches, BigDecimal factor, BigDecimal constant) {
    this.presence = presence;
    this.matches = numbers(matches);
    this.factor = factor;
    this.constant = constant;
  }

  /** The matches whose value is a number. */
  static List<Match> numbers(List<Match> matches) {
    return matches.stream().filter(match -> number(match).isPresent()).toList();
  }

  /** The value of a match, where it is a number. */
  static Optional<BigDecimal> number(Match match) {
    return match.values().isEmpty()
        ? Optional.of(BigDecimal.ONE)
        : ((Decimal) match.values().get(0)).number();
  }

  /** When there is a greatest number, and it compares so with 0. */
  Part compares(Relation relation) {
    Part some = presence.any(matches);
    Part positive = some(number -> number.signum() > 0);
    Part notNegative = some(number -> number.signum() >= 0);
    return switch (relation) {
      case ABOVE -> positive;
      case AT_LEAST -> notNegative;
      case EQUAL -> Part.all(List.of(notNegative, Part.not(positive)));
      case BELOW -> Part.all(List.of(some, Part.not(notNegative)));
      case AT_MOST -> Part.all(List.of(some, Part.not(positive)));
      case UNEQUAL -> Part.all(List.of(some, Part.any(List.of(positive, Part.not(notNegative)))));
    };
  }

  private Part some(Predicate<BigDecimal> test) {
    return presence.any(
        matches.stream()
            .filter(match -> test.test(number(match).orElseThrow().multiply(factor).add(constant)))
            .toList());
  }
}
