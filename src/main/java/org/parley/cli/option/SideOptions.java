package org.parley.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import org.parley.scenario.Enforcement;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options after which what binds is said of one of two scenarios only. */
public final class SideOptions {

  private static final String LEFT = "--left";
  private static final String RIGHT = "--right";
  private static final String STEP = "--enforce";

  /** What can be said of one side. */
  private static final Set<String> NAMES =
      Set.of(STEP, "--waive", "--without", "--bind", "--with", "--reading", "--fix");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = LEFT,
      paramLabel = "OPTION",
      parameterConsumer = Following.class,
      description =
          "Of the first of two scenarios only: what binds, by the options --enforce, --waive,"
              + " --without, --bind, --with, --reading and --fix that follow.")
  private List<String> left = new ArrayList<>();

  @Option(
      names = RIGHT,
      paramLabel = "OPTION",
      parameterConsumer = Following.class,
      description = "Likewise of the second: --right --waive UA-R1")
  private List<String> right = new ArrayList<>();

  /** Whether something is said of one side only. */
  public boolean areGiven() {
    return !left.isEmpty() || !right.isEmpty();
  }

  /** What was given, by the name of the option, for the manifest. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (areGiven()) {
      settings.put("left", List.copyOf(left));
      settings.put("right", List.copyOf(right));
    }
    return settings;
  }

  /**
   * What binds on the left, or on the right.
   *
   * @param common what binds on both
   * @throws ParameterException if an option names something that the scenario does not have
   */
  public Enforcement enforcement(boolean isLeft, TabulatedScenario scenario, Enforcement common) {
    List<String> texts = isLeft ? left : right;
    if (texts.isEmpty()) {
      return common;
    }
    Side side = new Side();
    try {
      new CommandLine(side).parseArgs(texts.toArray(String[]::new));
      boolean isStep = texts.stream().anyMatch(text -> text.split("=", 2)[0].equals(STEP));
      return joined(common, side.options.enforcement(scenario), isStep);
    } catch (ParameterException fault) {
      String name = isLeft ? LEFT : RIGHT;
      throw new ParameterException(spec.commandLine(), name + " " + fault.getMessage(), fault);
    }
  }

  private static Enforcement joined(Enforcement common, Enforcement own, boolean isStep) {
    Map<String, String> readings = new HashMap<>(common.readings());
    readings.putAll(own.readings());
    Map<String, List<String>> fixed = new HashMap<>(common.fixed());
    fixed.putAll(own.fixed());
    return new Enforcement(
        isStep ? own.step() : common.step(),
        union(common.without(), own.without()),
        union(common.waived(), own.waived()),
        union(common.bound(), own.bound()),
        readings,
        fixed);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(others);
    return union;
  }

  /** The options by themselves. */
  @Command
  static final class Side {

    @Mixin private EnforcementOptions options;
  }

  /** Takes the options that say what binds, up to the first that is none of them. */
  static final class Following implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> texts, ArgSpec option, CommandSpec command) {
      List<String> taken = new ArrayList<>();
      while (!texts.isEmpty() && NAMES.contains(texts.peek().split("=", 2)[0])) {
        boolean isWhole = texts.peek().contains("=");
        taken.add(texts.pop());
        if (!isWhole && !texts.isEmpty()) {
          taken.add(texts.pop());
        }
      }
      if (taken.isEmpty()) {
        String name =
            option.isOption() ? ((CommandLine.Model.OptionSpec) option).longestName() : "";
        throw new ParameterException(
            command.commandLine(),
            name
                + " wants options that say what binds on that side\nMaybe "
                + name
                + " --waive ID");
      }
      List<String> all = new ArrayList<>(option.<List<String>>getValue());
      all.addAll(taken);
      option.setValue(all);
    }
  }
}
