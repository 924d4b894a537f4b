package org.parley.tabulation;

import java.util.Optional;
import org.parley.rules.ConcludingRule;

/**
 * For which outcomes one rule concludes a target, as the judge has said.
 *
 * @param rule the rule and the target
 * @param table the answers, or nothing where its issues have too many combinations
 */
public record RuleTable(ConcludingRule rule, Optional<CrossingFunction> table) {}
