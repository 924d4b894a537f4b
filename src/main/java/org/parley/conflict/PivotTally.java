package org.parley.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

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
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
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

  /** Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference". */
  private Pivotality.Estimate estimate(int count, double level) {
    if (draws == 0) {
      return new Pivotality.Estimate(0, 0, 1);
    }
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    double share = (double) count / draws;
    double shrink = 1 + z * z / draws;
    double centre = (share + z * z / (2 * draws)) / shrink;
    double half =
        z / shrink * Math.sqrt(share * (1 - share) / draws + z * z / (4.0 * draws * draws));
    return new Pivotality.Estimate(
        share, count == 0 ? 0 : centre - half, count == draws ? 1 : centre + half);
  }

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
