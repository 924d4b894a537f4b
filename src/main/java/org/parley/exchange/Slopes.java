package org.parley.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Lines through numbers. */
final class Slopes {

  private Slopes() {}

  /**
   * Offset and slope times each number.
   *
   * @param from what is taken off each number before
   * @param isClamped whether what is below 0 or above 1 is taken to there
   */
  static List<BigFraction> of(
      List<String> values,
      BigFraction offset,
      BigFraction slope,
      BigFraction from,
      boolean isClamped) {
    return IntStream.range(0, values.size())
        .mapToObj(k -> ExactNumber.of(ExactNumber.parse(values.get(k)).orElseThrow()))
        .map(number -> offset.add(slope.multiply(number.subtract(from))))
        .map(worth -> isClamped ? clamped(worth) : worth)
        .toList();
  }

  private static BigFraction clamped(BigFraction worth) {
    if (worth.compareTo(BigFraction.ZERO) < 0) {
      return BigFraction.ZERO;
    }
    return worth.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : worth;
  }
}
