package org.parley.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionCondition;
import org.parley.scenario.OptionCondition.Operator;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads what {@code --fix} says of issues that are settled in advance, wholly or in part. */
final class FixedOptions {

  /** The option, for messages. */
  public static final String NAME = "--fix";

  /** An issue, a sign and an option, of which none but the sign has a sign in it. */
  private static final Pattern CONDITION =
      Pattern.compile("([^=<>!]+)((?:>=|<=|!=|=|>|<).*)", Pattern.DOTALL);

  private final CommandSpec spec;
  private final Scenario scenario;
  private final Map<String, List<String>> left = new LinkedHashMap<>();

  private FixedOptions(CommandSpec spec, Scenario scenario) {
    this.spec = spec;
    this.scenario = scenario;
  }

  /**
   * The options left, by issue id, in the issue's order.
   *
   * @param texts conditions such as {@code release>=40}; a text without a sign is a further option
   *     of the condition before it, as in {@code release=20,60}
   * @throws ParameterException at the first that is of another form, names what the scenario does
   *     not have or leaves no option of an issue
   */
  public static Map<String, List<String>> of(
      CommandSpec spec, Scenario scenario, List<String> texts) {
    FixedOptions options = new FixedOptions(spec, scenario);
    for (int first = 0; first < texts.size(); ) {
      int next = first + 1;
      while (next < texts.size() && !CONDITION.matcher(texts.get(next)).matches()) {
        next++;
      }
      options.add(texts.subList(first, next));
      first = next;
    }
    return options.left;
  }

  private void add(List<String> texts) {
    Matcher matcher = CONDITION.matcher(texts.get(0));
    if (!matcher.matches()) {
      String form = Arguments.notOfTheForm(texts.get(0), EnforcementOptions.TERM);
      throw misuse(form + "\nMaybe quotes around it, where it has a < or >");
    }
    Issue issue = issue(matcher.group(1));
    OptionCondition first = OptionCondition.of(matcher.group(2)).orElseThrow();
    List<OptionCondition> conditions = new ArrayList<>(List.of(first));
    for (String further : texts.subList(1, texts.size())) {
      if (first.operator().isOrder()) {
        throw misuse(Arguments.notOfTheForm(further, EnforcementOptions.TERM));
      }
      conditions.add(new OptionCondition(first.operator(), further));
    }
    List<String> kept = new ArrayList<>(left.getOrDefault(issue.id(), ids(issue)));
    if (first.operator() == Operator.EQUAL) {
      kept.retainAll(conditions.stream().flatMap(c -> kept(issue, c).stream()).toList());
    } else {
      conditions.forEach(condition -> kept.retainAll(kept(issue, condition)));
    }
    if (kept.isEmpty()) {
      throw misuse("nothing is left of issue [" + issue.id() + "]");
    }
    left.put(issue.id(), kept);
  }

  private Issue issue(String id) {
    List<String> issues = scenario.issues().stream().map(Issue::id).toList();
    Arguments.requireKnown(spec, NAME, "issue", id, issues);
    return scenario.issues().get(scenario.issueIndex(id));
  }

  private List<String> kept(Issue issue, OptionCondition condition) {
    if (condition.operator().isOrder()) {
      if (!issue.isNumeric()) {
        throw misuse("issue [" + issue.id() + "] has no unit, so its options have no order");
      }
      if (condition.number().isEmpty()) {
        throw misuse(
            "[" + condition.operand() + "] after [" + condition.operator() + "] is no number");
      }
    } else {
      Optional<Option> named = issue.named(condition.operand());
      if (named.isEmpty()) {
        Arguments.requireKnown(
            spec, NAME, "option of " + issue.id(), condition.operand(), ids(issue));
      }
    }
    return condition.kept(ids(issue), issue.isNumeric());
  }

  private static List<String> ids(Issue issue) {
    return issue.options().stream().map(Option::id).toList();
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), NAME + ": " + message);
  }
}
