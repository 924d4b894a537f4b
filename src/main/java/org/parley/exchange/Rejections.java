package org.parley.exchange;

/** The one rule that every scenario can do with: options that a party rules out. */
final class Rejections {

  static final String RULE =
      """
      package parley.rejections

      import org.parley.rules.facts.Rejection
      import org.parley.rules.facts.Term
      global org.parley.rules.facts.Ruling verdict

      // Whatever a position lists under `rejects` in the scenario file is judged here.
      rule "The party rules this option out"
      when
          Rejection($issue : issue, $option : option)
          Term(issue == $issue, option == $option)
      then
          verdict.crosses(drools);
      end
      """;

  private Rejections() {}
}
