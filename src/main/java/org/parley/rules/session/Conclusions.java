package org.parley.rules.session;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;

/** Where the consequences of rules lead. */
public interface Conclusions {

  /**
   * Concludes what the rule says of the outcome.
   *
   * @param drools the rule's own context
   */
  void says(RuleContext drools);

  /**
   * Derives a fact for as long as the rule matches.
   *
   * @param drools the rule's own context
   * @param type what stands for the fact's type
   * @param values the values of its fields, as in {@link Derived}
   */
  void derives(RuleContext drools, String type, List<Object> values);

  /**
   * Reports a match of a condition that is judged on its own.
   *
   * @param drools the rule's own context
   * @param probe number of the condition
   * @param values what was worked out from the match
   */
  void reports(RuleContext drools, int probe, List<Object> values);

  /** A constant. */
  Decimal number(String constant);
}
