package org.parley.process.talk;

import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Accept.Combi;
import org.parley.scenario.Strategy.Accept.Const;
import org.parley.scenario.Strategy.Accept.Next;
import org.parley.scenario.Strategy.Accept.Time;

/**
 * Whether a party takes an offer that it can sign (Baarslag, Hindriks and Jonker 2013, "Acceptance
 * conditions in automated negotiation"; Baarslag and Hindriks 2013, "Accepting optimally in
 * automated negotiation with incomplete information").
 */
final class Accepting {

  private Accepting() {}

  /**
   * Whether it does.
   *
   * @param worth what the offer is worth to the party
   * @param next what its own next offer is worth to it, or {@link Long#MIN_VALUE} where it has none
   */
  static boolean accepts(Seat seat, long worth, long next, double time, Received received) {
    Accept accept = seat.strategy().accept();
    if (accept instanceof Next as) {
      return next == Long.MIN_VALUE || likeNext(seat, as, worth, next);
    }
    if (accept instanceof Const at) {
      return worth >= units(seat, at.least());
    }
    if (accept instanceof Time late) {
      return time >= late.from();
    }
    if (accept instanceof Combi combi) {
      boolean isLate = time >= combi.from();
      return worth >= next || isLate && isGoodEnough(seat, combi, worth, time, received);
    }
    return true;
  }

  /** Whether all that is asked for is what the own next offer is worth. */
  static boolean isPlain(Accept accept) {
    return accept instanceof Next next && next.factor() == 1 && next.plus() == 0;
  }

  private static boolean likeNext(Seat seat, Next as, long worth, long next) {
    if (as.factor() == 1 && as.plus() == 0) {
      return worth >= next;
    }
    double asMuch = as.factor() * worth + as.plus() * seat.denominator();
    return -Levels.up(-asMuch) >= next;
  }

  private static boolean isGoodEnough(
      Seat seat, Combi combi, long worth, double time, Received received) {
    // As long a time back as is left; before the beginning nothing was received.
    double since = time - (1 - time);
    return switch (combi.over()) {
      case MAX -> received.isBest(worth, since);
      case AVG -> received.isAboveMean(worth, since);
      case CONST -> worth >= units(seat, combi.least());
    };
  }

  private static long units(Seat seat, double utility) {
    return Levels.up(utility * seat.denominator());
  }
}
