package org.parley.cli.option;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks that several commands share. */
public final class Arguments {

  /** Most valid words to list after one that is not. */
  private static final int MOST_LISTED = 12;

  /** How many are listed where there are more, and none is near. */
  private static final int FIRST_LISTED = 10;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private Arguments() {}

  /**
   * Ends the command where its usage is wrong.
   *
   * @throws ParameterException if the condition does not hold
   */
  public static void require(CommandSpec spec, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /**
   * Texts of the form {@code key=value} by key, in their order.
   *
   * @param form the form as the help of the option has it, such as {@code ID=NAME}
   * @throws ParameterException if one has another form, or two give a key different values
   */
  public static Map<String, String> pairs(
      CommandSpec spec, String option, String form, List<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      require(spec, equals > 0, option + ": " + notOfTheForm(text, form));
      String key = text.substring(0, equals);
      String value = text.substring(equals + 1);
      String earlier = pairs.putIfAbsent(key, value);
      require(
          spec,
          earlier == null || earlier.equals(value),
          option + ": [" + key + "] is given both [" + earlier + "] and [" + value + "]");
    }
    return pairs;
  }

  /** That a text is not of the form {@code key=value}. */
  public static String notOfTheForm(String text, String form) {
    // In 0,5 the comma parts the values of an option, so that the 5 is left over.
    String advice = DIGITS.matcher(text).matches() ? "\nMaybe a decimal point for the comma" : "";
    return "[" + text + "] is not of the form " + form + advice;
  }

  /**
   * Ends the command where an option names what there is not, with the nearest that there is.
   *
   * @param what kind of the thing named
   * @throws ParameterException if {@code id} is none of the valid ones
   */
  public static void requireKnown(
      CommandSpec spec, String option, String what, String id, Collection<String> valid) {
    if (!valid.contains(id)) {
      String advice = Suggestions.advice(id, valid).map(text -> "\n" + text).orElse("");
      boolean isListed = valid.size() <= MOST_LISTED || advice.isEmpty();
      String expected = isListed ? ", expected one of " + listed(valid) : "";
      throw new ParameterException(
          spec.commandLine(), option + ": unknown " + what + " [" + id + "]" + expected + advice);
    }
  }

  private static String listed(Collection<String> valid) {
    if (valid.size() <= MOST_LISTED) {
      return valid.toString();
    }
    List<String> first = valid.stream().limit(FIRST_LISTED).toList();
    return first + " or of " + (valid.size() - FIRST_LISTED) + " more; parley show lists all";
  }

  /** Says that the question needs tables, and that is all that can be done. */
  public static int untabulated(CommandSpec spec) {
    Screen.message(
        spec.commandLine(),
        "parley: a rule reads too many issues to tabulate, so this cannot be answered;"
            + " --table-limit raises what is tabulated");
    return ExitCodes.UNANSWERED;
  }
}
