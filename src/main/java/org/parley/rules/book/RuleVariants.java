package org.parley.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Comparison;
import org.parley.rules.syntax.Constraint.Membership;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionNumber;
import org.parley.scenario.Scenario;

/**
 * The slips that whoever writes a rule may make: a threshold one step off, on the wrong side of
 * what is just allowed, the next option for the one that is meant, an option left out of a list.
 * Each variant has one of them (DeMillo, Lipton and Sayward 1978, Hints on Test Data Selection:
 * tests that notice small slips notice most larger ones).
 */
public final class RuleVariants {

  /**
   * A rule with one slip.
   *
   * @param rule the rule
   * @param at where it is
   * @param from what is written there
   * @param to what stands in its place
   */
  public record Variant(Rule rule, Token at, String from, String to) {}

  /** A constraint in place of another. */
  private record Change(Constraint to, Token at, String was, String is) {}

  private static final Map<Relation, Relation> EDGES =
      Map.of(
          Relation.ABOVE, Relation.AT_LEAST,
          Relation.AT_LEAST, Relation.ABOVE,
          Relation.BELOW, Relation.AT_MOST,
          Relation.AT_MOST, Relation.BELOW);

  private final Scenario scenario;
  private final Rule rule;
  private final List<Variant> variants = new ArrayList<>();

  private RuleVariants(Scenario scenario, Rule rule) {
    this.scenario = scenario;
    this.rule = rule;
  }

  /** The variants of a rule, in the order of its text. */
  public static List<Variant> of(Scenario scenario, Rule rule) {
    RuleVariants all = new RuleVariants(scenario, rule);
    all.vary(rule.condition(), Function.identity());
    return List.copyOf(all.variants);
  }

  /**
   * Adds the variants of a part.
   *
   * @param whole the condition of the rule with another part in the place of this
   */
  private void vary(Condition part, Function<Condition, Condition> whole) {
    if (part instanceof Pattern pattern) {
      List<Issue> issues = issues(pattern);
      vary(
          pattern.constraints(),
          list -> whole.apply(new Pattern(pattern.type(), pattern.bindings(), list)),
          issues);
    } else if (part instanceof Accumulation figures) {
      vary(
          figures.source(),
          source ->
              whole.apply(
                  new Accumulation(
                      figures.at(), source, figures.figures(), figures.constraints())));
      vary(
          figures.constraints(),
          list ->
              whole.apply(
                  new Accumulation(figures.at(), figures.source(), figures.figures(), list)),
          List.of());
    } else {
      for (int index = 0; index < part.parts().size(); index++) {
        int place = index;
        vary(part.parts().get(index), one -> whole.apply(with(part, place, one)));
      }
    }
  }

  private static Condition with(Condition of, int place, Condition one) {
    if (of instanceof Condition.Not) {
      return new Condition.Not(one);
    }
    if (of instanceof Condition.Exists) {
      return new Condition.Exists(one);
    }
    List<Condition> parts = replaced(of.parts(), place, one);
    return of instanceof Condition.Any ? new Condition.Any(parts) : new Condition.All(parts);
  }

  private void vary(
      List<Constraint> constraints,
      Function<List<Constraint>, Condition> whole,
      List<Issue> issues) {
    for (int index = 0; index < constraints.size(); index++) {
      for (Change change : changes(constraints.get(index), issues)) {
        Condition condition = whole.apply(replaced(constraints, index, change.to()));
        Rule varied =
            new Rule(rule.name(), rule.metadata(), condition, rule.verdict(), rule.derived());
        variants.add(new Variant(varied, change.at(), change.was(), change.is()));
      }
    }
  }

  private static <T> List<T> replaced(List<T> list, int place, T one) {
    List<T> replaced = new ArrayList<>(list);
    replaced.set(place, one);
    return replaced;
  }

