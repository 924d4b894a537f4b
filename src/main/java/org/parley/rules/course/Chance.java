package org.parley.rules.course;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How likely an event is assumed to be in each round in which it can happen.
 *
 * @param value the probability used
 * @param range between which an analyst might defend it, if that is said
 */
public record Chance(BigDecimal value, Optional<Span> range) {

  /** It happens wherever it can. */
  public static final Chance CERTAIN = new Chance(BigDecimal.ONE, Optional.empty());

  /** What a rule may say, for messages. */
  public static final String FORM = "[0.3] or, with its range, [0.3, 0.1..0.5]";

  private static final String DECIMAL = "([0-9]{1,9}(?:\\.[0-9]{1,18})?)";
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,16})?) ?%");
  private static final Pattern TEXT =
      Pattern.compile(DECIMAL + "(?: ?, ?" + DECIMAL + " ?\\.\\. ?" + DECIMAL + ")?");

  /**
   * From one probability to another.
   *
   * @param low the least defensible
   * @param high the greatest
   */
  public record Span(BigDecimal low, BigDecimal high) {

    /** As files and messages have it. */
    @Override
    public String toString() {
      return low.toPlainString() + ".." + high.toPlainString();
    }
  }

  /** What a text of the form says, sensible or not; nothing where it is of another form. */
  public static Optional<Chance> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Span> range =
        matcher.group(2) == null
            ? Optional.empty()
            : Optional.of(
                new Span(new BigDecimal(matcher.group(2)), new BigDecimal(matcher.group(3))));
    return Optional.of(new Chance(new BigDecimal(matcher.group(1)), range));
  }

  /** A text in percent as one of the form; nothing where it is neither in percent nor sensible. */
  public static Optional<String> meant(String text) {
    String number =
        PERCENT
            .matcher(text)
            .replaceAll(
                found ->
                    new BigDecimal(found.group(1))
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString());
    return Optional.of(number)
        .filter(form -> !form.equals(text))
        .filter(
            form ->
                parse(form)
                    .map(Chance::value)
                    .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0)
                    .isPresent());
  }

  /** The same range around another probability, which may lie outside it. */
  Chance at(BigDecimal other) {
    return new Chance(other, range);
  }
}
