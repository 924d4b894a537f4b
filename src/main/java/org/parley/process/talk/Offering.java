package org.parley.process.talk;

import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Offer.Anywhere;
import org.parley.scenario.Strategy.Offer.Lowest;
import org.parley.scenario.Strategy.Offer.Nearest;

/** Which of the outcomes that a party may offer it does offer. */
final class Offering {

  private final Game game;

  Offering(Game game) {
    this.game = game;
  }

  /**
   * The outcome offered.
   *
   * @param allowed what may be offered, not empty
   * @param level what the party asks for
   * @param anchor what it shall be near, or -1
   * @param share a random number from 0 to below 1
   */
  int choose(Seat seat, Allowed allowed, long level, int anchor, double share) {
    Offer offer = seat.strategy().offer();
    if (offer instanceof Lowest) {
      return allowed.lowest(level);
    }
    double width = offer instanceof Anywhere any ? any.width() : ((Nearest) offer).width();
    long top = level + (long) Math.floor(width * seat.denominator() + 1e-9);
    int from = allowed.start(level);
    int until = allowed.start(top + 1);
    if (from == until) {
      return allowed.lowest(level);
    }
    if (offer instanceof Anywhere) {
      return allowed.member(from + (int) (share * (until - from)));
    }
    return anchor < 0 ? allowed.lowest(level) : nearest(allowed, from, until, anchor);
  }

  private int nearest(Allowed allowed, int from, int until, int anchor) {
    int nearest = -1;
    int fewest = Integer.MAX_VALUE;
    for (int place = from; place < until; place++) {
      int outcome = allowed.member(place);
      int steps = game.steps().between(game.table(), outcome, anchor);
      if (steps < fewest || steps == fewest && outcome < nearest) {
        fewest = steps;
        nearest = outcome;
      }
    }
    return nearest;
  }
}
