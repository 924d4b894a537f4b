package org.parley.rules;

import java.util.List;

/**
 * A fact that a rule has concluded; Drools withdraws it as soon as the rule no longer matches.
 *
 * @param target index of the target in {@link RuleBook#targets()}
 * @param rule place of the rule among all
 * @param matched the facts the rule matched
 */
record Conclusion(int target, int rule, List<Object> matched) {

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Conclusion same
        && target == same.target
        && rule == same.rule
        && matched.equals(same.matched);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * target + rule) + matched.hashCode();
  }
}
