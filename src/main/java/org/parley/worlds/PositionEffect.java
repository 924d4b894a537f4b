package org.parley.worlds;

/**
 * What hangs on whether one position binds: a row of a tornado chart.
 *
 * @param position index of the position
 * @param binds probability that it binds
 * @param dealIfBinds probability of a deal when it is known to bind; {@code NaN} where it never
 *     does, or never did among the worlds drawn
 * @param dealIfIdle probability of a deal when it is known not to bind; {@code NaN} likewise
 * @param information expected value of finding out, in the decision frame asked for; 0 where there
 *     is nothing to find out, {@code NaN} where worlds drawn do not tell
 */
public record PositionEffect(
    int position,
    Probability binds,
    Probability dealIfBinds,
    Probability dealIfIdle,
    double information) {

  /** Differences this small are rounding. */
  private static final double ROUNDING = 1e-12;

  public static PositionEffect of(
      int position,
      Probability binds,
      Probability dealIfBinds,
      Probability dealIfIdle,
      DecisionFrame frame) {
    boolean isCertain =
        binds instanceof Probability.Exact && (binds.value() <= 0 || binds.value() >= 1);
    double information =
        isCertain ? 0 : frame.information(binds.value(), dealIfBinds.value(), dealIfIdle.value());
    return new PositionEffect(position, binds, dealIfBinds, dealIfIdle, information);
  }

  /**
   * How much likelier a deal is when the position is known not to bind than when it binds; {@code
   * NaN} where one of these never happens.
   */
  public double difference() {
    double difference = dealIfIdle.value() - dealIfBinds.value();
    return Math.abs(difference) < ROUNDING ? 0 : difference;
  }
}
