package org.parley.cli.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parley.cli.option.Numbers;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.SweepFile;
import org.parley.scenario.reading.SweepFile.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** A plan as the options it stands for, those of the command line going before its own. */
final class PlannedSweep {

  private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]+)");

  private final SweepFile plan;
  private final CommandSpec spec;

  PlannedSweep(SweepFile plan, CommandSpec spec) {
    this.plan = plan;
    this.spec = spec;
  }

  /**
   * What is asked once the options of the plan are set.
   *
   * @throws ScenarioException if what the plan says cannot be, with its place
   * @throws ParameterException if what the command line says cannot be
   */
  <T> T applied(Supplier<T> asked) {
    ParseResult given = spec.commandLine().getParseResult();
    Set<String> named = new HashSet<>();
    given.matchedOptions().forEach(option -> named.addAll(List.of(option.names())));
    List<Setting> own =
        plan.settings().stream().filter(setting -> !isReplaced(setting, named)).toList();
    List<String> arguments = new ArrayList<>();
    own.forEach(setting -> arguments.add("--" + setting.key() + "=" + setting.text()));
    // An option that is given twice is matched twice, each time with both its values.
    for (OptionSpec option : new LinkedHashSet<>(given.matchedOptions())) {
      option
          .originalStringValues()
          .forEach(value -> arguments.add(option.longestName() + "=" + value));
    }
    arguments.add("--");
    arguments.add(plan.scenario().toString());
    try {
      spec.commandLine().parseArgs(arguments.toArray(String[]::new));
      Numbers.checkRanges(spec.commandLine());
      return asked.get();
    } catch (ParameterException fault) {
      throw placed(fault, own).orElse(fault);
    }
  }

  /** Cases are listed or varied: who says the one on the command line does not want the other. */
  private static boolean isReplaced(Setting setting, Set<String> named) {
    return named.contains("--" + setting.key())
        || switch (setting.key()) {
          case "cases" -> named.contains("--vary");
          case "vary", "design", "points" -> named.contains("--cases");
          default -> false;
        };
  }

  /** The fault with the place in the plan it is about; nothing where it is about none. */
  private Optional<RuntimeException> placed(ParameterException fault, List<Setting> settings) {
    String message = message(fault);
    Optional<Setting> about =
        settings.stream()
            .filter(setting -> message.contains("[" + setting.text() + "]"))
            .findFirst()
            .or(() -> settings.stream().filter(setting -> isNamed(setting, message)).findFirst());
    return about.map(
        setting -> {
          int end = message.indexOf('\n');
          Optional<String> advice =
              end < 0 ? Optional.empty() : Optional.of(inPlan(message.substring(end + 1)));
          String told = inPlan(end < 0 ? message : message.substring(0, end));
          return new ScenarioException(
              List.of(new Problem(ProblemCode.PLAN, setting.place(message), told, advice)));
        });
  }

  private static String message(ParameterException fault) {
    if (fault.getArgSpec() instanceof OptionSpec option
        && fault.getCause() instanceof TypeConversionException cause) {
      return option.longestName() + ": " + cause.getMessage() + Numbers.allowed(option);
    }
    return String.valueOf(fault.getMessage());
  }

  private static boolean isNamed(Setting setting, String message) {
    return OPTION
        .matcher(message)
        .results()
        .anyMatch(match -> match.group(1).equals(setting.key()));
  }

  /** The keys of a plan are the options without what they begin with. */
  private static String inPlan(String message) {
    return OPTION.matcher(message).replaceAll("[$1]");
  }
}
