package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The greatest of the least shares of what each party could gain at most (Kalai and Smorodinsky
 * 1975, "Other solutions to Nash's bargaining problem"), then of the second least, and so on (Imai
 * 1983, "Individual monotonicity and lexicographic maxmin solution"; over finite sets Nagahisa and
 * Tanaka 2002, "An axiomatization of the Kalai-Smorodinsky solution when the feasible sets can be
 * finite").
 *
 * @param stakes what parties have without a deal
 * @param shares shares of what can be gained
 */
record KalaiSmorodinsky(Stakes stakes, Shares shares) implements Measure {

  @Override
  public Optional<Score> of(long[] utilities) {
    return stakes.allCanSign(utilities)
        ? Optional.of(Score.leximin(shares.of(utilities).toArray(BigInteger[]::new)))
        : Optional.empty();
  }
}
