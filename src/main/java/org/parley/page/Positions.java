package org.parley.page;

import java.util.BitSet;
import java.util.List;
import org.parley.scenario.Scenario;

/** Positions by their ids. */
final class Positions {

  private Positions() {}

  /** The ids of positions, in the scenario's order. */
  static List<String> ids(Scenario scenario, BitSet positions) {
    return positions.stream().mapToObj(p -> scenario.positions().get(p).id()).toList();
  }
}
