package org.parley.rules.facts;

import org.kie.api.runtime.rule.RuleContext;

/** What a rule may conclude; the global {@code verdict} of every rule file. */
public interface Ruling {

  /**
   * Concludes that the outcome crosses the position the rule is tied to: that of its {@code
   * @crosses} and {@code @reading}, or without them that of the {@link Rejection} it matched.
   *
   * @param drools the rule's own context, {@code drools} in a rule file
   */
  void crosses(RuleContext drools);

  /**
   * Concludes that the outcome makes no sense, by the rule's {@code @coherence}.
   *
   * @param drools the rule's own context, {@code drools} in a rule file
   */
  void incoherent(RuleContext drools);

  /**
   * Concludes that the outcome, whatever sense it makes, is no agreement, by the rule's {@code
   * @agreement}.
   *
   * @param drools the rule's own context, {@code drools} in a rule file
   */
  void noAgreement(RuleContext drools);

  /**
   * Concludes that the statement of the rule's {@code @prefers} holds of the outcome.
   *
   * @param drools the rule's own context, {@code drools} in a rule file
   */
  void holds(RuleContext drools);
}
