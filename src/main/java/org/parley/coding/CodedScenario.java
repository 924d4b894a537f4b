package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.Lines;

/**
 * A coding whose parts can be exchanged for those of another.
 *
 * @param name what it is called
 * @param scenario where it comes from
 * @param enforcement what is enforced
 * @param space the outcomes, the same for all that exchange parts
 * @param coherence which outcomes make no sense
 * @param positions its positions, with what each crosses
 */
record CodedScenario(
    String name,
    Scenario scenario,
    Enforcement enforcement,
    OutcomeSpace space,
    List<? extends CrossingFunction> coherence,
    List<CodedPosition> positions) {

  /**
   * A position and what each of its readings crosses.
   *
   * @param tables one a reading
   */
  record CodedPosition(Position position, List<CrossingFunction> tables) {

    CodedPosition {
      tables = List.copyOf(tables);
    }

    String id() {
      return position.id();
    }

    /** Whether it binds. */
    boolean binds(Enforcement enforcement) {
      return enforcement.enforces(position);
    }

    /** What it crosses in the reading in force, which is the first. */
    CrossingFunction inForce() {
      return tables.get(0);
    }
  }

  CodedScenario {
    coherence = List.copyOf(coherence);
    positions = List.copyOf(positions);
  }

  /** The coding of a case; nothing where a rule is too wide to tabulate. */
  static Optional<CodedScenario> of(Case asked, String name) {
    return Lines.of(asked)
        .map(
            lines ->
                new CodedScenario(
                    name,
                    asked.scenario(),
                    asked.enforcement(),
                    lines.tables().space(),
                    lines.tables().coherence(),
                    positions(asked.scenario(), lines)));
  }

  private static List<CodedPosition> positions(Scenario scenario, Lines lines) {
    List<CodedPosition> positions = new ArrayList<>();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      List<CrossingFunction> tables = new ArrayList<>();
      for (int reading = 0; reading < position.readings().size(); reading++) {
        tables.add(lines.tables().positions().get(lines.line(index, reading)));
      }
      positions.add(new CodedPosition(position, tables));
    }
    return positions;
  }

  /** The position with this id; nothing where there is none. */
  Optional<CodedPosition> position(String id) {
    return positions.stream().filter(position -> position.id().equals(id)).findFirst();
  }

  /** The same without a position, or with it in the place of one with its id, or at the end. */
  CodedScenario with(String id, Optional<CodedPosition> other) {
    List<CodedPosition> changed = new ArrayList<>();
    for (CodedPosition position : positions) {
      if (position.id().equals(id)) {
        other.ifPresent(changed::add);
      } else {
        changed.add(position);
      }
    }
    if (position(id).isEmpty()) {
      other.ifPresent(changed::add);
    }
    return new CodedScenario(name, scenario, enforcement, space, coherence, changed);
  }

  /** The same with other outcomes coherent. */
  CodedScenario with(List<? extends CrossingFunction> other) {
    return new CodedScenario(name, scenario, enforcement, space, other, positions);
  }

  /** How far positions of each party are correlated, by id. */
  Map<String, Double> correlation() {
    return scenario.assumptions().correlation();
  }
}
