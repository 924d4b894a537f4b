package org.parley.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/** Writes pieces of a rule anew, with other names of variables or other values in their place. */
public final class Rewriting {

  private final UnaryOperator<Token> variables;
  private final Function<Value, Optional<Value>> replaced;

  /**
   * @param variables what a variable is called now, by the token that binds or uses it
   * @param replaced what stands for a field or a variable; nothing where it stays
   */
  public Rewriting(UnaryOperator<Token> variables, Function<Value, Optional<Value>> replaced) {
    this.variables = variables;
    this.replaced = replaced;
  }

  /** The condition written anew. */
  public Condition condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(this::condition).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(this::condition).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(condition(not.part()));
    }
    if (condition instanceof Condition.Exists exists) {
      return new Condition.Exists(condition(exists.part()));
    }
    if (condition instanceof Condition.Pattern pattern) {
      return new Condition.Pattern(
          pattern.type(),
          pattern.bindings().stream()
              .map(b -> new Condition.Binding(variables.apply(b.variable()), b.field()))
              .toList(),
          pattern.constraints().stream().map(this::constraint).toList());
    }
    Condition.Accumulation accumulation = (Condition.Accumulation) condition;
    return new Condition.Accumulation(
        accumulation.at(),
        condition(accumulation.source()),
        accumulation.figures().stream().map(this::figure).toList(),
        accumulation.constraints().stream().map(this::constraint).toList());
  }

  private Condition.Figure figure(Condition.Figure figure) {
    return new Condition.Figure(
        variables.apply(figure.variable()),
        figure.kind(),
        figure.at(),
        figure.of().map(this::value));
  }

  /** The constraint written anew. */
  public Constraint constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Both both) {
      return new Constraint.Both(both.at(), constraints(both.parts()));
    }
    if (constraint instanceof Constraint.Either either) {
      return new Constraint.Either(either.at(), constraints(either.parts()));
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      return new Constraint.Comparison(
          comparison.at(),
          comparison.relation(),
          value(comparison.left()),
          value(comparison.right()));
    }
    Constraint.Membership membership = (Constraint.Membership) constraint;
    return new Constraint.Membership(
        membership.at(),
        membership.excludes(),
        value(membership.value()),
        membership.list().stream().map(this::value).toList());
  }

  private List<Constraint> constraints(List<Constraint> constraints) {
    return constraints.stream().map(this::constraint).toList();
  }

  /** The value written anew. */
  public Value value(Value value) {
    Optional<Value> other = replaced.apply(value);
    if (other.isPresent()) {
      return other.get();
    }
    if (value instanceof Value.Variable variable) {
      return new Value.Variable(variables.apply(variable.at()));
    }
    if (value instanceof Value.Negative negative) {
      return new Value.Negative(negative.at(), value(negative.value()));
    }
    return value instanceof Value.Arithmetic sum
        ? new Value.Arithmetic(sum.at(), sum.sign(), value(sum.left()), value(sum.right()))
        : value;
  }
}
