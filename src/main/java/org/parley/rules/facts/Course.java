package org.parley.rules.facts;

import org.kie.api.runtime.rule.RuleContext;

/** What a process rule may conclude; the global {@code course} of its file. */
public interface Course {

  /**
   * Concludes that the rule's event can happen in this round, with the effects of its metadata.
   *
   * @param drools the rule's own context, {@code drools} in a rule file
   */
  void happens(RuleContext drools);
}
