package org.parley.rules;

import java.util.List;

/**
 * What the rules say about one outcome.
 *
 * @param crossings positions crossed, in every reading that any rule judges, in the order of the
 *     scenario; one entry for each rule and set of matched facts
 * @param incoherences reasons why the outcome makes no sense, in the order of their ids; empty
 *     where it is coherent
 */
public record Verdict(List<Crossing> crossings, List<Incoherence> incoherences) {

  /**
   * A position crossed.
   *
   * @param target the position and the reading in which it is crossed
   * @param rule name of the rule that says so
   * @param terms the terms the rule matched, such as {@code nato-status = pathway-open}, each once
   */
  public record Crossing(Target.Crossing target, String rule, List<String> terms) {}

  /**
   * A reason why an outcome makes no sense.
   *
   * @param target the coherence rule
   * @param rule name of the rule that says so
   * @param terms the terms the rule matched, each once
   */
  public record Incoherence(Target.Incoherence target, String rule, List<String> terms) {}

  public Verdict {
    crossings = List.copyOf(crossings);
    incoherences = List.copyOf(incoherences);
  }

  /** Whether the outcome makes sense. */
  public boolean isCoherent() {
    return incoherences.isEmpty();
  }
}
