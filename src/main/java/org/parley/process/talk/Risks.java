package org.parley.process.talk;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** What parties risk by standing firm on their proposals, exactly. */
final class Risks {

  private final Game game;

  Risks(Game game) {
    this.game = game;
  }

  /**
   * What a party would lose by the worst of the others' proposals, as a share of what it would lose
   * without a deal; 1 where that is nothing.
   */
  private long[] risk(int[] proposals, int seat) {
    Seat party = game.seats().get(seat);
    long own = party.worth(proposals[seat]);
    long least = Long.MAX_VALUE;
    for (int other = 0; other < proposals.length; other++) {
      least = other == seat ? least : Math.min(least, party.worth(proposals[other]));
    }
    long whole = own - party.reservation();
    return whole == 0 ? new long[] {1, 1} : new long[] {own - least, whole};
  }

  private static int compare(long[] one, long[] other) {
    long high = Math.multiplyHigh(one[0], other[1]);
    long otherHigh = Math.multiplyHigh(other[0], one[1]);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(one[0] * other[1], other[0] * one[1]);
  }

  /** Who risks least, several where they are tied. */
  boolean[] least(int[] proposals) {
    long[][] risks = new long[proposals.length][];
    long[] least = {0, 0};
    for (int seat = 0; seat < proposals.length; seat++) {
      risks[seat] = risk(proposals, seat);
      least = seat == 0 || compare(risks[seat], least) < 0 ? risks[seat] : least;
    }
    boolean[] isLeast = new boolean[proposals.length];
    for (int seat = 0; seat < proposals.length; seat++) {
      isLeast[seat] = compare(risks[seat], least) == 0;
    }
    return isLeast;
  }

  /** Whether nobody else risks more than a party. */
  boolean isNotBelowOthers(int[] proposals, int seat) {
    long[] own = risk(proposals, seat);
    for (int other = 0; other < proposals.length; other++) {
      if (other != seat && compare(risk(proposals, other), own) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether an outcome is worth more to all others together than another. */
  boolean othersPrefer(int seat, int outcome, int than) {
    BigFraction sum = BigFraction.ZERO;
    for (int other = 0; other < game.seats().size(); other++) {
      if (other != seat) {
        Seat party = game.seats().get(other);
        long gain = party.worth(outcome) - party.worth(than);
        sum = sum.add(new BigFraction(gain, party.denominator()));
      }
    }
    return sum.compareTo(BigFraction.ZERO) > 0;
  }

  /** Product of what all parties gain. */
  BigInteger product(int outcome) {
    BigInteger product = BigInteger.ONE;
    for (Seat seat : game.seats()) {
      product = product.multiply(BigInteger.valueOf(seat.worth(outcome) - seat.reservation()));
    }
    return product;
  }
}
