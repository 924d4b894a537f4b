package org.parley.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Makes options of a range of numbers: all whole numbers of it, or evenly spaced ones.
 *
 * @param steps how many numbers a range that has to be cut is cut into, at least 2; nothing where
 *     that has not been asked for
 * @param remarks where what was cut is told
 */
record Cut(Optional<Integer> steps, List<String> remarks) {

  /** Most values of an issue. */
  static final int MOST = 1000;

  private static final int DECIMALS = 12;

  /**
   * The whole numbers from one to another.
   *
   * @param refusal makes what is thrown of a message and advice
   */
  List<String> whole(
      String issue,
      BigDecimal low,
      BigDecimal high,
      BiFunction<String, String, RuntimeException> refusal) {
    BigInteger first = low.setScale(0, RoundingMode.CEILING).unscaledValue();
    BigInteger last = high.setScale(0, RoundingMode.FLOOR).unscaledValue();
    BigInteger count = last.subtract(first).add(BigInteger.ONE);
    if (count.signum() <= 0) {
      throw refusal.apply("issue [" + issue + "] has no value", "Maybe its bounds are exchanged");
    }
    if (count.compareTo(BigInteger.valueOf(MOST)) > 0) {
      if (steps.isEmpty()) {
        throw refusal.apply(
            "issue [" + issue + "] has [" + count + "] values, at most [" + MOST + "] can be held",
            "Maybe 11 steps, which take eleven of them, evenly spaced");
      }
      return cut(issue, new BigDecimal(first), new BigDecimal(last), 0);
    }
    List<String> values = new ArrayList<>();
    for (BigInteger at = first; at.compareTo(last) <= 0; at = at.add(BigInteger.ONE)) {
      values.add(at.toString());
    }
    return values;
  }

  /** Evenly spaced numbers from one to another. */
  List<String> real(
      String issue,
      BigDecimal low,
      BigDecimal high,
      BiFunction<String, String, RuntimeException> refusal) {
    if (steps.isEmpty()) {
      throw refusal.apply(
          "issue [" + issue + "] can be any number, and options are counted",
          "Maybe 11 steps, which take eleven numbers of it, evenly spaced");
    }
    if (low.compareTo(high) >= 0) {
      throw refusal.apply("issue [" + issue + "] has no value", "Maybe its bounds are exchanged");
    }
    return cut(issue, low, high, DECIMALS);
  }

  private List<String> cut(String issue, BigDecimal low, BigDecimal high, int decimals) {
    int count = steps.orElseThrow();
    TreeSet<BigDecimal> values = new TreeSet<>();
    for (int k = 0; k < count; k++) {
      BigDecimal at = high.subtract(low).multiply(BigDecimal.valueOf(k));
      BigDecimal exact = at.divide(BigDecimal.valueOf(count - 1L), 30, RoundingMode.HALF_EVEN);
      values.add(low.add(exact).setScale(decimals, RoundingMode.HALF_EVEN));
    }
    remarks.add(
        "issue ["
            + issue
            + "] was cut into ["
            + values.size()
            + "] numbers from ["
            + low.toPlainString()
            + "] to ["
            + high.toPlainString()
            + "], the steps asked for; what lies between is left out");
    return values.stream().map(Cut::plain).toList();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
