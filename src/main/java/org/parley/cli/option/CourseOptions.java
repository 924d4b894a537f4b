package org.parley.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.answer.CourseChange;
import org.parley.answer.OpeningReport.Forced;
import org.parley.process.course.CourseRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What shall be otherwise in talks than the scenario has it. */
public final class CourseOptions {

  private static final String AT = "ROUND=EVENT";
  private static final Pattern ROUND = Pattern.compile("[0-9]{1,7}");

  @Option(
      names = "--without-rule",
      paramLabel = "NAME",
      description = "Leaves out the process rule of this name; can be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = AT,
      split = ",",
      description =
          "Has an event happen for certain in a round, counted from 0, whatever its rules ask for.")
  private List<String> at = new ArrayList<>();

  /**
   * The changes.
   *
   * @param rules the process rules as the scenario has them
   * @throws picocli.CommandLine.ParameterException if a rule, round or event is none of them
   */
  public CourseChange change(CommandSpec spec, CourseRules rules) {
    without.forEach(n -> Arguments.requireKnown(spec, "--without-rule", "rule", n, rules.names()));
    return new CourseChange(new TreeSet<>(without), forced(spec, rules));
  }

  private List<Forced> forced(CommandSpec spec, CourseRules rules) {
    List<Forced> forced = new ArrayList<>();
    int rounds = rules.process().rounds();
    for (String text : at) {
      int equals = text.indexOf('=');
      Arguments.require(spec, equals > 0, "--at: " + Arguments.notOfTheForm(text, AT));
      String round = text.substring(0, equals);
      Arguments.require(
          spec,
          ROUND.matcher(round).matches() && Integer.parseInt(round) < rounds,
          "--at: round [" + round + "] is none of 0 to " + (rounds - 1));
      String event = text.substring(equals + 1);
      Arguments.requireKnown(spec, "--at", "event", event, rules.events());
      forced.add(new Forced(Integer.parseInt(round), event));
    }
    return forced;
  }

  /** The changes, as a manifest has them. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("without_rules", List.copyOf(new TreeSet<>(without)));
    settings.put("at", List.copyOf(at));
    return settings;
  }
}
