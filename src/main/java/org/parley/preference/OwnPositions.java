package org.parley.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.Tabulation;

/**
 * The demands, preferences and inferred positions of a party, in their first reading: what it would
 * rather not see crossed and does not insist on.
 *
 * @param counted those with a firmness above 0, unless they have lapsed or are known by hindsight
 *     only
 */
record OwnPositions(List<Counted> counted) {

  /**
   * One of them.
   *
   * @param position the position
   * @param table what crosses it; nothing where that is not tabulated
   */
  record Counted(Position position, Optional<? extends CrossingFunction> table) {}

  OwnPositions {
    counted = List.copyOf(counted);
  }

  static OwnPositions of(Scenario scenario, String party, Tabulation tabulation) {
    List<Counted> counted = new ArrayList<>();
    for (Position position : scenario.positions()) {
      if (position.party().equals(party)
          && isOfItsTime(position)
          && position.firmness().value() > 0
          && !LadderStep.STANDING.binds(position)) {
        counted.add(new Counted(position, tabulation.firstReading(position)));
      }
    }
    return new OwnPositions(counted);
  }

  /** What has lapsed is no wish any longer; what only later documents tell was not known. */
  private static boolean isOfItsTime(Position position) {
    return position.status() != Status.LAPSED && position.status() != Status.HINDSIGHT;
  }

  boolean isTabulated() {
    return counted.stream().allMatch(position -> position.table().isPresent());
  }
}
