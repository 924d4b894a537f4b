package org.parley.rules.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.FieldType;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.scenario.problem.ProblemCode;

/**
 * Which variable of a rule is which. A variable is seen behind the pattern that binds it, and not
 * outside {@code not}, {@code exists} and {@code accumulate}; behind {@code or} one is seen that
 * every alternative binds to the same sort of value.
 */
public final class Variables {

  /**
   * A variable.
   *
   * @param name what stands for it where Drools works
   * @param type what it holds
   */
  public record Bound(String name, FieldType type) {

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Bound same && name.equals(same.name) && type.equals(same.type);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + type.hashCode();
    }
  }

  /**
   * A variable that is used or bound in a wrong way.
   *
   * @param code the kind of mistake
   * @param at where
   * @param message what is wrong
   * @param meant names that may have been meant
   */
  public record Fault(ProblemCode code, Token at, String message, Set<String> meant) {}

  private final RuleText text;
  private final Map<Token, Bound> byToken = new HashMap<>();

  /**
   * What was once worked out, by the very node: a sum of sums is asked for at each of its levels.
   */
  private final Map<Value.Arithmetic, FieldType> ofSums = new IdentityHashMap<>();

  private final List<Fault> faults = new ArrayList<>();
  private int count;

  private Variables(RuleText text) {
    this.text = text;
  }

  /** The variables of a rule. */
  public static Variables of(RuleText text, Rule rule) {
    Variables variables = new Variables(text);
    Map<String, Bound> seen = new HashMap<>();
    seen.putAll(variables.bind(rule.condition(), seen, Map.of()));
    for (Rule.Derivation derivation : rule.derived()) {
      derivation.arguments().forEach(argument -> variables.use(argument, seen));
    }
    return variables;
  }

  /** The same with more variables, which nothing in the rule binds or uses. */
  Variables with(Map<Token, Bound> others) {
    Variables more = new Variables(text);
    more.byToken.putAll(byToken);
    more.byToken.putAll(others);
    return more;
  }

  /** What is wrong with variables, in the order of the rule. */
  public List<Fault> faults() {
    return faults;
  }

  /** The variable that a token binds or uses; nothing where it is bound nowhere. */
  public Optional<Bound> at(Token token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /**
   * What a value holds; nothing where it has a variable that is bound nowhere.
   *
   * @param factType the fact type of the pattern it stands in, if it stands in one
   */
  public Optional<FieldType> typeOf(Value value, Optional<Token> factType) {
    if (value instanceof Value.Text) {
      return Optional.of(FieldType.TEXT);
    }
    if (value instanceof Value.Truth) {
      return Optional.of(FieldType.TRUTH);
    }
    if (value instanceof Value.Numeral number) {
      boolean isWhole = number.number().stripTrailingZeros().scale() <= 0;
      return Optional.of(isWhole ? FieldType.WHOLE : FieldType.DECIMAL);
    }
    if (value instanceof Value.Field field) {
      return factType.map(type -> text.typeOf(type.text(), field.name()));
    }
    if (value instanceof Value.Negative negative) {
      return typeOf(negative.value(), factType);
    }
    if (value instanceof Value.Arithmetic sum) {
      FieldType known = ofSums.get(sum);
      if (known != null) {
        return Optional.of(known);
      }
      Optional<FieldType> left = typeOf(sum.left(), factType);
      Optional<FieldType> right = typeOf(sum.right(), factType);
      boolean isWhole = left.equals(right) && left.equals(Optional.of(FieldType.WHOLE));
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      FieldType type = isWhole ? FieldType.WHOLE : FieldType.DECIMAL;
      ofSums.put(sum, type);
      return Optional.of(type);
    }
    return at(value.at()).map(Bound::type);
  }

  /**
   * Binds the variables of a condition.
   *
   * @param seen those seen before it, by name
   * @param alike those of the alternatives before it, which it shares where it can
   * @return those seen behind it that were not seen before
   */
  private Map<String, Bound> bind(
      Condition condition, Map<String, Bound> seen, Map<String, Bound> alike) {
    if (condition instanceof Condition.Pattern pattern) {
      return bind(pattern, seen, alike);
    }
    if (condition instanceof Condition.All all) {
      return bindAll(all, seen, alike);
    }
    if (condition instanceof Condition.Any any) {
      return bindAny(any, seen, alike);
    }
    if (condition instanceof Condition.Accumulation accumulation) {
      return bind(accumulation, seen, alike);
    }
    condition.parts().forEach(part -> bind(part, seen, Map.of()));
    return Map.of();
  }

  private Map<String, Bound> bind(
      Condition.Pattern pattern, Map<String, Bound> seen, Map<String, Bound> alike) {
    Map<String, Bound> own = new HashMap<>();
    for (Condition.Binding binding : pattern.bindings()) {
      FieldType type = text.typeOf(pattern.type().text(), binding.field().name());
      bind(binding.variable(), type, seen, own, alike);
    }
    Map<String, Bound> within = joined(seen, own);
    pattern.constraints().forEach(constraint -> use(constraint, within));
    return own;
  }

  private void bind(
      Token variable,
      FieldType type,
      Map<String, Bound> seen,
      Map<String, Bound> own,
      Map<String, Bound> alike) {
    String name = variable.text();
    if (seen.containsKey(name) || own.containsKey(name)) {
      faults.add(
          new Fault(
              ProblemCode.BOUND_TWICE,
              variable,
              "variable [" + name + "] is bound already",
              Set.of()));
      return;
    }
    Bound shared = alike.get(name);
    boolean isShared = shared != null && shared.type() == type && !own.containsValue(shared);
    Bound bound = isShared ? shared : new Bound("$v" + count++, type);
    own.put(name, bound);
    byToken.put(variable, bound);
  }

  private Map<String, Bound> bindAll(
      Condition.All all, Map<String, Bound> seen, Map<String, Bound> alike) {
    Map<String, Bound> own = new HashMap<>();
    for (Condition part : all.parts()) {
      own.putAll(bind(part, joined(seen, own), alike));
    }
    return own;
  }

  private Map<String, Bound> bindAny(
      Condition.Any any, Map<String, Bound> seen, Map<String, Bound> alike) {
    Map<String, Bound> shared = new HashMap<>(alike);
    List<Map<String, Bound>> alternatives = new ArrayList<>();
    for (Condition part : any.parts()) {
      Map<String, Bound> own = bind(part, seen, shared);
      own.forEach(shared::putIfAbsent);
      alternatives.add(own);
    }
    Map<String, Bound> common = new HashMap<>(alternatives.get(0));
    alternatives.forEach(own -> common.entrySet().retainAll(own.entrySet()));
    return common;
  }

  private Map<String, Bound> bind(
      Condition.Accumulation accumulation, Map<String, Bound> seen, Map<String, Bound> alike) {
    Map<String, Bound> within = joined(seen, bind(accumulation.source(), seen, Map.of()));
    Map<String, Bound> own = new HashMap<>();
    for (Condition.Figure figure : accumulation.figures()) {
      figure.of().ifPresent(value -> use(value, within));
      bind(figure.variable(), typeOf(figure), seen, own, alike);
    }
    accumulation.constraints().forEach(constraint -> use(constraint, joined(seen, own)));
    return own;
  }

  /** A number in any case: what comes of texts is reported where it is worked out. */
  private FieldType typeOf(Condition.Figure figure) {
    FieldType type =
        figure.of().flatMap(value -> typeOf(value, Optional.empty())).orElse(FieldType.WHOLE);
    return type.isNumber() ? type : FieldType.DECIMAL;
  }

  private static Map<String, Bound> joined(Map<String, Bound> seen, Map<String, Bound> own) {
    Map<String, Bound> joined = new HashMap<>(seen);
    joined.putAll(own);
    return joined;
  }

  private void use(Constraint constraint, Map<String, Bound> seen) {
    if (constraint instanceof Constraint.Both both) {
      both.parts().forEach(part -> use(part, seen));
    } else if (constraint instanceof Constraint.Either either) {
      either.parts().forEach(part -> use(part, seen));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      use(comparison.left(), seen);
      use(comparison.right(), seen);
    } else if (constraint instanceof Constraint.Membership membership) {
      use(membership.value(), seen);
      membership.list().forEach(value -> use(value, seen));
    }
  }

  private void use(Value value, Map<String, Bound> seen) {
    if (value instanceof Value.Negative negative) {
      use(negative.value(), seen);
    } else if (value instanceof Value.Arithmetic sum) {
      use(sum.left(), seen);
      use(sum.right(), seen);
    } else if (value instanceof Value.Variable variable) {
      Bound bound = seen.get(variable.name());
      if (bound == null) {
        String message = "variable [" + variable.name() + "] is bound to no field";
        faults.add(
            new Fault(
                ProblemCode.UNBOUND_VARIABLE,
                variable.at(),
                message,
                new HashSet<>(seen.keySet())));
      } else {
        byToken.put(variable.at(), bound);
      }
    }
  }
}
