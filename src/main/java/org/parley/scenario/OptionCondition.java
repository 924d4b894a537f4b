package org.parley.scenario;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short way to name several options of one issue: {@code >=40}, {@code <7} or {@code !=none}.
 *
 * @param operator how options are compared with the operand
 * @param operand an option, or for an order any number
 */
public record OptionCondition(Operator operator, String operand) {

  /** How an option is compared. */
  public enum Operator {
    AT_LEAST(">="),
    AT_MOST("<="),
    UNEQUAL("!="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Whether it asks which of two numbers is greater. */
    public boolean isOrder() {
      return this != UNEQUAL && this != EQUAL;
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case AT_LEAST -> comparison >= 0;
        case AT_MOST -> comparison <= 0;
        case UNEQUAL -> comparison != 0;
        case ABOVE -> comparison > 0;
        case BELOW -> comparison < 0;
        case EQUAL -> comparison == 0;
      };
    }

    @Override
    public String toString() {
      return sign;
    }
  }

  /** Longer signs first, so that {@code >=} is not taken for {@code >}. */
  private static final Pattern TEXT = Pattern.compile("(>=|<=|!=|>|<|=)(.*)", Pattern.DOTALL);

  /** The condition that a text is; nothing where it does not begin with a sign. */
  public static Optional<OptionCondition> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Operator operator : Operator.values()) {
      if (operator.sign.equals(matcher.group(1))) {
        return Optional.of(new OptionCondition(operator, matcher.group(2).stripLeading()));
      }
    }
    throw new IllegalStateException("no operator [" + matcher.group(1) + "]");
  }

  /** The number to compare with; nothing where the operand is none. */
  public Optional<BigDecimal> number() {
    return OptionNumber.of(operand);
  }

  /**
   * The options that keep to the condition, in their order.
   *
   * @param options ids of the options of an issue
   * @param isNumeric whether the issue has a unit, so that its options are numbers
   * @throws IllegalArgumentException if the operator is an order and either the issue has no unit
   *     or the operand is no number
   */
  public List<String> kept(Collection<String> options, boolean isNumeric) {
    Optional<BigDecimal> number = isNumeric ? number() : Optional.empty();
    if (operator.isOrder() && number.isEmpty()) {
      throw new IllegalArgumentException("[" + this + "] compares no numbers");
    }
    return options.stream().filter(option -> operator.holds(comparison(option, number))).toList();
  }

  private int comparison(String option, Optional<BigDecimal> number) {
    Optional<BigDecimal> own = number.flatMap(n -> OptionNumber.of(option));
    return own.isPresent()
        ? own.get().compareTo(number.orElseThrow())
        : option.equals(operand) ? 0 : 1;
  }

  @Override
  public String toString() {
    return operator + operand;
  }
}
