package org.parley.exchange;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A weight and what options are worth beside it, for tools that multiply the two as they stand: as
 * shares of the greatest, or what options add with the weight 1 where none adds anything.
 */
record Shares(BigFraction weight, List<BigFraction> values) {

  static Shares of(AdditiveUtility utility, int issue) {
    long greatest = utility.greatest(issue);
    List<Long> gains = utility.gains().get(issue);
    if (greatest > 0) {
      List<BigFraction> shares =
          gains.stream().map(gain -> new BigFraction(gain, greatest)).toList();
      return new Shares(utility.weight(issue), shares);
    }
    boolean isNothing = gains.stream().allMatch(gain -> gain == 0);
    return new Shares(
        isNothing ? BigFraction.ZERO : BigFraction.ONE,
        gains.stream().map(utility::fraction).toList());
  }
}
