package org.parley.cli.option;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.stat.ShortestDecimal;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of a command line and holds them to the range their option declares. */
public final class Numbers {

  /** Longer texts are nobody's number, and would take long to read. */
  private static final int LONGEST = 400;

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+%?");

  private Numbers() {}

  /** Makes a command line say in plain words what is wrong with a number. */
  public static CommandLine install(CommandLine command) {
    return command
        .registerConverter(int.class, Numbers::integer)
        .registerConverter(Integer.class, Numbers::integer)
        .registerConverter(long.class, Numbers::whole)
        .registerConverter(Long.class, Numbers::whole)
        .registerConverter(double.class, Numbers::decimal)
        .registerConverter(Double.class, Numbers::decimal)
        .setExecutionStrategy(Numbers::execute);
  }

  private static int integer(String text) {
    return (int) between(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long whole(String text) {
    return between(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long between(String text, long least, long greatest) {
    if (!matches(WHOLE, text)) {
      throw new TypeConversionException("[" + text + "] is not a whole number");
    }
    BigInteger value = new BigInteger(text);
    if (value.compareTo(BigInteger.valueOf(greatest)) > 0) {
      throw new TypeConversionException("[" + text + "] is more than " + greatest);
    }
    if (value.compareTo(BigInteger.valueOf(least)) < 0) {
      throw new TypeConversionException("[" + text + "] is less than " + least);
    }
    return value.longValue();
  }

  private static double decimal(String text) {
    if (text.endsWith("%") && matches(DECIMAL, text.substring(0, text.length() - 1).strip())) {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1).strip());
      throw new TypeConversionException(
          "[" + text + "] is a percentage; write " + plain(percent.movePointLeft(2)));
    }
    if (matches(DECIMAL_COMMA, text)) {
      throw new TypeConversionException(
          "[" + text + "] has a comma; write " + text.replace(',', '.'));
    }
    if (!matches(DECIMAL, text)) {
      throw new TypeConversionException("[" + text + "] is not a number");
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new TypeConversionException("[" + text + "] is too large to compute with");
    }
    return value;
  }

  private static boolean matches(Pattern pattern, String text) {
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }

  /** The range of a value in words, in parentheses after a blank; empty where it has none. */
  public static String allowed(ArgSpec argument) {
    return range(argument).map(range -> " (" + words(range) + ")").orElse("");
  }

  private static int execute(ParseResult result) {
    for (CommandLine command : result.asCommandLineList()) {
      if (!command.getParseResult().isUsageHelpRequested()) {
        checkRanges(command);
      }
    }
    return new CommandLine.RunLast().execute(result);
  }

  /**
   * Holds the options that a command has been given to their ranges.
   *
   * @throws CommandLine.ParameterException if one is outside
   */
  public static void checkRanges(CommandLine command) {
    command.getParseResult().matchedOptions().forEach(option -> check(command, option));
  }

  private static void check(CommandLine command, OptionSpec option) {
    Optional<InRange> range = range(option);
    range.ifPresent(allowed -> check(command, option, allowed, "", option.getValue()));
  }

  private static void check(
      CommandLine command, OptionSpec option, InRange range, String key, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(given -> check(command, option, range, key, given));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, given) -> check(command, option, range, name + "=", given));
    } else {
      double number = ((Number) value).doubleValue();
      Arguments.require(
          command.getCommandSpec(),
          contains(range, number),
          option.longestName() + ": [" + key + shown(number) + "] must be " + words(range));
    }
  }

  private static Optional<InRange> range(ArgSpec argument) {
    return argument.userObject() instanceof AnnotatedElement element
        ? Optional.ofNullable(element.getAnnotation(InRange.class))
        : Optional.empty();
  }

  private static boolean contains(InRange range, double value) {
    return (range.lowOpen() ? value > range.low() : value >= range.low())
        && (range.highOpen() ? value < range.high() : value <= range.high());
  }

  private static String words(InRange range) {
    String low = shown(range.low());
    if (Double.isInfinite(range.high())) {
      return (range.lowOpen() ? "above " : "at least ") + low;
    }
    String high = (range.highOpen() ? "below " : "") + shown(range.high());
    return range.lowOpen() ? "above " + low + " and " + high : "from " + low + " to " + high;
  }

  private static String shown(double bound) {
    return plain(ShortestDecimal.of(bound));
  }

  /** Digits without needless zeros; beyond any sensible size with an exponent. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs(stripped.scale()) > LONGEST ? stripped.toString() : stripped.toPlainString();
  }
}
