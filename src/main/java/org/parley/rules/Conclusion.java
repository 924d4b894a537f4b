package org.parley.rules;

import java.util.List;

/**
 * A fact that a rule has concluded; Drools withdraws it as soon as the rule no longer matches.
 *
 * @param target index of the target in {@link RuleBook#targets()}
 * @param rule place of the rule among all
 * @param matched the facts the rule matched
 */
record Conclusion(int target, int rule, List<Object> matched) {}
