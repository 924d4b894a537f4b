package org.parley.bargaining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.elimination.Diagram;
import org.parley.preference.PartyUtility;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.preference.Utilities;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFunction;

/**
 * What edges of a diagram add to the utility of each party, and how many steps they ask for.
 *
 * @implNote immutable
 */
public final class Gains {

  private final List<PartyUtility> parties;
  private final List<CrossingFunction> recorded;
  private final long[][][] byOption;
  private final long[][] byRecorded;
  private final long[][] steps;

  /** The gains of these parties. */
  public Gains(Scenario scenario, Utilities utilities) {
    this.parties = utilities.parties();
    Map<CrossingFunction, long[]> byTable = new LinkedHashMap<>();
    for (int party = 0; party < parties.size(); party++) {
      for (Bonus bonus : parties.get(party).bonuses()) {
        long[] gains = byTable.computeIfAbsent(bonus.table(), t -> new long[parties.size()]);
        gains[party] += bonus.gain();
      }
    }
    recorded = List.copyOf(byTable.keySet());
    byRecorded =
        recorded.stream()
            .map(table -> Objects.requireNonNull(byTable.get(table)))
            .toArray(long[][]::new);
    int[] counts = scenario.outcomeSpace().optionCounts();
    byOption = new long[counts.length][][];
    for (int issue = 0; issue < counts.length; issue++) {
      byOption[issue] = new long[counts[issue]][parties.size()];
      for (int option = 0; option < counts[issue]; option++) {
        for (int party = 0; party < parties.size(); party++) {
          byOption[issue][option][party] = parties.get(party).gain(issue, option);
        }
      }
    }
    steps = Concessions.steps(scenario);
  }

  /** The gains of one of the parties alone, over diagrams that record the same tables. */
  public Gains only(int party) {
    return new Gains(this, party);
  }

  private Gains(Gains all, int party) {
    parties = List.of(all.parties.get(party));
    recorded = all.recorded;
    steps = all.steps;
    byRecorded = new long[all.byRecorded.length][];
    for (int table = 0; table < byRecorded.length; table++) {
      byRecorded[table] = new long[] {all.byRecorded[table][party]};
    }
    byOption = new long[all.byOption.length][][];
    for (int issue = 0; issue < byOption.length; issue++) {
      byOption[issue] = new long[all.byOption[issue].length][];
      for (int option = 0; option < byOption[issue].length; option++) {
        byOption[issue][option] = new long[] {all.byOption[issue][option][party]};
      }
    }
  }

  /** Number of parties. */
  public int partyCount() {
    return parties.size();
  }

  /** The tables that a diagram has to record, in their order. */
  public List<CrossingFunction> recorded() {
    return recorded;
  }

  /** What every outcome has, by party. */
  long[] constants() {
    return parties.stream().mapToLong(PartyUtility::constant).toArray();
  }

  /** What an option adds, by party; not to be changed. */
  long[] ofOption(int issue, int option) {
    return byOption[issue][option];
  }

  /** Steps that an option asks of all parties together. */
  long steps(int issue, int option) {
    return steps[issue][option];
  }

  /** What each set of recorded tables adds, by party. */
  long[][] bySet(Diagram diagram) {
    List<long[]> sets = new ArrayList<>();
    for (int set = 0; set < diagram.crossingSetCount(); set++) {
      long[] sum = new long[parties.size()];
      for (int table : diagram.crossingSet(set)) {
        for (int party = 0; party < sum.length; party++) {
          sum[party] += byRecorded[table][party];
        }
      }
      sets.add(sum);
    }
    return sets.toArray(long[][]::new);
  }
}
