package org.parley.rules.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fact must be like. */
public sealed interface Constraint extends Expression {

  /** All of several constraints. */
  record Both(Token at, List<Constraint> parts) implements Constraint {
    public Both {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of several constraints. */
  record Either(Token at, List<Constraint> parts) implements Constraint {
    public Either {
      parts = List.copyOf(parts);
    }
  }

  /** Two values compared; {@code at} is the operator. */
  record Comparison(Token at, Relation relation, Value left, Value right) implements Constraint {}

  /**
   * Whether a value is one of a list; {@code at} is the word {@code in}.
   *
   * @param excludes whether it must be none of them
   */
  record Membership(Token at, boolean excludes, Value value, List<Value> list)
      implements Constraint {
    public Membership {
      list = List.copyOf(list);
    }
  }

  /** The values it compares, in order, and those these are worked out from. */
  default Stream<Value> values() {
    if (this instanceof Both both) {
      return both.parts.stream().flatMap(Constraint::values);
    }
    if (this instanceof Either either) {
      return either.parts.stream().flatMap(Constraint::values);
    }
    if (this instanceof Comparison comparison) {
      return Stream.of(comparison.left, comparison.right).flatMap(Value::all);
    }
    Membership membership = (Membership) this;
    return Stream.concat(Stream.of(membership.value), membership.list.stream()).flatMap(Value::all);
  }

  /** How two values compare. */
  enum Relation {
    EQUAL("=="),
    UNEQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** The sign for it in a rule file. */
    public String symbol() {
      return symbol;
    }

    /** Whether it asks which of two comes first. */
    public boolean isOrder() {
      return this != EQUAL && this != UNEQUAL;
    }

    static Optional<Relation> of(Token token) {
      return Arrays.stream(values()).filter(relation -> token.is(relation.symbol)).findFirst();
    }
  }
}
