package org.parley.conflict;

import java.util.BitSet;
import java.util.OptionalInt;
import org.parley.effort.Allowance;

/** The game where not all relaxations are known, and an oracle is asked about each set waived. */
final class AskedGame implements WaivingGame {

  private final int[] positions;
  private final Oracle oracle;
  private final Allowance budget;

  /** The game of these enforced positions. */
  AskedGame(BitSet enforced, Oracle oracle, Allowance budget) {
    this.positions = enforced.stream().toArray();
    this.oracle = oracle;
    this.budget = budget;
  }

  @Override
  public int[] positions() {
    return positions.clone();
  }

  @Override
  public OptionalInt pivot(int[] order) {
    BitSet waived = new BitSet();
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      waived.clear();
      for (int place = 0; place < middle; place++) {
        waived.set(order[place]);
      }
      switch (ask(waived)) {
        case SPENT -> {
          return OptionalInt.empty();
        }
        case MODEL -> high = middle;
        case NONE -> low = middle + 1;
      }
    }
    return low == 0 ? OptionalInt.empty() : OptionalInt.of(order[low - 1]);
  }

  @Override
  public boolean markPivotal(BitSet waived, BitSet pivotal) {
    Solver.Answer answer = ask(waived);
    boolean open = answer == Solver.Answer.MODEL;
    BitSet changed = (BitSet) waived.clone();
    BitSet needed = open ? crossedPlayers() : complement(waived);
    for (int player = needed.nextSetBit(0);
        player >= 0 && answer != Solver.Answer.SPENT;
        player = needed.nextSetBit(player + 1)) {
      changed.flip(player);
      answer = ask(changed);
      changed.flip(player);
      pivotal.set(player, open == (answer == Solver.Answer.NONE));
    }
    return answer != Solver.Answer.SPENT;
  }

  private Solver.Answer ask(BitSet waived) {
    BitSet avoided = new BitSet();
    for (int player = 0; player < positions.length; player++) {
      avoided.set(positions[player], !waived.get(player));
    }
    return oracle.ask(avoided, budget);
  }

  private BitSet crossedPlayers() {
    BitSet crossed = oracle.witness().crossed();
    BitSet players = new BitSet();
    for (int player = 0; player < positions.length; player++) {
      players.set(player, crossed.get(positions[player]));
    }
    return players;
  }

  private BitSet complement(BitSet players) {
    BitSet others = new BitSet();
    others.set(0, positions.length);
    others.andNot(players);
    return others;
  }
}
