package org.parley.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.rule.RuleContext;
import org.parley.rules.Target.Crossing;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Ruling;

/** Turns what rules conclude into facts of the session, so that Drools withdraws them in time. */
final class SessionRuling implements Ruling {

  private final Map<Target, Integer> indexes = new HashMap<>();
  private final Map<String, Target> byRule;

  SessionRuling(List<Target> targets, Map<String, Target> byRule) {
    this.byRule = byRule;
    for (int index = 0; index < targets.size(); index++) {
      indexes.put(targets.get(index), index);
    }
  }

  @Override
  public void crosses(RuleContext drools) {
    conclude(drools);
  }

  @Override
  public void incoherent(RuleContext drools) {
    conclude(drools);
  }

  private void conclude(RuleContext drools) {
    String rule = drools.getRule().getName();
    List<Object> matched = List.copyOf(drools.getMatch().getObjects());
    Target target = byRule.get(rule);
    if (target == null) {
      target = rejected(matched);
    }
    drools.insertLogical(
        new Conclusion(Objects.requireNonNull(indexes.get(target)), rule, matched));
  }

  private static Target rejected(List<Object> matched) {
    return matched.stream()
        .filter(Rejection.class::isInstance)
        .map(Rejection.class::cast)
        .map(rejection -> new Crossing(rejection.getPosition(), rejection.getReading()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the rule matched no rejection"));
  }
}
