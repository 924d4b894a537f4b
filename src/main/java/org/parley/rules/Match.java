package org.parley.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.parley.parts.Part;

/**
 * A match that some outcomes have.
 *
 * @param terms option by issue that an outcome must have
 * @param derived what else must hold of it
 * @param values what was worked out from the match
 */
record Match(Map<Integer, Integer> terms, List<Part> derived, List<Object> values) {

  /** The issues that decide whether an outcome has it. */
  BitSet issues() {
    BitSet issues = new BitSet();
    terms.keySet().forEach(issues::set);
    derived.forEach(part -> issues.or(part.issues()));
    return issues;
  }

  /** Whether an outcome has it. */
  boolean isIn(int[] outcome) {
    for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
      if (outcome[term.getKey()] != term.getValue()) {
        return false;
      }
    }
    return derived.stream().allMatch(part -> part.holds(outcome));
  }
}
