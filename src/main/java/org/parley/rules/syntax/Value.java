package org.parley.rules.syntax;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Something that can be compared. */
public sealed interface Value extends Expression {

  /** A text, as it stands between the quotes of the token. */
  record Text(Token at) implements Value {
    /** The text itself. */
    public String text() {
      return at.text();
    }
  }

  /** A number, exactly. */
  record Numeral(Token at, BigDecimal number) implements Value {}

  /** {@code true} or {@code false}. */
  record Truth(Token at, boolean holds) implements Value {}

  /** A field of the pattern it stands in. */
  record Field(Token at) implements Value {
    /** The field's name. */
    public String name() {
      return at.text();
    }
  }

  /** A variable that is bound elsewhere in the rule. */
  record Variable(Token at) implements Value {
    /** The variable's name, which begins with a dollar sign. */
    public String name() {
      return at.text();
    }
  }

  /** Two numbers added, subtracted or multiplied; {@code at} is the sign between them. */
  record Arithmetic(Token at, Sign sign, Value left, Value right) implements Value {}

  /** A number with its sign changed; {@code at} is the minus sign. */
  record Negative(Token at, Value value) implements Value {}

  /** This value and those it is worked out from. */
  default Stream<Value> all() {
    if (this instanceof Arithmetic sum) {
      return Stream.concat(Stream.of(this), Stream.concat(sum.left.all(), sum.right.all()));
    }
    return this instanceof Negative negative
        ? Stream.concat(Stream.of(this), negative.value.all())
        : Stream.of(this);
  }

  /** What is done with two numbers. */
  enum Sign {
    PLUS,
    MINUS,
    TIMES
  }
}