  private List<Change> changes(Constraint constraint, List<Issue> issues) {
    if (constraint instanceof Comparison comparison) {
      return changes(comparison, issues);
    }
    if (constraint instanceof Membership membership) {
      return changes(membership, issues);
    }
    boolean isBoth = constraint instanceof Constraint.Both;
    List<Constraint> parts =
        isBoth ? ((Constraint.Both) constraint).parts() : ((Constraint.Either) constraint).parts();
    List<Change> changes = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      for (Change one : changes(parts.get(index), issues)) {
        List<Constraint> list = replaced(parts, index, one.to());
        Constraint joined =
            isBoth
                ? new Constraint.Both(((Constraint.Both) constraint).at(), list)
                : new Constraint.Either(((Constraint.Either) constraint).at(), list);
        changes.add(new Change(joined, one.at(), one.was(), one.is()));
      }
    }
    return changes;
  }

  private static List<Change> changes(Comparison comparison, List<Issue> issues) {
    List<Change> changes = new ArrayList<>();
    Relation edge = EDGES.get(comparison.relation());
    if (edge != null) {
      Constraint to = new Comparison(comparison.at(), edge, comparison.left(), comparison.right());
      changes.add(new Change(to, comparison.at(), comparison.relation().symbol(), edge.symbol()));
    }
    for (Value value : others(comparison.left(), comparison.right(), issues)) {
      Constraint to =
          new Comparison(comparison.at(), comparison.relation(), comparison.left(), value);
      changes.add(new Change(to, at(comparison.right()), shown(comparison.right()), shown(value)));
    }
    return changes;
  }

  private static List<Change> changes(Membership membership, List<Issue> issues) {
    List<Change> changes = new ArrayList<>();
    List<Value> list = membership.list();
    List<String> shown = list.stream().map(RuleVariants::shown).toList();
    for (int index = 0; index < list.size() && isVaried(membership.value()); index++) {
      Value one = list.get(index);
      if (list.size() > 1) {
        List<Value> fewer = new ArrayList<>(list);
        fewer.remove(index);
        changes.add(change(membership, fewer, one, ""));
      }
      List<Value> others = others(membership.value(), one, issues);
      others.stream()
          .filter(other -> !shown.contains(shown(other)))
          .findFirst()
          .map(
              other ->
                  change(membership, replaced(list, list.indexOf(one), other), one, shown(other)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static Change change(Membership in, List<Value> list, Value from, String to) {
    Constraint changed = new Membership(in.at(), in.excludes(), in.value(), list);
    return new Change(changed, at(from), shown(from), to);
  }

  /** Of which issue a term is says what a rule is about, and is no threshold and no option. */
  private static boolean isVaried(Value value) {
    return !(value instanceof Value.Field field
        && List.of("issue", "position", "reading").contains(field.name()));
  }

  /** What may have been meant in the place of a value, the nearest first. */
  private static List<Value> others(Value left, Value right, List<Issue> issues) {
    if (!isVaried(left)) {
      return List.of();
    }
    if (right instanceof Value.Numeral numeral) {
      return numbers(numeral, issues);
    }
    boolean isOption = left instanceof Value.Field field && field.name().equals("option");
    if (!isOption || !(right instanceof Value.Text text)) {
      return List.of();
    }
    List<Value> others = new ArrayList<>();
    for (Issue issue : issues) {
      List<Option> options = issue.options();
      int place = issue.indexOf(text.text());
      for (int step = 1; place >= 0 && step < options.size(); step++) {
        String option = options.get((place + step) % options.size()).id();
        others.add(new Value.Text(like(text.at(), option)));
      }
    }
    return others;
  }

  /** The numbers next to one: those of options, or one more and one less. */
  private static List<Value> numbers(Value.Numeral numeral, List<Issue> issues) {
    TreeSet<BigDecimal> known = new TreeSet<>();
    for (Issue issue : issues) {
      issue.options().forEach(option -> OptionNumber.of(option.id()).ifPresent(known::add));
    }
    BigDecimal number = numeral.number();
    BigDecimal above = Optional.ofNullable(known.higher(number)).orElse(number.add(BigDecimal.ONE));
    BigDecimal below =
        Optional.ofNullable(known.lower(number)).orElse(number.subtract(BigDecimal.ONE));
    List<Value> numbers = new ArrayList<>();
    for (BigDecimal other : List.of(above, below)) {
      numbers.add(new Value.Numeral(like(numeral.at(), other.toPlainString()), other));
    }
    return numbers;
  }

  private static Token like(Token token, String text) {
    return new Token(token.type(), text, token.line(), token.column());
  }

  private static Token at(Value value) {
    return value instanceof Value.Text text ? text.at() : ((Value.Numeral) value).at();
  }

  private static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.Numeral numeral ? numeral.number().toPlainString() : "";
  }

  private List<Issue> issues(Pattern pattern) {
    List<Issue> issues = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      List<Value> values = constraint.values().toList();
      if (values.get(0) instanceof Value.Field field && field.name().equals("issue")) {
        values.stream()
            .filter(Value.Text.class::isInstance)
            .map(value -> scenario.issueIndex(((Value.Text) value).text()))
            .filter(index -> index >= 0)
            .forEach(index -> issues.add(scenario.issues().get(index)));
      }
    }
    return issues;
  }
}
