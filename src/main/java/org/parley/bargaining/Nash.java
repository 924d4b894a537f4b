package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The greatest product of what parties gain, all of which must be above 0 (Nash 1950, "The
 * bargaining problem"; over finite sets Mariotti 1998, "Nash bargaining theory when the number of
 * alternatives can be finite"), with powers where parties are not alike (Kalai 1977, "Nonsymmetric
 * Nash solutions and replications of 2-person bargaining").
 *
 * @param stakes what parties have without a deal
 * @param powers exponents
 */
record Nash(Stakes stakes, Powers powers) implements Measure {

  @Override
  public Optional<Score> of(long[] utilities) {
    BigInteger product = BigInteger.ONE;
    for (int party = 0; party < utilities.length; party++) {
      BigInteger gain = stakes.gain(party, utilities);
      if (gain.signum() <= 0) {
        return Optional.empty();
      }
      product = product.multiply(gain.pow(powers.whole(party)));
    }
    return Optional.of(Score.of(product));
  }
}
