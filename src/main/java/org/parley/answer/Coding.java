package org.parley.answer;

import java.util.List;
import java.util.Optional;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Target.Preference;
import org.parley.rules.WrittenRules.WrittenRule;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;

/**
 * How rules code what a scenario says.
 *
 * @param scenario the scenario
 * @param process the rules of what may happen in talks
 * @param coded each reading of each position in the scenario's order, then the coherence rules by
 *     id, then the statements that parties prefer
 */
public record Coding(Scenario scenario, List<ProcessRule> process, List<Coded> coded) {

  public Coding {
    process = List.copyOf(process);
    coded = List.copyOf(coded);
  }

  /**
   * One thing that rules conclude.
   *
   * @param target what is concluded
   * @param rules the rules that conclude it, in the order of the files
   * @param issues ids of the issues these rules read, in the scenario's order
   */
  public record Coded(Target target, List<WrittenRule> rules, List<String> issues) {

    public Coded {
      rules = List.copyOf(rules);
      issues = List.copyOf(issues);
    }
  }

  /** How a reading of a position is coded; nothing where the scenario has no such reading. */
  public Optional<Coded> reading(String position, String reading) {
    Target wanted = new Crossing(position, reading);
    return coded.stream().filter(c -> c.target().equals(wanted)).findFirst();
  }

  /** The statements that parties prefer by rule, in the scenario's order. */
  public List<Coded> preferences() {
    return coded.stream().filter(c -> c.target() instanceof Preference).toList();
  }

  /** The coherence rules, by id. */
  public List<Coded> coherence() {
    return coded.stream().filter(c -> c.target() instanceof Incoherence).toList();
  }
}
