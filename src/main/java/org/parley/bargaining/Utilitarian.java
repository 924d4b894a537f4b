package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The greatest sum of utilities of which nobody is worse off than without a deal (Harsanyi 1955,
 * "Cardinal welfare, individualistic ethics, and interpersonal comparisons of utility").
 *
 * @param stakes what parties have without a deal
 */
record Utilitarian(Stakes stakes) implements Measure {

  @Override
  public Optional<Score> of(long[] utilities) {
    if (!stakes.allCanSign(utilities)) {
      return Optional.empty();
    }
    BigInteger[] factors = stakes.toOneScale();
    BigInteger sum = BigInteger.ZERO;
    for (int party = 0; party < factors.length; party++) {
      sum = sum.add(factors[party].multiply(BigInteger.valueOf(utilities[party])));
    }
    return Optional.of(Score.of(sum));
  }
}
