package org.parley.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Figure;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.FieldType;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.rules.syntax.Vocabulary;

/** Writes the condition of a rule for Drools. */
final class ConditionWriter {

  private final BookRule rule;
  private final Names names;
  private int collected;

  ConditionWriter(BookRule rule, Names names) {
    this.rule = rule;
    this.names = names;
  }

  /** A condition without {@code or}, ending with its last line. */
  String lines(Condition condition) {
    List<Condition> parts =
        condition instanceof Condition.All all ? all.parts() : List.of(condition);
    return parts.stream().map(part -> write(part) + "\n").collect(Collectors.joining());
  }

  private String write(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return pattern(pattern, "");
    }
    if (condition instanceof Condition.All all) {
      return joined(all.parts());
    }
    if (condition instanceof Condition.Not not) {
      return "not (" + write(not.part()) + ")";
    }
    if (condition instanceof Condition.Exists exists) {
      return "exists (" + write(exists.part()) + ")";
    }
    return accumulation((Condition.Accumulation) condition);
  }

  private String joined(List<Condition> parts) {
    return parts.stream().map(this::write).collect(Collectors.joining(" and ", "(", ")"));
  }

  private String pattern(Condition.Pattern pattern, String name) {
    List<String> parts = new ArrayList<>();
    if (rule.declares(pattern.type().text())) {
      parts.add("type == \"" + rule.typeKey(pattern.type().text()) + '"');
    }
    pattern
        .bindings()
        .forEach(b -> parts.add(variable(b.variable()) + " : " + field(pattern, b.field())));
    ValueWriter values = new ValueWriter(names, value -> place(pattern, value));
    for (Constraint constraint : pattern.constraints()) {
      parts.add(values.write(constraint, value -> typeOf(value, Optional.of(pattern.type()))));
    }
    String type = rule.declares(pattern.type().text()) ? "Derived" : pattern.type().text();
    return name + type + "(" + String.join(", ", parts) + ")";
  }

  /** A field or a variable; one that the pattern itself binds is written as its field. */
  private String place(Condition.Pattern pattern, Value value) {
    if (value instanceof Value.Field field) {
      return field(pattern, field);
    }
    Bound bound = bound(value.at());
    return pattern.bindings().stream()
        .filter(binding -> bound(binding.variable()).equals(bound))
        .findFirst()
        .map(binding -> field(pattern, binding.field()))
        .orElse(bound.name());
  }

  private String field(Condition.Pattern pattern, Value.Field field) {
    String type = pattern.type().text();
    if (!rule.declares(type)) {
      return Vocabulary.property(type, field.name());
    }
    boolean isNumber = rule.source().text().typeOf(type, field.name()).isNumber();
    int index = rule.source().text().factType(type).indexOf(field.name());
    return (isNumber ? "number(" : "text(") + index + ")";
  }

  /**
   * The figures, and lists of the facts they come from, so that a conclusion can name these. Least
   * and greatest of nothing match nothing.
   */
  private String accumulation(Condition.Accumulation accumulation) {
    List<String> sources = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    List<String> constraints = new ArrayList<>();
    accumulation
        .source()
        .patterns()
        .forEach(
            pattern -> {
              String fact = "$m" + collected;
              sources.add(pattern(pattern, fact + " : "));
              lists.add("$l" + collected++ + " : collectList(" + fact + ")");
            });
    for (Figure figure : accumulation.figures()) {
      String variable = variable(figure.variable());
      figures.add(variable + " : " + figure(figure));
      if (figure.kind() == Figure.Kind.MIN || figure.kind() == Figure.Kind.MAX) {
        constraints.add(variable + ".isPresent()");
      }
    }
    figures.addAll(lists);
    ValueWriter values = new ValueWriter(names, value -> bound(value.at()).name());
    for (Constraint constraint : accumulation.constraints()) {
      constraints.add(values.write(constraint, value -> typeOf(value, Optional.empty())));
    }
    return "accumulate("
        + String.join(" and ", sources)
        + "; "
        + String.join(", ", figures)
        + (constraints.isEmpty() ? "" : "; " + String.join(", ", constraints))
        + ")";
  }

  private String figure(Figure figure) {
    ValueWriter values = new ValueWriter(names, value -> bound(value.at()).name());
    String value =
        figure
            .of()
            .map(
                of -> values.constant(of).map(n -> '"' + n + '"').orElseGet(() -> values.write(of)))
            .orElse("\"1\"");
    return RuleCompiler.word(figure.kind()) + "(" + value + ")";
  }

  private String variable(Token token) {
    return bound(token).name();
  }

  private Bound bound(Token token) {
    return rule.variables().at(token).orElseThrow();
  }

  private FieldType typeOf(Value value, Optional<Token> factType) {
    return rule.variables().typeOf(value, factType).orElseThrow();
  }
}
