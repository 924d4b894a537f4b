package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Target.Preference;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.Statement.ByRule;

/** What each rule concludes, by its metadata. */
final class RuleTargets {

  private RuleTargets() {}

  /** Everything that rules can conclude, as {@link RuleBook#targets} has it. */
  static List<Target> all(Scenario scenario, List<BookRule> rules) {
    List<Target> targets = new ArrayList<>();
    for (Position position : scenario.positions()) {
      for (Reading reading : position.readings()) {
        targets.add(new Crossing(position.id(), reading.name()));
      }
    }
    Stream.concat(
            scenario.coherence().stream().map(CoherenceRule::id),
            rules.stream().flatMap(rule -> excluding(rule.rule())).map(Token::text))
        .distinct()
        .forEach(id -> targets.add(new Incoherence(id)));
    scenario.wants().byParty().values().stream()
        .flatMap(wants -> wants.prefers().stream())
        .filter(want -> want.statement() instanceof ByRule)
        .map(want -> new Preference(want.statement().toString()))
        .distinct()
        .forEach(targets::add);
    return List.copyOf(targets);
  }

  /** The id of what leaves outcomes out whatever the parties say. */
  private static Stream<Token> excluding(Rule rule) {
    return Stream.of(Vocabulary.COHERENCE, Vocabulary.AGREEMENT)
        .flatMap(name -> rule.metadata(name).stream());
  }

  /** Targets by the place of the rule; one that judges rejections is not among them. */
  static Map<Integer, Target> byRule(Scenario scenario, List<BookRule> rules) {
    Map<Integer, Target> targets = new HashMap<>();
    for (BookRule rule : rules) {
      target(scenario, rule.rule()).ifPresent(t -> targets.put(rule.index(), t));
    }
    return targets;
  }

  /** The target a rule's metadata names, or nothing where it concludes none or names none. */
  static Optional<Target> target(Scenario scenario, Rule rule) {
    if (rule.says(Says.INCOHERENT)) {
      return rule.metadata(Vocabulary.COHERENCE).map(id -> new Incoherence(id.text()));
    }
    if (rule.says(Says.NO_AGREEMENT)) {
      return rule.metadata(Vocabulary.AGREEMENT).map(id -> new Incoherence(id.text()));
    }
    if (rule.says(Says.HOLDS)) {
      return rule.metadata(Vocabulary.PREFERS).map(id -> new Preference(id.text()));
    }
    Optional<Token> position = rule.metadata(Vocabulary.CROSSES);
    if (!rule.says(Says.CROSSES) || position.isEmpty()) {
      return Optional.empty();
    }
    String id = position.get().text();
    return Optional.of(
        rule.metadata(Vocabulary.READING)
            .map(reading -> new Crossing(id, reading.text()))
            .orElseGet(() -> firstReading(scenario, id)));
  }

  /** Whether a rule concludes by the rejection it matches. */
  static boolean judgesRejections(Rule rule) {
    return rule.says(Says.CROSSES) && rule.metadata(Vocabulary.CROSSES).isEmpty();
  }

  /** Whether a rule can conclude a target. */
  static boolean concludes(Scenario scenario, Rule rule, Target target) {
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
