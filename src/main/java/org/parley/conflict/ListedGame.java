package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** The game where all relaxations are known. */
final class ListedGame implements WaivingGame {

  private final int[] positions;
  private final List<BitSet> sets;

  ListedGame(List<Relaxation> relaxations) {
    BitSet involved = new BitSet();
    relaxations.forEach(relaxation -> involved.or(relaxation.positions()));
    positions = involved.stream().toArray();
    int[] players = new int[involved.length()];
    for (int player = 0; player < positions.length; player++) {
      players[positions[player]] = player;
    }
    sets = relaxations.stream().map(relaxation -> numbered(relaxation, players)).toList();
  }

  private static BitSet numbered(Relaxation relaxation, int[] players) {
    BitSet numbered = new BitSet();
    relaxation.positions().stream().forEach(position -> numbered.set(players[position]));
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
