package org.parley.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.stat.RandomStreams;

/** How often each player of a game was pivotal in the random orders and sets drawn so far. */
final class PivotTally {

  private static final Pivotality.Estimate NEVER = new Pivotality.Estimate(0, 0, 0);

  private final WaivingGame game;
  private final RandomGenerator random;
  private final int[] positions;
  private final int[] order;
  private final int[] pivotsInOrders;
  private final int[] pivotsInSets;
  private int draws;

  PivotTally(WaivingGame game, long seed) {
    this.game = game;
    this.random = RandomStreams.stream(seed, 0);
    this.positions = game.positions();
    order = IntStream.range(0, positions.length).toArray();
    pivotsInOrders = new int[positions.length];
    pivotsInSets = new int[positions.length];
  }

  int draws() {
    return draws;
  }

  /** Draws an order and a set; false, with nothing tallied, where the game's budget is spent. */
  boolean draw() {
    shuffle();
    OptionalInt pivot = game.pivot(order);
    BitSet pivotal = new BitSet();
    if (pivot.isEmpty() || !game.markPivotal(randomSet(), pivotal)) {
      return false;
    }
    pivotsInOrders[pivot.getAsInt()]++;
    pivotal.stream().forEach(player -> pivotsInSets[player]++);
    draws++;
    return true;
  }

  /** The shares of a position, with intervals of this confidence level. */
  Pivotality.SampledShare share(int position, double level) {
    int player = Arrays.stream(positions).boxed().toList().indexOf(position);
    return new Pivotality.SampledShare(
        position,
        player < 0 ? NEVER : estimate(pivotsInOrders[player], level),
        player < 0 ? NEVER : estimate(pivotsInSets[player], level));
  }

  private Pivotality.Estimate estimate(int count, double level) {
    Proportion pivotal = new Proportion(count, draws);
    Interval interval = pivotal.interval(level);
    return new Pivotality.Estimate(
        draws == 0 ? 0 : pivotal.share(), interval.low(), interval.high());
  }

  /** Fisher &amp; Yates 1938. */
  private void shuffle() {
    for (int last = order.length - 1; last > 0; last--) {
      int place = random.nextInt(last + 1);
      int swap = order[last];
      order[last] = order[place];
      order[place] = swap;
    }
  }

  private BitSet randomSet() {
    BitSet set = new BitSet();
    for (int player = 0; player < order.length; player++) {
      set.set(player, random.nextBoolean());
    }
    return set;
  }
}
