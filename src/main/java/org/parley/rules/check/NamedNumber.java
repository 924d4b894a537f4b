package org.parley.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * A number that a pattern wants the value of its issue to be, or not to be; {@code value in (5, 7)}
 * names two. One that values are only held against, as by {@code <}, may be any number.
 *
 * @param at where it stands
 * @param number the number
 */
record NamedNumber(Token at, BigDecimal number) {

  /** The numbers of a pattern on terms, in order. */
  static List<NamedNumber> in(Condition.Pattern pattern) {
    List<NamedNumber> named = new ArrayList<>();
    pattern.constraints().forEach(constraint -> add(constraint, named));
    return named;
  }

  private static void add(Constraint constraint, List<NamedNumber> named) {
    if (constraint instanceof Constraint.Both both) {
      both.parts().forEach(part -> add(part, named));
    } else if (constraint instanceof Constraint.Either either) {
      either.parts().forEach(part -> add(part, named));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      Relation relation = comparison.relation();
      if (relation == Relation.EQUAL || relation == Relation.UNEQUAL) {
        add(comparison.left(), List.of(comparison.right()), named);
      }
    } else if (constraint instanceof Constraint.Membership membership) {
      add(membership.value(), membership.list(), named);
    }
  }

  private static void add(Value left, List<Value> right, List<NamedNumber> named) {
    if (left instanceof Value.Field field && field.name().equals("value")) {
      right.stream()
          .flatMap(value -> number(value).map(n -> new NamedNumber(value.at(), n)).stream())
          .forEach(named::add);
    }
  }

  /** The number that is written there, with its signs; nothing for what is worked out. */
  private static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Numeral numeral) {
      return Optional.of(numeral.number());
    }
    return value instanceof Value.Negative negative
        ? number(negative.value()).map(BigDecimal::negate)
        : Optional.empty();
  }

  /** The nearest of these below and above, in order. */
  List<String> nearest(List<BigDecimal> numbers) {
    Stream<BigDecimal> below =
        numbers.stream().filter(n -> n.compareTo(number) < 0).max(BigDecimal::compareTo).stream();
    Stream<BigDecimal> above =
        numbers.stream().filter(n -> n.compareTo(number) > 0).min(BigDecimal::compareTo).stream();
    return Stream.concat(below, above).map(BigDecimal::toPlainString).toList();
  }
}
