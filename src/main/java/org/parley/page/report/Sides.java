package org.parley.page.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Side;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** Whose positions are whose. */
final class Sides {

  private final Scenario scenario;

  Sides(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Index of the party of a position. */
  int party(Position position) {
    List<Party> parties = scenario.parties();
    for (int party = 0; party < parties.size(); party++) {
      if (parties.get(party).id().equals(position.party())) {
        return party;
      }
    }
    throw new IllegalArgumentException("[" + position.id() + "] is of no party");
  }

  Side side(int party) {
    return new Side(party, scenario.parties().get(party).title());
  }

  Side side(Position position) {
    return side(party(position));
  }

  /** Positions of some sets, those of a party beside one another. */
  List<Integer> across(List<BitSet> sets) {
    BitSet all = new BitSet();
    sets.forEach(all::or);
    List<Integer> positions = new ArrayList<>(all.stream().boxed().toList());
    positions.sort(Comparator.comparingInt(p -> party(scenario.positions().get(p))));
    return positions;
  }

  /** Titles of the parties that have a position in some set, in the scenario's order. */
  List<String> titles(List<BitSet> sets) {
    return across(sets).stream()
        .map(p -> side(scenario.positions().get(p)))
        .distinct()
        .map(Side::title)
        .toList();
  }

  /** What positions stand for. */
  Block key(List<Integer> positions) {
    List<Term> terms =
        positions.stream()
            .map(scenario.positions()::get)
            .map(position -> new Term(position.id(), position.text()))
            .toList();
    return new Terms(0, terms, Optional.empty());
  }
}
