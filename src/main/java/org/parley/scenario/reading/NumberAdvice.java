package org.parley.scenario.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.reading.YamlNode.Scalar;

/** The number that is meant by one written as people write it. */
final class NumberAdvice {

  /** Digits are few, so that no time is lost on what is no number. */
  private static final Pattern WRITTEN =
      Pattern.compile("[-+]?[0-9]{1,15}([.,][0-9]{1,15})?\\s{0,9}%?");

  private NumberAdvice() {}

  /**
   * Advice such as {@code Maybe [0.8]} for {@code 80%} and {@code 0,8}, or to leave out quotes;
   * nothing where the value is no such number or would be outside the bounds.
   */
  static Optional<String> of(YamlNode value, Bounds bounds) {
    if (!(value instanceof Scalar scalar) || !WRITTEN.matcher(scalar.text()).matches()) {
      return Optional.empty();
    }
    String text = scalar.text().replace(',', '.').replace("%", "").strip();
    BigDecimal number = new BigDecimal(text);
    BigDecimal meant = scalar.text().endsWith("%") ? number.movePointLeft(2) : number;
    if (!bounds.contains(meant.doubleValue())) {
      return Optional.empty();
    }
    String advice = "Maybe [" + meant.stripTrailingZeros().toPlainString() + "]";
    return Optional.of(text.equals(scalar.text()) ? advice + " without quotes" : advice);
  }
}
