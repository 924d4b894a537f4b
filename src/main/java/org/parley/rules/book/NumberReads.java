package org.parley.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Value;

/** What a pattern asks of a number of its fact. */
public final class NumberReads {

  private NumberReads() {}

  /** Whether a pattern says anything of a field. */
  public static boolean mentions(Condition.Pattern pattern, String field) {
    return isBound(pattern, field)
        || pattern.constraints().stream()
            .flatMap(Constraint::values)
            .anyMatch(value -> isField(value, field));
  }

  /**
   * The constants that a field is compared with; nothing where it is bound to a variable, worked
   * with or compared with anything else, so that every value may make a difference.
   */
  public static Optional<List<BigDecimal>> constants(Condition.Pattern pattern, String field) {
    if (isBound(pattern, field)) {
      return Optional.empty();
    }
    List<BigDecimal> constants = new ArrayList<>();
    boolean areAll =
        pattern.constraints().stream()
            .flatMap(NumberReads::leaves)
            .allMatch(leaf -> isRead(leaf, field, constants));
    return areAll ? Optional.of(constants) : Optional.empty();
  }

  private static boolean isBound(Condition.Pattern pattern, String field) {
    return pattern.bindings().stream().anyMatch(binding -> binding.field().name().equals(field));
  }

  private static Stream<Constraint> leaves(Constraint constraint) {
    if (constraint instanceof Constraint.Both both) {
      return both.parts().stream().flatMap(NumberReads::leaves);
    }
    return constraint instanceof Constraint.Either either
        ? either.parts().stream().flatMap(NumberReads::leaves)
        : Stream.of(constraint);
  }

  /** Whether a comparison says nothing of the field, or compares it with constants. */
  private static boolean isRead(Constraint leaf, String field, List<BigDecimal> constants) {
    if (leaf.values().noneMatch(value -> isField(value, field))) {
      return true;
    }
    Value left =
        leaf instanceof Constraint.Comparison comparison
            ? comparison.left()
            : ((Constraint.Membership) leaf).value();
    List<Value> right =
        leaf instanceof Constraint.Comparison comparison
            ? List.of(comparison.right())
            : ((Constraint.Membership) leaf).list();
    List<Optional<BigDecimal>> numbers = right.stream().map(NumberReads::constant).toList();
    numbers.forEach(number -> number.ifPresent(constants::add));
    return isField(left, field) && numbers.stream().allMatch(Optional::isPresent);
  }

  private static Optional<BigDecimal> constant(Value value) {
    if (value instanceof Value.Numeral numeral) {
      return Optional.of(numeral.number());
    }
    return value instanceof Value.Negative negative
        ? constant(negative.value()).map(BigDecimal::negate)
        : Optional.empty();
  }

  private static boolean isField(Value value, String name) {
    return value instanceof Value.Field field && field.name().equals(name);
  }
}
