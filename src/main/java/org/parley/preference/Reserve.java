package org.parley.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * Which outcomes leave a party worse off than no deal, as a rule would say it: a linear constraint
 * becomes a diagram that can be put beside all others (Behle 2007, "On threshold BDDs and the
 * optimal variable ordering problem").
 */
public final class Reserve {

  private Reserve() {}

  /**
   * What crosses the reservations of the parties that need one, one function each; nothing where
   * one cannot be had: too many nodes, or a position whose rule was judged in parts.
   */
  public static Optional<List<CrossingFunction>> of(Utilities utilities, OutcomeSpace space) {
    List<CrossingFunction> reserves = new ArrayList<>();
    for (PartyUtility party : utilities.parties()) {
      if (party.least() < party.reservation()) {
        Optional<CrossingFunction> below = below(party, space);
        if (below.isEmpty()) {
          return Optional.empty();
        }
        reserves.add(below.get());
      }
    }
    return Optional.of(reserves);
  }

  /** What crosses the reservation of one party; nothing where it cannot be had. */
  public static Optional<CrossingFunction> below(PartyUtility party, OutcomeSpace space) {
    return below(party, party.reservation(), space);
  }

  /**
   * What is worth less to a party than some level; nothing where it cannot be had.
   *
   * @param level in whole numbers, as the utility has them
   */
  public static Optional<CrossingFunction> below(
      PartyUtility party, long level, OutcomeSpace space) {
    List<Addend> addends = new ArrayList<>();
    for (int issue = 0; issue < space.issueCount(); issue++) {
      long[] gains = new long[space.optionCount(issue)];
      for (int option = 0; option < gains.length; option++) {
        gains[option] = party.gain(issue, option);
      }
      addends.add(Addend.of(Grid.of(new int[] {issue}, new int[] {gains.length}), gains));
    }
    for (Bonus bonus : party.bonuses()) {
      if (!(bonus.table() instanceof CrossingTable table)) {
        return Optional.empty();
      }
      addends.add(addend(table, bonus.gain()));
    }
    Part signable = new Part.AtLeast(addends, level - party.constant());
    return CrossingFormula.of(Part.not(signable), CrossingFormula.MOST_NODES)
        .map(formula -> formula);
  }

  private static Addend addend(CrossingTable table, long gain) {
    int[] counts = new int[table.scopeSize()];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = table.optionCount(k);
    }
    long[] gains = new long[table.size()];
    for (int combination = 0; combination < gains.length; combination++) {
      gains[combination] = table.crosses(combination) ? gain : 0;
    }
    return Addend.of(Grid.of(table.scope(), counts), gains);
  }
}
