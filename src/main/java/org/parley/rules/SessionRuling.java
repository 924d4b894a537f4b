package org.parley.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.rule.RuleContext;
import org.parley.rules.Target.Crossing;
import org.parley.rules.book.BookRule;
import org.parley.rules.facts.Party;
import org.parley.rules.facts.Position;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Conclusions;
import org.parley.rules.session.Decimal;
import org.parley.rules.session.Derived;

/** Turns what rules conclude into facts of the session, so that Drools withdraws them in time. */
final class SessionRuling implements Conclusions {

  private final Map<Target, Integer> indexes = new HashMap<>();
  private final Map<Integer, Target> byRule;
  private final Names names;

  /**
   * @param byRule targets of the rules that name one, by their place
   */
  SessionRuling(List<Target> targets, Map<Integer, Target> byRule, Names names) {
    this.byRule = byRule;
    this.names = names;
    for (int index = 0; index < targets.size(); index++) {
      indexes.put(targets.get(index), index);
    }
  }

  @Override
  public void says(RuleContext drools) {
    int rule = BookRule.index(drools.getRule().getName());
    List<Object> matched = matched(drools);
    Target target = byRule.get(rule);
    if (target == null) {
      target = rejected(matched, names);
    }
    drools.insertLogical(
        new Conclusion(Objects.requireNonNull(indexes.get(target)), rule, matched));
  }

  @Override
  public void derives(RuleContext drools, String type, List<Object> values) {
    drools.insertLogical(new Derived(type, values));
  }

  @Override
  public void reports(RuleContext drools, int probe, List<Object> values) {
    drools.insertLogical(new Report(probe, matched(drools), values));
  }

  /** The facts of the match at hand. */
  static List<Object> matched(RuleContext drools) {
    List<Object> matched = new ArrayList<>();
    drools.getMatch().getObjects().forEach(object -> collect(object, matched));
    return List.copyOf(matched);
  }

  @Override
  public Decimal number(String constant) {
    return Decimal.of(constant);
  }

  /** The facts of a match; what figures were worked out from comes in an order of its own. */
  private static void collect(Object object, List<Object> facts) {
    if (object instanceof Object[] results) {
      for (Object result : results) {
        collect(result, facts);
      }
    } else if (object instanceof Collection<?> sources) {
      sources.stream().sorted(Comparator.comparing(Object::toString)).forEach(facts::add);
    } else if (isFact(object)) {
      facts.add(object);
    }
  }

  private static boolean isFact(Object object) {
    return object instanceof Term
        || object instanceof Derived
        || object instanceof Rejection
        || object instanceof Position
        || object instanceof Party;
  }

  /** The target of the first rejection among matched facts. */
  static Target rejected(List<Object> matched, Names names) {
    return matched.stream()
        .filter(Rejection.class::isInstance)
        .map(Rejection.class::cast)
        .map(
            rejection ->
                new Crossing(
                    names.text(rejection.getPosition()), names.text(rejection.getReading())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the rule matched no rejection"));
  }
}
