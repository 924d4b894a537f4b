package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The greatest of the least gains (Kalai 1977, "Proportional solutions to bargaining situations:
 * interpersonal utility comparisons"), then of the second least, and so on (Chun and Peters 1988,
 * "The lexicographic egalitarian solution").
 *
 * @param stakes what parties have without a deal
 */
record Egalitarian(Stakes stakes) implements Measure {

  @Override
  public Optional<Score> of(long[] utilities) {
    if (!stakes.allCanSign(utilities)) {
      return Optional.empty();
    }
    BigInteger[] factors = stakes.toOneScale();
    BigInteger[] gains = new BigInteger[factors.length];
    for (int party = 0; party < gains.length; party++) {
      gains[party] = factors[party].multiply(stakes.gain(party, utilities));
    }
    return Optional.of(Score.leximin(gains));
  }
}
