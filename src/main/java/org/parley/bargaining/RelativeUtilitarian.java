package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The greatest sum of shares of what each party could gain at most (after Dhillon and Mertens 1999,
 * "Relative utilitarianism", where utilities go from the lowest to the highest; here from what a
 * party has without a deal).
 *
 * @param stakes what parties have without a deal
 * @param shares shares of what can be gained
 */
record RelativeUtilitarian(Stakes stakes, Shares shares) implements Measure {

  @Override
  public Optional<Score> of(long[] utilities) {
    return stakes.allCanSign(utilities)
        ? Optional.of(
            Score.of(shares.of(utilities).stream().reduce(BigInteger.ZERO, BigInteger::add)))
        : Optional.empty();
  }
}
