package org.parley.worlds;

/**
 * The decision that information about a position could improve: to prepare for a deal or not.
 *
 * <p>Preparing costs {@code cost} and is worth 1 if there is a deal; not preparing costs nothing
 * and is worth nothing. One prepares when the probability of a deal is at least the cost. The value
 * of information is in the same unit: shares of what a prepared deal is worth (H. Raiffa and R.
 * Schlaifer 1961, "Applied statistical decision theory", chapter 4).
 *
 * @param cost cost of preparing, in {@code (0, 1)}; with 0.5 one bets on the likelier of the two
 */
public record DecisionFrame(double cost) {

  /** Values this small are rounding. */
  private static final double ROUNDING = 1e-12;

  /** To bet on the likelier of deal and no deal. */
  public static final DecisionFrame EVEN = new DecisionFrame(0.5);

  /**
   * @throws IllegalArgumentException unless {@code 0 < cost < 1}
   */
  public DecisionFrame {
    if (!(0 < cost && cost < 1)) {
      throw new IllegalArgumentException("cost [" + cost + "] is outside (0, 1)");
    }
  }

  /** The expected value of the best decision at this probability of a deal. */
  public double value(double deal) {
    return Math.max(0, deal - cost);
  }

  /**
   * The expected value of knowing before deciding whether a position binds, at least 0; {@code NaN}
   * where one of the probabilities is.
   *
   * @param binds probability that it binds
   * @param ifBinds probability of a deal if it does
   * @param ifIdle probability of a deal if it does not
   */
  public double information(double binds, double ifBinds, double ifIdle) {
    double deal = binds * ifBinds + (1 - binds) * ifIdle;
    double gain = binds * value(ifBinds) + (1 - binds) * value(ifIdle) - value(deal);
    return gain < ROUNDING ? 0 : gain;
  }
}
