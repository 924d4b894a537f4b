package org.parley.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Kind;
import org.parley.answer.sweep.Factor.Span;

/** Reads what is to be varied: {@code firmness:UA-R3=0:1:0.05}, {@code reading:RU-R4=all}. */
public final class FactorText {

  /** The form of the text, for messages. */
  public static final String FORM = "KIND:ID=VALUES";

  /** What stands for all that a factor can be. */
  static final String ALL = "all";

  /** Most values of one factor. */
  static final int MOST_VALUES = 10_001;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,2})?");

  private final String text;
  private final Subjects subjects;

  private FactorText(String text, Subjects subjects) {
    this.text = text;
    this.subjects = subjects;
  }

  /**
   * The factor that a text means.
   *
   * @throws SweepFault if it is of another form, or names what the scenario does not have
   */
  public static Factor read(String text, Subjects subjects) {
    return new FactorText(text, subjects).factor();
  }

  /**
   * A factor whose values follow from elsewhere.
   *
   * @param name such as {@code firmness:UA-R3}
   * @throws SweepFault if the scenario does not have it
   */
  static Factor named(String name, List<String> values, Subjects subjects) {
    FactorText reader = new FactorText(name, subjects);
    int colon = name.indexOf(':');
    SweepFault.require(colon > 0, "[" + name + "] is not of the form KIND:ID");
    Kind kind = reader.kind(name.substring(0, colon));
    String subject = name.substring(colon + 1);
    List<String> valid = subjects.values(kind, subject, name);
    Set<String> plain = new LinkedHashSet<>();
    for (String value : values) {
      if (!value.isEmpty()) {
        plain.add(reader.checked(kind, value, valid));
      }
    }
    return new Factor(
        kind, subject, List.copyOf(plain), Optional.empty(), subjects.base(kind, subject));
  }

  private Factor factor() {
    int colon = text.indexOf(':');
    SweepFault.require(
        colon > 0 && text.substring(0, colon).indexOf('=') < 0,
        "[" + text + "] is not of the form " + FORM);
    Kind kind = kind(text.substring(0, colon));
    // A rule of the process may have any name, and no chance has a sign of equality in it.
    int equals = kind == Kind.CHANCE ? text.lastIndexOf('=') : text.indexOf('=');
    boolean isSwitch = kind == Kind.WAIVE || kind == Kind.WITHOUT;
    SweepFault.require(
        isSwitch || equals > colon, "[" + text + "] is not of the form " + FORM);
    String subject = equals < 0 ? text.substring(colon + 1) : text.substring(colon + 1, equals);
    String values = equals < 0 ? ALL : text.substring(equals + 1);
    List<String> valid = subjects.values(kind, subject, text);
    String base = subjects.base(kind, subject);
    return kind.isNumeric()
        ? numeric(kind, subject, values, base)
        : new Factor(kind, subject, listed(kind, values, valid), Optional.empty(), base);
  }

  private Kind kind(String label) {
    List<String> labels = Arrays.stream(Kind.values()).map(Kind::label).toList();
    SweepFault.requireKnown("[" + text + "]", "kind", label, labels);
    return Kind.values()[labels.indexOf(label)];
  }

  private List<String> listed(Kind kind, String values, List<String> valid) {
    if (values.equals(ALL)) {
      return valid;
    }
    Set<String> listed = new LinkedHashSet<>();
    for (String value : values.split(",", -1)) {
      String checked = checked(kind, value, valid);
      SweepFault.require(listed.add(checked), "[" + text + "]: [" + value + "] is there twice");
    }
    return List.copyOf(listed);
  }

  private Factor numeric(Kind kind, String subject, String values, String base) {
    String[] parts = values.split(":", -1);
    if (parts.length == 1) {
      List<String> listed = listed(kind, values, List.of());
      double[] numbers = listed.stream().mapToDouble(Double::parseDouble).sorted().toArray();
      Span span = new Span(numbers[0], numbers[numbers.length - 1]);
      return new Factor(kind, subject, listed, Optional.of(span), base);
    }
    SweepFault.require(
        parts.length <= 3, "[" + text + "]: a range is LOW:HIGH or LOW:HIGH:STEP");
    BigDecimal low = new BigDecimal(checked(kind, parts[0], List.of()));
    BigDecimal high = new BigDecimal(checked(kind, parts[1], List.of()));
    SweepFault.require(
        low.compareTo(high) < 0, "[" + text + "]: [" + low + "] is not below [" + high + "]");
    List<String> steps = parts.length == 3 ? steps(low, high, number(parts[2])) : List.of();
    Span span = new Span(low.doubleValue(), high.doubleValue());
    return new Factor(kind, subject, steps, Optional.of(span), base);
  }

  /** Decimals are added as they are written: the tenth tenth is 1. */
  private List<String> steps(BigDecimal low, BigDecimal high, BigDecimal step) {
    SweepFault.require(step.signum() > 0, "[" + text + "]: the step [" + step + "] is not above 0");
    BigDecimal count = high.subtract(low).divideToIntegralValue(step);
    SweepFault.require(
        count.compareTo(BigDecimal.valueOf(MOST_VALUES)) < 0,
        "[" + text + "]: these are more than " + MOST_VALUES + " values");
    List<String> values = new ArrayList<>();
    for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(step)) {
      values.add(plain(value));
    }
    return values;
  }

  private BigDecimal number(String value) {
    SweepFault.require(
        NUMBER.matcher(value).matches(), "[" + text + "]: [" + value + "] is not a number");
    return new BigDecimal(value);
  }

  /** The value as all files have it. */
  private String checked(Kind kind, String value, List<String> valid) {
    if (!kind.isNumeric()) {
      SweepFault.requireKnown("[" + text + "]", "value", value, valid);
      return value;
    }
    BigDecimal number = number(value);
    boolean isBelowOne = number.compareTo(BigDecimal.ONE) < 0;
    boolean isInRange =
        number.signum() >= 0
            && (isBelowOne
                || (kind != Kind.CORRELATION && number.compareTo(BigDecimal.ONE) == 0));
    SweepFault.require(
        isInRange,
        "["
            + text
            + "]: ["
            + value
            + "] is not from 0 to "
            + (kind == Kind.CORRELATION ? "below 1" : "1"));
    return plain(number);
  }

  /** A decimal without needless digits. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
