package org.parley.rules;

import java.util.List;

/**
 * A fact that a rule has concluded; Drools withdraws it as soon as the rule no longer matches.
 *
 * @param target index of the target in {@link RuleBook#targets()}
 * @param rule name of the rule
 * @param matched the facts the rule matched
 */
record Conclusion(int target, String rule, List<Object> matched) {}
