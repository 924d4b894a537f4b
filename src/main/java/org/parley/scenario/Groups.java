package org.parley.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The sets of positions whose outcomes are counted apart: the steps of the ladder and what each
 * party enforces.
 *
 * @param ladder positions that bind on each step, by {@link LadderStep} order
 * @param parties enforced positions of each party, in the scenario's order
 */
public record Groups(List<BitSet> ladder, List<BitSet> parties) {

  public Groups {
    ladder = List.copyOf(ladder);
    parties = List.copyOf(parties);
  }

  /**
   * The groups of a scenario under an enforcement; waived and bound positions count on each step.
   */
  public static Groups of(Scenario scenario, Enforcement enforcement) {
    List<BitSet> ladder = new ArrayList<>();
    for (LadderStep step : LadderStep.values()) {
      ladder.add(enforcement.withStep(step).enforced(scenario));
    }
    List<BitSet> parties = new ArrayList<>();
    BitSet enforced = enforcement.enforced(scenario);
    for (Party party : scenario.parties()) {
      BitSet own = new BitSet();
      for (int p = enforced.nextSetBit(0); p >= 0; p = enforced.nextSetBit(p + 1)) {
        own.set(p, scenario.positions().get(p).party().equals(party.id()));
      }
      parties.add(own);
    }
    return new Groups(ladder, parties);
  }

  /** All of them in one list: first the ladder, then the parties. */
  public List<BitSet> all() {
    List<BitSet> all = new ArrayList<>(ladder);
    all.addAll(parties);
    return all;
  }

  /** Index of a party's group in {@link #all()}. */
  public int partyIndex(int party) {
    return ladder.size() + party;
  }
}
