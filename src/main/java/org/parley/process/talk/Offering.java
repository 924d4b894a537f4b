package org.parley.process.talk;

import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Offer.Anywhere;
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
    if (seat.strategy().offer() instanceof Nearest near && anchor >= 0) {
      return near(seat, allowed, level, anchor, near.width());
    }
    int from = allowed.lowest(level);
    return allowed.member(from + (int) (share * (until(seat, allowed, level) - from)));
  }

  /**
   * The place behind those of {@link Allowed#member} that may be offered, of which one is drawn.
   */
  static int until(Seat seat, Allowed allowed, long level) {
    int only = allowed.lowest(level) + 1;
    if (!(seat.strategy().offer() instanceof Anywhere any)) {
      return only;
    }
    int until = allowed.start(top(seat, level, any.width()) + 1);
    return until == allowed.start(level) ? only : until;
  }

  /** The outcome offered where it is known what another wants most. */
  int near(Seat seat, Allowed allowed, long level, int goal) {
    Offer offer = seat.strategy().offer();
    double width =
        offer instanceof Nearest near
            ? near.width()
            : offer instanceof Anywhere any ? any.width() : Offer.USUAL_WIDTH;
    return near(seat, allowed, level, goal, width);
  }

  private int near(Seat seat, Allowed allowed, long level, int anchor, double width) {
    int from = allowed.start(level);
    int until = allowed.start(top(seat, level, width) + 1);
    return from == until
        ? allowed.member(allowed.lowest(level))
        : nearest(allowed, from, until, anchor);
  }

  private static long top(Seat seat, long level, double width) {
    return level + (long) Math.floor(width * seat.denominator() + 1e-9);
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
