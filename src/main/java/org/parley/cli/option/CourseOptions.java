package org.parley.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.answer.CourseChange;
import org.parley.answer.CourseChange.Lasting;
import org.parley.answer.OpeningReport.Forced;
import org.parley.process.course.CourseRules;
import org.parley.scenario.Process;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What shall be otherwise in talks than the scenario has it. */
public final class CourseOptions {

  private static final String AT = "ROUND=EVENT";
  private static final Pattern ROUND = Pattern.compile("[0-9]{1,7}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,7}");

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

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Has the talks last N rounds; with a sign, so many more or fewer than the scenario has.")
  private Optional<String> rounds = Optional.empty();

  /**
   * The changes.
   *
   * @param rules the process rules as the scenario has them
   * @throws picocli.CommandLine.ParameterException if a rule, round or event is none of them
   */
  public CourseChange change(CommandSpec spec, CourseRules rules) {
    without.forEach(n -> Arguments.requireKnown(spec, "--without-rule", "rule", n, rules.names()));
    int before = rules.process().rounds();
    int after = rounds.map(text -> rounds(spec, text, before)).orElse(before);
    return new CourseChange(
        new TreeSet<>(without),
        forced(spec, rules, after),
        after == before ? Optional.empty() : Optional.of(new Lasting(after, before)));
  }

  private static int rounds(CommandSpec spec, String text, int before) {
    Arguments.require(
        spec,
        NUMBER.matcher(text).matches(),
        "--rounds: [" + text + "] is no number of rounds\nMaybe --rounds +1");
    int number = Integer.parseInt(text);
    int after = Character.isDigit(text.charAt(0)) ? number : before + number;
    Arguments.require(
        spec,
        after >= 1 && after <= Process.MOST_ROUNDS,
        "--rounds: ["
            + text
            + "] makes ["
            + after
            + "] rounds, which is not from 1 to "
            + Process.MOST_ROUNDS);
    return after;
  }

  private List<Forced> forced(CommandSpec spec, CourseRules rules, int last) {
    List<Forced> forced = new ArrayList<>();
    for (String text : at) {
      int equals = text.indexOf('=');
      Arguments.require(spec, equals > 0, "--at: " + Arguments.notOfTheForm(text, AT));
      String round = text.substring(0, equals);
      Arguments.require(
          spec,
          ROUND.matcher(round).matches() && Integer.parseInt(round) < last,
          "--at: round [" + round + "] is none of 0 to " + (last - 1));
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
    rounds.ifPresent(text -> settings.put("rounds", text));
    return settings;
  }
}
