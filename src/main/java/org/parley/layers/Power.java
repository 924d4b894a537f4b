package org.parley.layers;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How much power a voter has in a game.
 *
 * @param voter index of the voter
 * @param shapley share of the orders of all voters in which it turns a losing coalition into a
 *     winning one (Shapley and Shubik 1954, "A method for evaluating the distribution of power in a
 *     committee system")
 * @param measure share of the coalitions of the others for which it does (Penrose 1946, "The
 *     elementary statistics of majority voting"), the Penrose-Banzhaf measure
 * @param index its share of all such cases (Banzhaf 1965, "Weighted voting doesn't work"), the
 *     Banzhaf index; nothing where no voter has any
 */
public record Power(
    int voter, BigFraction shapley, BigFraction measure, Optional<BigFraction> index) {

  /** The power of a voter of a game. */
  static Power of(int voter, Swings game) {
    Polynomial own = swings(game, voter);
    BigInteger all = BigInteger.ZERO;
    for (int other : game.swings().keySet()) {
      all = all.add(swings(game, other).total());
    }
    BigFraction shapley = BigFraction.ZERO;
    for (int size = 0; size < game.size(); size++) {
      if (own.count(size).signum() != 0) {
        BigInteger orders = factorial(size).multiply(factorial(game.size() - 1 - size));
        shapley =
            shapley.add(new BigFraction(own.count(size).multiply(orders), factorial(game.size())));
      }
    }
    BigInteger total = own.total();
    return new Power(
        voter,
        shapley,
        new BigFraction(total, BigInteger.ONE.shiftLeft(game.size() - 1)),
        all.signum() == 0 ? Optional.empty() : Optional.of(new BigFraction(total, all)));
  }

  /** The Shapley-Shubik index as a number. */
  public double shapleyValue() {
    return shapley.doubleValue();
  }

  /** The Penrose-Banzhaf measure as a number. */
  public double measureValue() {
    return measure.doubleValue();
  }

  /** The Banzhaf index as a number; {@code NaN} where there is none. */
  public double indexValue() {
    return index.map(BigFraction::doubleValue).orElse(Double.NaN);
  }

  private static Polynomial swings(Swings game, int voter) {
    return Optional.ofNullable(game.swings().get(voter)).orElseThrow();
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }
}
