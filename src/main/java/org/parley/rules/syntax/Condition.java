package org.parley.rules.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.session.Figure;

/** What a rule asks of an outcome. */
public sealed interface Condition {

  /** All of several conditions. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of several conditions; each that holds is a match of its own. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** That a condition does not hold. */
  record Not(Condition part) implements Condition {}

  /** That a condition holds, in however many ways. */
  record Exists(Condition part) implements Condition {}

  /**
   * That there is a fact of a type that keeps to all constraints.
   *
   * @param type the fact type
   * @param bindings fields that get a name
   * @param constraints what the fact keeps to
   */
  record Pattern(Token type, List<Binding> bindings, List<Constraint> constraints)
      implements Condition {
    public Pattern {
      bindings = List.copyOf(bindings);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * A field that gets a name.
   *
   * @param variable the name
   * @param field the field
   */
  record Binding(Token variable, Value.Field field) {}

  /**
   * That what comes of all matches of a condition keeps to constraints.
   *
   * @param at the word {@code accumulate}
   * @param source the condition; of {@link All} and {@link Pattern} only
   * @param figures what is worked out over its matches
   * @param constraints what these keep to
   */
  record Accumulation(
      Token at, Condition source, List<Figure> figures, List<Constraint> constraints)
      implements Condition {
    public Accumulation {
      figures = List.copyOf(figures);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * A number worked out over matches.
   *
   * @param variable its name
   * @param kind what it is
   * @param at the word for it
   * @param of the value of each match; nothing where matches are counted
   */
  record Figure(Token variable, Kind kind, Token at, Optional<Value> of) {

    /** What is worked out. */
    public enum Kind {
      /** The number of matches; 0 where there are none. */
      COUNT("count"),
      /** The sum of the values; 0 where there are none. */
      SUM("sum"),
      /** The least value; where there is none, the condition does not hold. */
      MIN("min"),
      /** The greatest value; where there is none, the condition does not hold. */
      MAX("max");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /** The word for it in a rule file. */
      public String word() {
        return word;
      }
    }
  }

  /** The patterns in a condition, in order, wherever they stand. */
  default Stream<Pattern> patterns() {
    if (this instanceof Pattern pattern) {
      return Stream.of(pattern);
    }
    return parts().stream().flatMap(Condition::patterns);
  }

  /** The patterns of which every match of the condition holds a fact. */
  default Stream<Pattern> matched() {
    if (this instanceof Pattern pattern) {
      return Stream.of(pattern);
    }
    return this instanceof All all ? all.parts.stream().flatMap(Condition::matched) : Stream.of();
  }

  /** Where it works out figures over matches; none lies in another. */
  default Stream<Accumulation> accumulations() {
    return this instanceof Accumulation accumulation
        ? Stream.of(accumulation)
        : parts().stream().flatMap(Condition::accumulations);
  }

  /** Whether it works out figures over matches anywhere. */
  default boolean accumulates() {
    return accumulations().findAny().isPresent();
  }

  /** The conditions it is made of. */
  default List<Condition> parts() {
    if (this instanceof All all) {
      return all.parts;
    }
    if (this instanceof Any any) {
      return any.parts;
    }
    if (this instanceof Not not) {
      return List.of(not.part);
    }
    if (this instanceof Exists exists) {
      return List.of(exists.part);
    }
    return this instanceof Accumulation accumulation ? List.of(accumulation.source) : List.of();
  }
}
