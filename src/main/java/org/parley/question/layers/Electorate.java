package org.parley.question.layers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.layers.RefusalDraws.Voter;
import org.parley.preference.PartyUtility;
import org.parley.preference.Reserve;
import org.parley.preference.Utilities;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * The parties in some layer and what each of them asks of an outcome: that it cross none of the
 * party's lines that bind, and leave it no worse off than no deal.
 *
 * @param voters ids of the parties
 * @param asking what each of them asks
 * @param utilities what outcomes are worth to all parties of which that is known
 */
record Electorate(List<String> voters, List<Voter> asking, Utilities utilities) {

  /**
   * What is crossed by the outcomes that voters refuse.
   *
   * @param tables the tables
   * @param voters set of one voter for each of them
   */
  record Refusing(List<CrossingFunction> tables, long[] voters) {}

  Electorate {
    voters = List.copyOf(voters);
    asking = List.copyOf(asking);
  }

  static Electorate of(Case asked, CrossingTables tables, Utilities utilities) {
    Scenario scenario = asked.scenario();
    List<String> voters = scenario.consent().voters(scenario.parties());
    List<Voter> asking = new ArrayList<>();
    for (String voter : voters) {
      List<CrossingFunction> lines = new ArrayList<>();
      BitSet enforced = asked.enforced();
      for (int p = enforced.nextSetBit(0); p >= 0; p = enforced.nextSetBit(p + 1)) {
        if (scenario.positions().get(p).party().equals(voter)) {
          lines.add(tables.positions().get(p));
        }
      }
      Optional<PartyUtility> utility =
          utilities.parties().stream().filter(party -> party.party().equals(voter)).findFirst();
      asking.add(new Voter(lines, utility));
    }
    return new Electorate(voters, asking, utilities);
  }

  /** Ids of the voters of whose wants nothing is known. */
  List<String> withoutUtility() {
    return voters.stream().filter(utilities.unknown()::contains).toList();
  }

  boolean isRounded() {
    return utilities.isRounded();
  }

  /** The tables; the memory is spent where a reservation cannot be made one. */
  Attempt<Refusing> refusing(OutcomeSpace space) {
    List<CrossingFunction> tables = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      tables.addAll(asking.get(voter).lines());
      Optional<PartyUtility> demanding =
          asking.get(voter).utility().filter(own -> own.least() < own.reservation());
      if (demanding.isPresent()) {
        Optional<CrossingFunction> below = Reserve.below(demanding.get(), space);
        if (below.isEmpty()) {
          return Spent.ofMemory();
        }
        tables.add(below.get());
      }
      while (owners.size() < tables.size()) {
        owners.add(voter);
      }
    }
    return new Known<>(
        new Refusing(tables, owners.stream().mapToLong(voter -> 1L << voter).toArray()));
  }
}
