package org.parley.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.FieldType;
import org.parley.rules.syntax.Value;

/** Writes values and constraints for Drools. */
final class ValueWriter {

  private final Names names;
  private final Function<Value, String> places;

  /**
   * @param names what stands for texts
   * @param places how a field or a variable is written
   */
  ValueWriter(Names names, Function<Value, String> places) {
    this.names = names;
    this.places = places;
  }

  /**
   * A value, written so that it can be worked with; a number that is a constant has no such form.
   */
  String write(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(names.of(text.text()));
    }
    if (value instanceof Value.Truth truth) {
      return quoted(String.valueOf(truth.holds()));
    }
    if (value instanceof Value.Negative negative) {
      return write(negative.value()) + ".negative()";
    }
    return value instanceof Value.Arithmetic sum ? arithmetic(sum) : places.apply(value);
  }

  private String arithmetic(Value.Arithmetic sum) {
    Optional<String> left = constant(sum.left());
    if (left.isEmpty()) {
      String right = operand(sum.right());
      return write(sum.left()) + "." + word(sum.sign()) + "(" + right + ")";
    }
    String right = write(sum.right());
    return switch (sum.sign()) {
      case PLUS -> right + ".plus(\"" + left.get() + "\")";
      case MINUS -> right + ".negative().plus(\"" + left.get() + "\")";
      case TIMES -> right + ".times(\"" + left.get() + "\")";
    };
  }

  private static String word(Value.Sign sign) {
    return switch (sign) {
      case PLUS -> "plus";
      case MINUS -> "minus";
      case TIMES -> "times";
    };
  }

  /** A number to work with another: a constant in quotes, or as it is written else. */
  private String operand(Value value) {
    return constant(value).map(ValueWriter::quoted).orElseGet(() -> write(value));
  }

  /** A value that is the same in every match, as digits; nothing for other values. */
  Optional<String> constant(Value value) {
    return number(value).map(BigDecimal::toPlainString);
  }

  private static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Numeral number) {
      return Optional.of(number.number());
    }
    if (value instanceof Value.Negative negative) {
      return number(negative.value()).map(BigDecimal::negate);
    }
    if (value instanceof Value.Arithmetic sum) {
      return number(sum.left())
          .flatMap(a -> number(sum.right()).map(b -> result(sum.sign(), a, b)));
    }
    return Optional.empty();
  }

  private static BigDecimal result(Value.Sign sign, BigDecimal left, BigDecimal right) {
    return switch (sign) {
      case PLUS -> left.add(right);
      case MINUS -> left.subtract(right);
      case TIMES -> left.multiply(right);
    };
  }

  /**
   * A constraint.
   *
   * @param typeOf what a value is
   */
  String write(Constraint constraint, Function<Value, FieldType> typeOf) {
    if (constraint instanceof Constraint.Both both) {
      return joined(both.parts(), " && ", typeOf);
    }
    if (constraint instanceof Constraint.Either either) {
      return joined(either.parts(), " || ", typeOf);
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      return compared(comparison.left(), comparison.relation(), comparison.right(), typeOf);
    }
    Constraint.Membership membership = (Constraint.Membership) constraint;
    Relation relation = membership.excludes() ? Relation.UNEQUAL : Relation.EQUAL;
    return membership.list().stream()
        .map(member -> compared(membership.value(), relation, member, typeOf))
        .collect(
            java.util.stream.Collectors.joining(membership.excludes() ? " && " : " || ", "(", ")"));
  }

  private String joined(
      java.util.List<Constraint> parts, String by, Function<Value, FieldType> typeOf) {
    return parts.stream()
        .map(part -> write(part, typeOf))
        .collect(java.util.stream.Collectors.joining(by, "(", ")"));
  }

  private String compared(
      Value left, Relation relation, Value right, Function<Value, FieldType> typeOf) {
    return typeOf.apply(left).isNumber()
        ? write(left) + "." + word(relation) + "(" + operand(right) + ")"
        : write(left) + " " + relation.symbol() + " " + write(right);
  }

  private static String word(Relation relation) {
    return switch (relation) {
      case EQUAL -> "isEqualTo";
      case UNEQUAL -> "isUnequalTo";
      case BELOW -> "isBelow";
      case AT_MOST -> "isAtMost";
      case ABOVE -> "isAbove";
      case AT_LEAST -> "isAtLeast";
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
