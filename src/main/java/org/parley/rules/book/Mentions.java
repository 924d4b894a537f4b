package org.parley.rules.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/** The variables that stand in a piece of a rule, bound there or used. */
public final class Mentions {

  private final BookRule rule;
  private final Set<Bound> found = new HashSet<>();

  private Mentions(BookRule rule) {
    this.rule = rule;
  }

  public static Set<Bound> of(BookRule rule, Condition condition) {
    Mentions mentions = new Mentions(rule);
    mentions.add(condition);
    return mentions.found;
  }

  public static Set<Bound> of(BookRule rule, Constraint constraint) {
    Mentions mentions = new Mentions(rule);
    constraint.values().forEach(mentions::add);
    return mentions.found;
  }

  public static Set<Bound> of(BookRule rule, Value value) {
    Mentions mentions = new Mentions(rule);
    value.all().forEach(mentions::add);
    return mentions.found;
  }

  /** The variables that a pattern binds. */
  public static Set<Bound> bound(BookRule rule, Condition.Pattern pattern) {
    Mentions mentions = new Mentions(rule);
    pattern.bindings().forEach(binding -> mentions.add(binding.variable()));
    return mentions.found;
  }

  /** The variables that the figures of an accumulation are called by. */
  public static Set<Bound> bound(BookRule rule, Condition.Accumulation accumulation) {
    Mentions mentions = new Mentions(rule);
    accumulation.figures().forEach(figure -> mentions.add(figure.variable()));
    return mentions.found;
  }

  /** The constraints of a pattern that compare nothing but its own fields and constants. */
  public static List<Constraint> own(BookRule rule, Condition.Pattern pattern) {
    Set<Bound> bound = bound(rule, pattern);
    return TermIssues.constraints(pattern).filter(c -> bound.containsAll(of(rule, c))).toList();
  }

  /** The other constraints of a pattern. */
  public static List<Constraint> joint(BookRule rule, Condition.Pattern pattern) {
    Set<Bound> bound = bound(rule, pattern);
    return TermIssues.constraints(pattern).filter(c -> !bound.containsAll(of(rule, c))).toList();
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      pattern.bindings().forEach(binding -> add(binding.variable()));
      pattern.constraints().forEach(this::add);
    } else if (condition instanceof Condition.Accumulation accumulation) {
      accumulation.figures().forEach(figure -> add(figure.variable()));
      accumulation
          .figures()
          .forEach(figure -> figure.of().ifPresent(v -> v.all().forEach(this::add)));
      accumulation.constraints().forEach(this::add);
    }
    condition.parts().forEach(this::add);
  }

  private void add(Constraint constraint) {
    constraint.values().forEach(this::add);
  }

  private void add(Value value) {
    if (value instanceof Value.Variable variable) {
      add(variable.at());
    }
  }

  private void add(Token token) {
    found.add(rule.variables().at(token).orElseThrow());
  }
}
