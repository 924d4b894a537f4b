package org.parley.answer.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import org.parley.scenario.Named;
import org.parley.stat.Interval;
import org.parley.stat.ShortestDecimal;

/**
 * What a figure is in a case.
 *
 * @param figure its name
 * @param method how it was come by
 * @param value the figure; nothing where it is not known
 * @param low lower limit of an estimate
 * @param high upper limit of an estimate
 * @param problem why it is not known, or empty
 */
public record FigureValue(
    String figure,
    Method method,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String problem) {

  /** As many digits as files have of a computed number. */
  private static final MathContext SIGNIFICANT = new MathContext(12);

  /** How a figure was come by. */
  public enum Method implements Named {
    EXACT("exact"),
    SAMPLED("sampled"),
    /** Not at all. */
    NONE("none");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A count. */
  public static FigureValue of(String figure, BigInteger count) {
    return exact(figure, new BigDecimal(count));
  }

  /** A count. */
  public static FigureValue of(String figure, long count) {
    return exact(figure, BigDecimal.valueOf(count));
  }

  /** A computed number, which is not known where it is {@code NaN} or infinite. */
  public static FigureValue of(String figure, double number) {
    return Double.isFinite(number)
        ? exact(figure, decimal(number))
        : unknown(figure, "there is no such number");
  }

  /** An estimate. */
  public static FigureValue sampled(String figure, double value, Interval interval) {
    return new FigureValue(
        figure,
        Method.SAMPLED,
        Optional.of(decimal(value)),
        Optional.of(decimal(interval.low())),
        Optional.of(decimal(interval.high())),
        "");
  }

  /** A figure that is not known. */
  public static FigureValue unknown(String figure, String problem) {
    return new FigureValue(
        figure, Method.NONE, Optional.empty(), Optional.empty(), Optional.empty(), problem);
  }

  private static FigureValue exact(String figure, BigDecimal value) {
    return new FigureValue(
        figure, Method.EXACT, Optional.of(value), Optional.empty(), Optional.empty(), "");
  }

  /** The number with as many digits as are kept. */
  private static BigDecimal decimal(double number) {
    double rounded = new BigDecimal(number).round(SIGNIFICANT).doubleValue();
    return ShortestDecimal.of(rounded);
  }
}
