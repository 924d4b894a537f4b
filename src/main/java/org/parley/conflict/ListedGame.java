package org.parley.conflict;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The game where all relaxations are known. */
final class ListedGame implements WaivingGame {

  private final int[] positions;
  private final List<BitSet> sets;

  /**
   * The game of all relaxations; the position in most of them is player 0, which keeps a diagram of
   * them small.
   */
  ListedGame(List<Relaxation> relaxations) {
    int[] counts = counts(relaxations);
    positions =
        IntStream.range(0, counts.length)
            .filter(position -> counts[position] > 0)
            .boxed()
            .sorted(Comparator.comparing(position -> -counts[position]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] players = new int[counts.length];
    for (int player = 0; player < positions.length; player++) {
      players[positions[player]] = player;
    }
    sets = relaxations.stream().map(relaxation -> numbered(relaxation, players)).toList();
  }

  private static int[] counts(List<Relaxation> relaxations) {
    int length = relaxations.stream().mapToInt(r -> r.positions().length()).max().orElse(0);
    int[] counts = new int[length];
    for (Relaxation relaxation : relaxations) {
      BitSet set = relaxation.positions();
      for (int p = set.nextSetBit(0); p >= 0; p = set.nextSetBit(p + 1)) {
        counts[p]++;
      }
    }
    return counts;
  }

  private static BitSet numbered(Relaxation relaxation, int[] players) {
    BitSet numbered = new BitSet();
    BitSet set = relaxation.positions();
    for (int p = set.nextSetBit(0); p >= 0; p = set.nextSetBit(p + 1)) {
      numbered.set(players[p]);
    }
    return numbered;
  }

  /** The relaxations as sets of players. */
  List<BitSet> sets() {
    return sets;
  }

  @Override
  public int[] positions() {
    return positions.clone();
  }

  @Override
  public OptionalInt pivot(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    int earliest = order.length;
    for (BitSet set : sets) {
      int complete = 0;
      for (int p = set.nextSetBit(0); p >= 0 && complete < earliest; p = set.nextSetBit(p + 1)) {
        complete = Math.max(complete, places[p]);
      }
      earliest = Math.min(earliest, complete);
    }
    return earliest < order.length ? OptionalInt.of(order[earliest]) : OptionalInt.empty();
  }

  @Override
  public boolean markPivotal(BitSet waived, BitSet pivotal) {
    BitSet inAllWaived = (BitSet) waived.clone();
    boolean open = false;
    for (BitSet set : sets) {
      BitSet lacking = (BitSet) set.clone();
      lacking.andNot(waived);
      if (lacking.isEmpty()) {
        open = true;
        inAllWaived.and(set);
      } else if (lacking.cardinality() == 1) {
        pivotal.or(lacking);
      }
    }
    if (open) {
      pivotal.clear();
      pivotal.or(inAllWaived);
    }
    return true;
  }
}
