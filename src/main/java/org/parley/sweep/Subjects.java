package org.parley.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Kind;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.CourseRule;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * What there is to vary in a scenario.
 *
 * @param asked the scenario with the assumptions used, and what is enforced
 * @param rules the process rules, where any are read
 */
public record Subjects(Case asked, Optional<CourseRules> rules) {

  private Scenario scenario() {
    return asked.scenario();
  }

  /**
   * What a factor can be; empty where it is any number in its range.
   *
   * @param text what to name in a message
   * @throws SweepFault if the scenario does not have such a thing
   */
  List<String> values(Kind kind, String subject, String text) {
    SweepFault.requireKnown("[" + text + "]", what(kind), subject, ids(kind));
    return switch (kind) {
      case FIRMNESS, CORRELATION, CHANCE -> List.of();
      case READING -> position(subject).readings().stream().map(Reading::name).toList();
      case FIX -> issue(subject).options().stream().map(Option::id).toList();
      case WAIVE, WITHOUT -> List.of(Factor.NO, Factor.YES);
    };
  }

  /** What a factor is where it is not varied. */
  String base(Kind kind, String subject) {
    Enforcement enforcement = asked.enforcement();
    return switch (kind) {
      case FIRMNESS -> plain(position(subject).firmness().value());
      case CORRELATION ->
          plain(scenario().assumptions().correlation().getOrDefault(subject, 0.0));
      case CHANCE -> FactorText.plain(rule(subject).chance());
      case READING -> enforcement.readings().getOrDefault(subject, "");
      case FIX -> fixed(enforcement.fixed().getOrDefault(subject, List.of()));
      case WAIVE -> enforcement.waived().contains(subject) ? Factor.YES : Factor.NO;
      case WITHOUT -> enforcement.without().contains(subject) ? Factor.YES : Factor.NO;
    };
  }

  private static String plain(double number) {
    return FactorText.plain(BigDecimal.valueOf(number));
  }

  private static String fixed(List<String> left) {
    return left.size() == 1 ? left.get(0) : "";
  }

  private static String what(Kind kind) {
    return switch (kind) {
      case FIRMNESS, READING -> "position";
      case CORRELATION, WITHOUT -> "party";
      case CHANCE -> "process rule";
      case FIX -> "issue";
      case WAIVE -> "position or coherence rule";
    };
  }

  private List<String> ids(Kind kind) {
    Stream<String> positions = scenario().positions().stream().map(Position::id);
    return switch (kind) {
      case FIRMNESS, READING -> positions.toList();
      case CORRELATION, WITHOUT -> scenario().parties().stream().map(Party::id).toList();
      case CHANCE -> rules.map(CourseRules::names).orElse(List.of());
      case FIX -> scenario().issues().stream().map(Issue::id).toList();
      case WAIVE -> {
        List<String> ids = new ArrayList<>(positions.toList());
        ids.addAll(asked.tabulation().coherenceIds());
        yield ids;
      }
    };
  }

  private Position position(String id) {
    return scenario().positions().get(scenario().positionIndex(id));
  }

  private Issue issue(String id) {
    return scenario().issues().get(scenario().issueIndex(id));
  }

  private CourseRule rule(String name) {
    CourseRules all = rules.orElseThrow();
    return all.rules().get(all.names().indexOf(name));
  }
}
