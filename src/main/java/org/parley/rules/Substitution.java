package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Memberships;
import org.parley.rules.book.Rewriting;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Alternatives;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Figure;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * Puts what derives a fact in place of a pattern that the fact matches, and the values that it is
 * derived with in place of its fields. So a sum over many issues that one rule derives and another
 * compares is compared without being known.
 *
 * <p>There is such a fact where the rule that derives it matches, in however many ways: this is for
 * conditions of which it matters only whether they hold.
 */
final class Substitution {

  /** Conditions that stand for others, and the rule with their variables. */
  record Put(BookRule rule, Condition condition) {}

  private final BookRule rule;
  private final Pattern pattern;
  private final List<Condition> parts;
  private final int number;
  private final Map<Token, Bound> renamed = new HashMap<>();

  /**
   * @param pattern one of the parts, of a type that the rule's file declares
   * @param parts what is to hold together, without {@code or}
   * @param number what tells variables of this substitution from those of any other
   */
  Substitution(BookRule rule, Pattern pattern, List<Condition> parts, int number) {
    this.rule = rule;
    this.pattern = pattern;
    this.parts = parts;
    this.number = number;
  }

  /**
   * For each way to derive the fact, what holds where the parts hold with it.
   *
   * @throws TooWide if what the pattern asks of the fact has no place in what derives it
   */
  List<Put> puts(List<BookRule> rules) {
    List<Put> puts = new ArrayList<>();
    for (BookRule deriver : rules) {
      for (Rule.Derivation derivation : deriver.rule().derived()) {
        if (deriver.file() == rule.file() && derivation.type().is(pattern.type().text())) {
          Alternatives.of(deriver.rule().condition())
              .forEach(each -> put(deriver, derivation, each).ifPresent(puts::add));
        }
      }
    }
    return puts;
  }

  /**
   * What holds where the parts hold, with what derives the facts in place of an accumulation of
   * them: each rule that derives one works out figures without asking anything of them, so that its
   * fact is there once, whatever the outcome.
   *
   * @param accumulation one of the parts, of facts that the pattern matches
   * @throws TooWide if a fact may be missing, or two may be the same
   */
  Put sums(List<BookRule> rules, Accumulation accumulation) {
    List<List<Value>> facts = new ArrayList<>();
    List<Condition> deriving = new ArrayList<>();
    for (BookRule deriver : rules) {
      for (Rule.Derivation derivation : deriver.rule().derived()) {
        if (deriver.file() == rule.file() && derivation.type().is(pattern.type().text())) {
          String name = number + "u" + facts.size();
          Rewriting fresh =
              new Rewriting(token -> renamed(deriver, token, name), value -> Optional.empty());
          List<Value> values = derivation.arguments().stream().map(fresh::value).toList();
          if (isMatched(values)) {
            facts.add(values);
            deriving.addAll(Decomposer.flat(fresh.condition(deriver.rule().condition())));
          }
        }
      }
    }
    if (!deriving.stream().allMatch(Substitution::isAlwaysThere) || !areDistinct(facts)) {
      throw new TooWide(rule, accumulation.at());
    }
    Map<Optional<Bound>, Value> sums = new HashMap<>();
    accumulation.figures().forEach(f -> sums.put(rule.variables().at(f.variable()), sum(f, facts)));
    Rewriting outside =
        new Rewriting(
            token -> token,
            value ->
                value instanceof Value.Variable
                    ? Optional.ofNullable(sums.get(rule.variables().at(value.at())))
                    : Optional.empty());
    List<Constraint> asked = accumulation.constraints().stream().map(outside::constraint).toList();
    List<Condition> all = new ArrayList<>();
    for (Condition part : parts) {
      if (part != accumulation) {
        all.add(outside.condition(part));
      }
    }
    // Last, so that what is asked of the figures stands behind all that it is asked of.
    all.addAll(carrying(deriving, asked));
    return new Put(rule.with(renamed), new Condition.All(all));
  }

  /** Whether the pattern matches a fact of these values, which must not depend on the outcome. */
  private boolean isMatched(List<Value> values) {
    Rewriting inside = new Rewriting(token -> token, value -> field(value, values));
    return pattern.constraints().stream()
        .allMatch(
            constraint ->
                known(inside.constraint(constraint))
                    .orElseThrow(() -> new TooWide(rule, constraint.at())));
  }

  private static boolean isAlwaysThere(Condition condition) {
    return condition instanceof Accumulation accumulation
        && accumulation.constraints().isEmpty()
        && accumulation.figures().stream()
            .allMatch(f -> f.kind() == Figure.Kind.SUM || f.kind() == Figure.Kind.COUNT);
  }

  /** Whether no two facts can be equal, which would be one: each differs from all in its texts. */
  private static boolean areDistinct(List<List<Value>> facts) {
    return facts.stream().map(Substitution::texts).distinct().count() == facts.size();
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(v -> v instanceof Value.Text text ? text.text() : "").toList();
  }

