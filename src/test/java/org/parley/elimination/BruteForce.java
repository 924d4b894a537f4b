package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.parley.tabulation.CrossingTables;

/** All coherent outcomes in lexicographic order with the positions each crosses, one by one. */
final class BruteForce {

  private final List<int[]> outcomes = new ArrayList<>();
  private final List<BitSet> crossed = new ArrayList<>();

  BruteForce(CrossingTables tables) {
    forEach(
        tables,
        (outcome, positions) -> {
          outcomes.add(outcome.clone());
          crossed.add(positions);
        });
  }

  /** Hands over every coherent outcome, in one array, with the positions it crosses. */
  static void forEach(CrossingTables tables, BiConsumer<int[], BitSet> action) {
    int[] counts = tables.space().optionCounts();
    int[] outcome = new int[counts.length];
    int issue = counts.length;
    while (issue >= 0) {
      if (tables.isCoherent(outcome)) {
        action.accept(outcome, crossed(tables, outcome));
      }
      issue = counts.length - 1;
      while (issue >= 0 && ++outcome[issue] == counts[issue]) {
        outcome[issue--] = 0;
      }
    }
  }

  private static BitSet crossed(CrossingTables tables, int[] outcome) {
    BitSet crossed = new BitSet();
    for (int p = 0; p < tables.positions().size(); p++) {
      crossed.set(p, tables.positions().get(p).crossesOutcome(outcome));
    }
    return crossed;
  }

  /** Coherent outcomes. */
  List<int[]> outcomes() {
    return outcomes;
  }

  /** Positions crossed by the {@code i}-th coherent outcome. */
  BitSet crossed(int i) {
    return crossed.get(i);
  }

  /** Of some positions, those that the {@code i}-th coherent outcome crosses. */
  BitSet crossed(int i, BitSet positions) {
    BitSet some = (BitSet) crossed.get(i).clone();
    some.and(positions);
    return some;
  }

  /** Coherent outcomes that cross none of some positions. */
  List<int[]> avoiding(BitSet positions) {
    List<int[]> avoiding = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!crossed.get(i).intersects(positions)) {
        avoiding.add(outcomes.get(i));
      }
    }
    return avoiding;
  }
}
