package org.parley.rules;

import java.util.BitSet;
import java.util.List;

/**
 * The issues that decide whether a target is concluded: two outcomes that agree on these agree on
 * the target.
 *
 * @param byTarget indexes of issues, by index in {@link RuleBook#targets()}
 */
public record Scopes(List<BitSet> byTarget) {

  public Scopes {
    byTarget = List.copyOf(byTarget);
  }
}
