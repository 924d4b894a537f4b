package org.parley.worlds;

import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;
import org.parley.stat.Proportion;

/** A probability, with what is known of its error. */
public sealed interface Probability {

  /** The value, or the best estimate of it; {@code NaN} where nothing is known. */
  double value();

  /**
   * A computed probability.
   *
   * @param value the probability, in {@code [0, 1]}
   * @param error estimated error of the quadrature over correlated parties: the difference to a
   *     coarser rule; 0 where nothing is correlated, and then only rounding is left
   */
  record Exact(double value, double error) implements Probability {}

  /**
   * An estimated probability.
   *
   * @param proportion worlds in which the event happened, among those drawn
   * @param interval the interval, of which method and level are part
   */
  record Sampled(Proportion proportion, Interval interval) implements Probability {

    /** Probabilities closer than this to 0 or 1 shall never be covered too rarely. */
    private static final double RARE = 0.01;

    /**
     * The estimate. Clopper–Pearson where its interval comes within 1 % of 0 or 1, so that the
     * coverage of probabilities below 1 % is its coverage, which is never below the level (to look
     * at the estimate instead would choose Wilson just when the estimate is too high); and where
     * there are fewer than {@link Proportion#SMALL_COUNT} events. Elsewhere Wilson, whose coverage
     * is the level on average.
     *
     * @throws IllegalArgumentException unless {@code 0 < level < 1}
     */
    static Sampled of(Proportion proportion, double level) {
      Interval sure = proportion.interval(level, Method.CLOPPER_PEARSON);
      boolean rare = sure.low() < RARE || sure.high() > 1 - RARE;
      return new Sampled(proportion, rare ? sure : proportion.interval(level));
    }

    @Override
    public double value() {
      return proportion.share();
    }

    /** Number of events it rests on: worlds with the event, or without it if those are fewer. */
    public long events() {
      return Math.min(proportion.successes(), proportion.trials() - proportion.successes());
    }

    /**
     * The upper bound at the interval's level, all of the error on one side. With no event in
     * {@code n} worlds it is {@code 1 - (1 - level)^(1/n)}, close to {@code 3 / n} at 95 %.
     */
    public double upperBound() {
      return proportion.upperBound(interval.level());
    }
  }
}
