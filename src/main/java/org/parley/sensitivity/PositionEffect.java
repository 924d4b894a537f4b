package org.parley.sensitivity;

/**
 * What hangs on whether one position binds: a row of a tornado chart.
 *
 * @param position index of the position
 * @param binds probability that it binds
 * @param dealIfBinds probability of a deal when it is known to bind
 * @param dealIfIdle probability of a deal when it is known not to bind
 * @param information expected value of finding out, in the decision frame asked for; {@code NaN}
 *     where it was sampled and never did, or always did, bind
 */
public record PositionEffect(
    int position,
    Probability binds,
    Probability dealIfBinds,
    Probability dealIfIdle,
    double information) {

  static PositionEffect of(
      int position,
      Probability binds,
      Probability dealIfBinds,
      Probability dealIfIdle,
      DecisionFrame frame) {
    double information = frame.information(binds.value(), dealIfBinds.value(), dealIfIdle.value());
    return new PositionEffect(position, binds, dealIfBinds, dealIfIdle, information);
  }

  /** How much likelier a deal is when the position is known not to bind than when it binds. */
  public double difference() {
    return dealIfIdle.value() - dealIfBinds.value();
  }
}