  /** What a figure of the facts comes to. */
  private Value sum(Figure figure, List<List<Value>> facts) {
    if (figure.kind() == Figure.Kind.COUNT) {
      return new Value.Numeral(figure.at(), BigDecimal.valueOf(facts.size()));
    }
    if (figure.kind() != Figure.Kind.SUM) {
      throw new TooWide(rule, figure.at());
    }
    Value sum = new Value.Numeral(figure.at(), BigDecimal.ZERO);
    for (List<Value> values : facts) {
      Rewriting inside = new Rewriting(token -> token, value -> field(value, values));
      Value addend = inside.value(figure.of().orElseThrow());
      sum = new Value.Arithmetic(figure.at(), Value.Sign.PLUS, sum, addend);
    }
    return sum;
  }

  private Optional<Put> put(BookRule deriver, Rule.Derivation derivation, Condition alternative) {
    Rewriting fresh =
        new Rewriting(token -> renamed(deriver, token, "" + number), value -> Optional.empty());
    List<Value> values = derivation.arguments().stream().map(fresh::value).toList();
    Rewriting inside = new Rewriting(token -> token, value -> field(value, values));
    Rewriting outside = new Rewriting(token -> token, value -> variable(value, values));
    List<Constraint> open = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      Constraint asked = inside.constraint(constraint);
      Optional<Boolean> known = known(asked);
      if (known.isEmpty()) {
        open.add(asked);
      } else if (!known.get()) {
        return Optional.empty();
      }
    }
    List<Condition> deriving = carrying(Decomposer.flat(fresh.condition(alternative)), open);
    List<Condition> all = new ArrayList<>();
    for (Condition part : parts) {
      if (part == pattern) {
        all.addAll(deriving);
      } else {
        all.add(outside.condition(part));
      }
    }
    return Optional.of(new Put(rule.with(renamed), new Condition.All(all)));
  }

  /** What stands for a field of the pattern, or a variable that it binds. */
  private Optional<Value> field(Value value, List<Value> values) {
    return value instanceof Value.Field field
        ? Optional.of(values.get(place(field)))
        : variable(value, values);
  }

  private Optional<Value> variable(Value value, List<Value> values) {
    if (!(value instanceof Value.Variable)) {
      return Optional.empty();
    }
    Optional<Bound> used = rule.variables().at(value.at());
    return pattern.bindings().stream()
        .filter(binding -> rule.variables().at(binding.variable()).equals(used))
        .map(binding -> values.get(place(binding.field())))
        .findFirst();
  }

  private int place(Value.Field field) {
    return rule.source().text().factType(pattern.type().text()).indexOf(field.name());
  }

  /** A token that no other use of the variable has, and no variable of an author's. */
  private Token renamed(BookRule deriver, Token token, String name) {
    Token fresh = new Token(token.type(), token.text() + "#" + name, token.line(), token.column());
    Bound bound = deriver.variables().at(token).orElseThrow();
    renamed.put(fresh, new Bound("$u" + name + bound.name().substring(1), bound.type()));
    return fresh;
  }

  /** Whether a constraint holds, where that is the same of all outcomes. */
  private static Optional<Boolean> known(Constraint constraint) {
    Constraint plain = Memberships.written(constraint);
    if (plain instanceof Constraint.Comparison comparison) {
      return known(comparison);
    }
    boolean isAll = plain instanceof Constraint.Both;
    List<Optional<Boolean>> parts =
        Memberships.parts(plain).stream().map(Substitution::known).toList();
    if (parts.contains(Optional.of(!isAll))) {
      return Optional.of(!isAll);
    }
    return parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(isAll);
  }

  private static Optional<Boolean> known(Constraint.Comparison comparison) {
    Relation relation = comparison.relation();
    Value left = comparison.left();
    Value right = comparison.right();
    if (left instanceof Value.Text one && right instanceof Value.Text other) {
      return Optional.of(one.text().equals(other.text()) == (relation == Relation.EQUAL));
    }
    if (left instanceof Value.Truth one && right instanceof Value.Truth other) {
      return Optional.of((one.holds() == other.holds()) == (relation == Relation.EQUAL));
    }
    ValueWriter constants = new ValueWriter(new Names(), value -> "");
    Optional<BigDecimal> number = constants.constant(left).map(BigDecimal::new);
    return number.flatMap(
        one ->
            constants
                .constant(right)
                .map(other -> holds(relation, one.compareTo(new BigDecimal(other)))));
  }

  private static boolean holds(Relation relation, int comparison) {
    return switch (relation) {
      case EQUAL -> comparison == 0;
      case UNEQUAL -> comparison != 0;
      case BELOW -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case ABOVE -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }

  /** Conditions of which the last accumulation, or else the last pattern, has more constraints. */
  private List<Condition> carrying(List<Condition> conditions, List<Constraint> more) {
    List<Condition> carrying = new ArrayList<>(conditions);
    if (more.isEmpty()) {
      return carrying;
    }
    for (int place = carrying.size() - 1; place >= 0; place--) {
      if (carrying.get(place) instanceof Accumulation last) {
        List<Constraint> all = new ArrayList<>(last.constraints());
        all.addAll(more);
        carrying.set(place, new Accumulation(last.at(), last.source(), last.figures(), all));
        return carrying;
      }
    }
    for (int place = carrying.size() - 1; place >= 0; place--) {
      if (carrying.get(place) instanceof Pattern last) {
        List<Constraint> all = new ArrayList<>(last.constraints());
        all.addAll(more);
        carrying.set(place, new Pattern(last.type(), last.bindings(), all));
        return carrying;
      }
    }
    throw new TooWide(rule, pattern.type());
  }
}
