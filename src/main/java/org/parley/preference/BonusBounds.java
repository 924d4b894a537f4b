package org.parley.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.tabulation.CrossingTable;

/**
 * Between what the tables of a utility add to an outcome. Tables over the same issues, such as
 * those of one pair, are looked at together, as no outcome has all that they add.
 *
 * @param least what they add to any outcome, or less
 * @param greatest what they add to any outcome, or more
 */
record BonusBounds(long least, long greatest) {

  static BonusBounds of(List<Bonus> bonuses) {
    long least = 0;
    long greatest = 0;
    List<Bonus> left = new ArrayList<>(bonuses);
    while (!left.isEmpty()) {
      Bonus first = left.remove(0);
      if (first.table() instanceof CrossingTable table) {
        List<Bonus> alike =
            left.stream()
                .filter(b -> b.table() instanceof CrossingTable other && hasScope(table, other))
                .toList();
        left.removeAll(alike);
        BonusBounds bounds = together(table, first.gain(), alike);
        least += bounds.least;
        greatest += bounds.greatest;
      } else {
        least += Math.min(0, first.gain());
        greatest += Math.max(0, first.gain());
      }
    }
    return new BonusBounds(least, greatest);
  }

  private static boolean hasScope(CrossingTable table, CrossingTable other) {
    return Arrays.equals(table.scope(), other.scope());
  }

  private static BonusBounds together(CrossingTable table, long gain, List<Bonus> alike) {
    long[] sums = new long[table.size()];
    add(sums, table, gain);
    for (Bonus bonus : alike) {
      add(sums, (CrossingTable) bonus.table(), bonus.gain());
    }
    return new BonusBounds(
        LongStream.of(sums).min().orElse(0), LongStream.of(sums).max().orElse(0));
  }

  private static void add(long[] sums, CrossingTable table, long gain) {
    for (int combination = 0; combination < sums.length; combination++) {
      sums[combination] += table.crosses(combination) ? gain : 0;
    }
  }
}
