package org.parley.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;

/**
 * The numbers of an evaluation as a scenario writes them: a weight, and points of which so many are
 * worth 1. They are those of the file as far as numbers of fifteen digits can be.
 *
 * @param weight the weight
 * @param points points of each value
 * @param full how many points are worth 1
 */
record PointScale(String weight, List<String> points, String full) {

  private static final int DIGITS = 15;
  private static final BigFraction MOST = new BigFraction(1000);
  private static final BigInteger GREATEST = BigInteger.TEN.pow(DIGITS);

  /**
   * The numbers.
   *
   * @param bias what is added to each value's gain
   * @param isWeighed whether the weight has to be above 0
   * @param of what it is about, for remarks
   * @throws IllegalArgumentException never; what is beyond 1000 is cut down and told
   */
  static PointScale of(
      Evaluation evaluation, BigFraction bias, boolean isWeighed, String of, List<String> remarks) {
    boolean isKept =
        bias.equals(BigFraction.ZERO)
            && !(isWeighed && evaluation.weight().equals(BigFraction.ZERO))
            && evaluation.weight().compareTo(BigFraction.ZERO) >= 0
            && isWritable(evaluation.weight())
            && evaluation.weight().compareTo(MOST) <= 0
            && evaluation.points().stream()
                .allMatch(p -> isWithin(p.divide(evaluation.full()), MOST));
    if (isKept
        && isWritable(evaluation.full())
        && evaluation.points().stream().allMatch(PointScale::isWritable)) {
      return new PointScale(
          ExactNumber.text(evaluation.weight()),
          evaluation.points().stream().map(ExactNumber::text).toList(),
          ExactNumber.text(evaluation.full()));
    }
    List<BigFraction> worth = new ArrayList<>();
    for (int value = 0; value < evaluation.points().size(); value++) {
      worth.add(
          isKept
              ? evaluation.points().get(value).divide(evaluation.full())
              : evaluation.gain(value).add(bias));
    }
    return scaled(isKept ? ExactNumber.text(evaluation.weight()) : "1", worth, of, remarks);
  }

  private static PointScale scaled(
      String weight, List<BigFraction> worth, String of, List<String> remarks) {
    List<BigFraction> within = worth;
    if (!worth.stream().allMatch(w -> isWithin(w, MOST))) {
      remarks.add(of + ": utilities beyond 1000 were cut down to it");
      within = worth.stream().map(PointScale::cut).toList();
    }
    BigInteger full = ExactNumber.common(within);
    BigFraction greatest =
        within.stream().map(BigFraction::abs).max(BigFraction::compareTo).orElseThrow();
    boolean isExact =
        full.compareTo(GREATEST) <= 0
            && greatest.multiply(full).compareTo(new BigFraction(GREATEST)) <= 0;
    if (!isExact) {
      remarks.add(of + ": numbers were rounded to the twelfth decimal");
      full = BigInteger.TEN.pow(12);
    }
    List<String> points = new ArrayList<>();
    for (BigFraction w : within) {
      points.add(rounded(w.multiply(full)).toString());
    }
    return new PointScale(weight, points, full.toString());
  }

  private static BigFraction cut(BigFraction worth) {
    BigFraction least = MOST.negate();
    return worth.compareTo(MOST) > 0 ? MOST : worth.compareTo(least) < 0 ? least : worth;
  }

  private static BigInteger rounded(BigFraction number) {
    return new java.math.BigDecimal(number.getNumerator())
        .divide(
            new java.math.BigDecimal(number.getDenominator()), 0, java.math.RoundingMode.HALF_EVEN)
        .toBigInteger();
  }

  private static boolean isWritable(BigFraction number) {
    return ExactNumber.isDecimal(number, DIGITS) && isWithin(number, new BigFraction(GREATEST));
  }

  private static boolean isWithin(BigFraction number, BigFraction most) {
    return number.abs().compareTo(most) <= 0;
  }

  /**
   * As YAML.
   *
   * @param options the values, as YAML
   */
  String yaml(List<String> options) {
    StringBuilder text = new StringBuilder("{shape: points, points: {");
    for (int value = 0; value < points.size(); value++) {
      text.append(value == 0 ? "" : ", ").append(options.get(value)).append(": ");
      text.append(points.get(value));
    }
    text.append('}');
    return text.append(full.equals("1") ? "}" : ", full: " + full + "}").toString();
  }
}
