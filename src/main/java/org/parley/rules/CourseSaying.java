package org.parley.rules;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;
import org.parley.rules.book.BookRule;
import org.parley.rules.session.Conclusions;
import org.parley.rules.session.Decimal;
import org.parley.rules.session.Derived;

/** Keeps which process rules match as facts of the session, so that Drools withdraws them. */
final class CourseSaying implements Conclusions {

  @Override
  public void says(RuleContext drools) {
    int rule = BookRule.index(drools.getRule().getName());
    drools.insertLogical(new Conclusion(0, rule, List.of()));
  }

  @Override
  public void derives(RuleContext drools, String type, List<Object> values) {
    drools.insertLogical(new Derived(type, values));
  }

  @Override
  public void reports(RuleContext drools, int probe, List<Object> values) {
    throw new IllegalStateException("process rules are not judged in parts");
  }

  @Override
  public Decimal number(String constant) {
    return Decimal.of(constant);
  }
}
