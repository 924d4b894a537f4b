package org.parley.question;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** Says which options make no difference, since what they are about does not bind or vary. */
final class IdleOptions {

  private IdleOptions() {}

  /**
   * Notes on positions, waived ones apart, and on parties; none where every option makes a
   * difference.
   *
   * @param assumed assumptions that the user has replaced
   */
  static List<String> notes(Case asked, Assumed assumed) {
    List<String> notes = new ArrayList<>(onPositions(asked, assumed));
    Case believed = asked.believing(assumed.applied(asked.scenario()));
    notes.addAll(onParties(believed, assumed));
    return notes;
  }

  private static List<String> onPositions(Case asked, Assumed assumed) {
    Enforcement enforcement = asked.enforcement();
    List<String> idle = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Position position : asked.scenario().positions()) {
      String id = position.id();
      boolean isWaived = enforcement.waived().contains(id);
      boolean wouldBind = enforcement.step().binds(position);
      if (isWaived && !wouldBind) {
        idle.add("--waive " + id);
      }
      if (assumed.firmness().containsKey(id) && !enforcement.enforces(position)) {
        if (isWaived && wouldBind) {
          notes.add("--firmness " + id + " has no effect: the position is waived");
        } else {
          idle.add("--firmness " + id);
        }
      }
    }
    if (idle.isEmpty()) {
      return notes;
    }
    boolean isOne = idle.size() == 1;
    notes.add(
        String.join(", ", idle)
            + (isOne ? " has no effect: the position does" : " have no effect: the positions do")
            + " not bind with --enforce "
            + enforcement.step().label());
    return notes;
  }

  /** Only lines that may bind or not can do so together. */
  private static List<String> onParties(Case asked, Assumed assumed) {
    Scenario scenario = asked.scenario();
    List<String> idle = new ArrayList<>();
    for (Party party : scenario.parties()) {
      long uncertain =
          scenario.positions().stream()
              .filter(position -> position.party().equals(party.id()))
              .filter(asked.enforcement()::enforces)
              .filter(position -> position.firmness().high() > 0 && position.firmness().low() < 1)
              .count();
      if (assumed.correlation().containsKey(party.id()) && uncertain < 2) {
        idle.add("--correlation " + party.id());
      }
    }
    if (idle.isEmpty()) {
      return List.of();
    }
    boolean isOne = idle.size() == 1;
    return List.of(
        String.join(", ", idle)
            + (isOne ? " has no effect: the party has" : " have no effect: each party has")
            + " fewer than two enforced lines that may bind or not");
  }
}
