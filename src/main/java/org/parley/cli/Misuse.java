package org.parley.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.Numbers;
import org.parley.cli.option.Paths;
import org.parley.scenario.problem.Suggestions;
import org.parley.scenario.problem.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in plain words. */
final class Misuse {

  private static final Pattern OPTION = Pattern.compile("-[^0-9.].*", Pattern.DOTALL);

  /** Where an argument of a command line is cut into values. */
  private static final Pattern CUT = Pattern.compile("[=,]");

  private Misuse() {}

  /**
   * A message in which what was given stays on the line it is named in, whatever line ends it has
   * itself.
   *
   * @param arguments what was given
   */
  static String onLines(String message, List<String> arguments) {
    String lines = message;
    for (String argument : arguments) {
      lines = lines.replace(argument, VisibleText.onOneLine(argument));
      for (String value : CUT.split(argument)) {
        lines = lines.replace(value, VisibleText.onOneLine(value));
      }
    }
    return lines;
  }

  /** One line or a few, without a line end after the last. */
  static String of(ParameterException fault) {
    return fault instanceof UnmatchedArgumentException unmatched
        ? unmatched(fault.getCommandLine(), unmatched.getUnmatched())
        : explained(fault).orElse(String.valueOf(fault.getMessage()));
  }

  /** What is wrong with a value; nothing where the fault is another one. */
  private static Optional<String> explained(ParameterException fault) {
    ArgSpec argument = fault.getArgSpec();
    if (argument == null) {
      return Optional.empty();
    }
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    if (argument instanceof OptionSpec option && isFlag(option)) {
      return Optional.of(
          name + " takes no value, such as [" + fault.getValue() + "]\nMaybe " + name);
    }
    if (fault.getCause() instanceof TypeConversionException cause) {
      return Optional.of(name + ": " + cause.getMessage() + Numbers.allowed(argument));
    }
    if (argument.typeInfo().isMap() && fault.getCause() == null) {
      String value = String.valueOf(fault.getValue());
      return Optional.of(name + ": " + Arguments.notOfTheForm(value, argument.paramLabel()));
    }
    return Optional.empty();
  }

  /** Whether an option is there or is not. */
  private static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  private static String unmatched(CommandLine command, List<String> texts) {
    String first = texts.get(0);
    if (isOption(first)) {
      // What follows an unknown option may be its value.
      return texts.stream()
          .filter(Misuse::isOption)
          .map(text -> unmatched(command, text))
          .collect(Collectors.joining("\n"));
    }
    if (!command.getSubcommands().isEmpty()) {
      return unknown("command", first, command.getSubcommands().keySet());
    }
    String each =
        texts.stream().map(text -> unmatched(command, text)).collect(Collectors.joining("\n"));
    boolean isRead = texts.stream().allMatch(t -> isOption(t) || Paths.parsed(t).isPresent());
    return each + (isRead ? takes(command) : "");
  }

  private static String unmatched(CommandLine command, String text) {
    return isOption(text) ? unknownOption(command, text.replaceFirst("=.*", "")) : unexpected(text);
  }

  private static String unknownOption(CommandLine command, String name) {
    return unknown("option", name, command.getCommandSpec().optionsMap().keySet());
  }

  private static boolean isOption(String text) {
    return OPTION.matcher(text).matches();
  }

  private static String unknown(String what, String text, Collection<String> known) {
    return "unknown "
        + what
        + " ["
        + text
        + "]"
        + Suggestions.advice(text, known).map(advice -> "\n" + advice).orElse("");
  }

  /** What a command takes beside options; nothing where it takes nothing, or any number. */
  private static String takes(CommandLine command) {
    List<String> labels =
        command.getCommandSpec().positionalParameters().stream().map(ArgSpec::paramLabel).toList();
    return labels.isEmpty()
        ? ""
        : "\n"
            + command.getCommandSpec().qualifiedName()
            + " takes one "
            + String.join(", one ", labels);
  }

  /** A list of paths ends at one that cannot be read, which is then called unmatched. */
  private static String unexpected(String text) {
    return Paths.parsed(text).isPresent()
        ? "unexpected argument [" + text + "]"
        : Paths.fault(text);
  }
}
