package org.parley.bench;

import java.util.BitSet;
import java.util.List;
import org.parley.generation.ForbiddenSet;
import org.parley.generation.GeneratedScenario;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** The tables of generated scenarios, as the judge would make them; a test holds that it does. */
final class GeneratedTables {

  private GeneratedTables() {}

  static CrossingTables of(GeneratedScenario generated) {
    return new CrossingTables(
        generated.scenario().outcomeSpace(),
        tables(generated.incoherences()),
        tables(generated.crossings()));
  }

  private static List<CrossingTable> tables(List<ForbiddenSet> sets) {
    return sets.stream()
        .map(set -> CrossingTable.of(set.scope(), set.optionCounts(), set.words()))
        .toList();
  }

  /** The first positions. */
  static BitSet first(int positions) {
    BitSet set = new BitSet();
    set.set(0, positions);
    return set;
  }
}
