package org.parley.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.RuleText.Consequence;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** What each rule concludes, by its metadata. */
final class RuleTargets {

  private RuleTargets() {}

  /** Targets by rule name; a rule that concludes by the rejection it matches is not among them. */
  static Map<String, Target> byRule(Scenario scenario, List<RuleText.Rule> rules) {
    Map<String, Target> targets = new HashMap<>();
    for (RuleText.Rule rule : rules) {
      target(scenario, rule).ifPresent(target -> targets.put(rule.name().text(), target));
    }
    return targets;
  }

  /** The target a rule's metadata names, or nothing where it concludes none or names none. */
  static Optional<Target> target(Scenario scenario, RuleText.Rule rule) {
    Token coherence = rule.metadata().get(Vocabulary.COHERENCE);
    Token position = rule.metadata().get(Vocabulary.CROSSES);
    if (rule.consequence() == Consequence.INCOHERENT && coherence != null) {
      return Optional.of(new Incoherence(coherence.text()));
    }
    if (rule.consequence() != Consequence.CROSSES || position == null) {
      return Optional.empty();
    }
    Token reading = rule.metadata().get(Vocabulary.READING);
    return Optional.of(
        reading != null
            ? new Crossing(position.text(), reading.text())
            : firstReading(scenario, position.text()));
  }

  /** Whether a rule concludes by the rejection it matches. */
  static boolean judgesRejections(RuleText.Rule rule) {
    return rule.consequence() == Consequence.CROSSES
        && !rule.metadata().containsKey(Vocabulary.CROSSES);
  }

  /** Whether a rule can conclude a target. */
  static boolean concludes(Scenario scenario, RuleText.Rule rule, Target target) {
    if (judgesRejections(rule) && target instanceof Crossing crossing) {
      Position position = scenario.positions().get(scenario.positionIndex(crossing.position()));
      return !position
          .readings()
          .get(position.readingIndex(crossing.reading()))
          .rejects()
          .isEmpty();
    }
    return target(scenario, rule).equals(Optional.of(target));
  }

  /** The reading of a position that is in force unless another is asked for. */
  static Crossing firstReading(Scenario scenario, String position) {
    int index = scenario.positionIndex(position);
    return new Crossing(position, scenario.positions().get(index).readings().get(0).name());
  }
}
