package org.parley.preference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.WeightSpace.Part;

/**
 * How little better one outcome can be than another over all open weights: necessary and possible
 * preference (Greco, Mousseau and Slowinski 2008, "Ordinal regression revisited"). Orders without
 * ranges have it at partial sums (Kirkwood and Sarin 1985, "Ranking with partial information"),
 * ranges without orders by filling up the least first, both exactly; the rest is a linear program.
 */
final class WeightExtremes {

  /** What a linear program may be off by. */
  private static final double TOLERANCE = 1e-9;

  private final WeightSpace space;
  private final List<BigFraction> advantages;
  private final BigFraction constant;

  private WeightExtremes(WeightSpace space, List<BigFraction> advantages, BigFraction constant) {
    this.space = space;
    this.advantages = advantages;
    this.constant = constant;
  }

  /**
   * Whether something is never negative whatever the weights.
   *
   * @param advantages what it gains with each part, for a weight of 1
   * @param constant what it is beside that
   */
  static boolean isNeverNegative(
      WeightSpace space, List<BigFraction> advantages, BigFraction constant) {
    return new WeightExtremes(space, List.copyOf(advantages), constant).sign() >= 0;
  }

  /** Whether something is above 0 whatever the weights. */
  static boolean isAlwaysPositive(
      WeightSpace space, List<BigFraction> advantages, BigFraction constant) {
    return new WeightExtremes(space, List.copyOf(advantages), constant).sign() > 0;
  }

  /** Sign of the least that it can be. */
  private int sign() {
    if (space.size() == 0) {
      return sign(constant);
    }
    if (space.isPlain()) {
      return sign(leastOfChains().add(constant));
    }
    if (space.orders().isEmpty()) {
      return sign((space.sums() ? leastFilled() : leastOfRanges()).add(constant));
    }
    double[] coefficients = advantages.stream().mapToDouble(BigFraction::doubleValue).toArray();
    double least = WeightProgram.least(space, coefficients) + constant.doubleValue();
    return Math.abs(least) <= TOLERANCE ? 0 : (int) Math.signum(least);
  }

  private static int sign(BigFraction number) {
    return number.compareTo(BigFraction.ZERO);
  }

  /** The corners are equal weights of the first few of one chain. */
  private BigFraction leastOfChains() {
    List<BigFraction> corners = new ArrayList<>();
    for (List<Integer> chain : space.chains()) {
      BigFraction sum = BigFraction.ZERO;
      for (int k = 0; k < chain.size(); k++) {
        sum = sum.add(advantages.get(chain.get(k)));
        corners.add(sum.divide(k + 1));
      }
    }
    return corners.stream().min(BigFraction::compareTo).orElseThrow();
  }

  /** All parts at their least, and what is left of 1 where it does most harm. */
  private BigFraction leastFilled() {
    BigFraction value = BigFraction.ZERO;
    BigFraction left = BigFraction.ONE;
    List<Integer> rising = new ArrayList<>();
    for (int part = 0; part < space.size(); part++) {
      BigFraction low = space.parts().get(part).low();
      value = value.add(low.multiply(advantages.get(part)));
      left = left.subtract(low);
      rising.add(part);
    }
    rising.sort(Comparator.comparing(advantages::get));
    for (int part : rising) {
      Part open = space.parts().get(part);
      BigFraction room = open.high().subtract(open.low());
      BigFraction more = room.compareTo(left) < 0 ? room : left;
      value = value.add(more.multiply(advantages.get(part)));
      left = left.subtract(more);
    }
    return value;
  }

  private BigFraction leastOfRanges() {
    BigFraction value = BigFraction.ZERO;
    for (int part = 0; part < space.size(); part++) {
      BigFraction advantage = advantages.get(part);
      Part open = space.parts().get(part);
      BigFraction end = advantage.compareTo(BigFraction.ZERO) < 0 ? open.high() : open.low();
      value = value.add(end.multiply(advantage));
    }
    return value;
  }
}
