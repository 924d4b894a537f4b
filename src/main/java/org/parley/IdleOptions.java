package org.parley;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** Says which options make no difference, since they are about positions that do not bind. */
final class IdleOptions {

  private IdleOptions() {}

  /**
   * One note, or none where every option makes a difference.
   *
   * @param firmness ids of the positions whose firmness the user has replaced
   */
  static List<String> notes(
      Scenario scenario, Enforcement enforcement, Collection<String> firmness) {
    List<String> idle = new ArrayList<>();
    for (Position position : scenario.positions()) {
      String id = position.id();
      if (enforcement.waived().contains(id) && !enforcement.step().binds(position)) {
        idle.add("--waive " + id);
      }
      if (firmness.contains(id) && !enforcement.enforces(position)) {
        idle.add("--firmness " + id);
      }
    }
    if (idle.isEmpty()) {
      return List.of();
    }
    boolean isOne = idle.size() == 1;
    return List.of(
        String.join(", ", idle)
            + (isOne ? " has no effect: the position does" : " have no effect: the positions do")
            + " not bind with --enforce "
            + enforcement.step().label());
  }
}
