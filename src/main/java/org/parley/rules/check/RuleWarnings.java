package org.parley.rules.check;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.SourceText;

/**
 * Finds what is odd in the rules of a scenario, though it has a meaning: a value that is to be a
 * number which no option of its issue is, and what {@link SayingWarnings} finds.
 */
public final class RuleWarnings {

  private static final int MOST_LISTED = 8;

  private final Scenario scenario;
  private final List<Problem> warnings = new ArrayList<>();

  private RuleWarnings(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * The warnings about rules for which {@link RuleBook#compile} has found nothing wrong, in the
   * order of the files.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file can no longer be read
   */
  public static List<Problem> of(Scenario scenario) {
    RuleWarnings warnings = new RuleWarnings(scenario);
    for (Path path : scenario.ruleFiles()) {
      RuleFile file = RuleFile.read(path, new ArrayList<>());
      file.text().rules().stream()
          .flatMap(Rule::patterns)
          .filter(pattern -> pattern.type().is("Term"))
          .forEach(pattern -> warnings.numbers(file.source(), pattern));
      warnings.warnings.addAll(SayingWarnings.of(scenario, file));
    }
    return warnings.warnings;
  }

  private void numbers(SourceText source, Condition.Pattern pattern) {
    List<NamedNumber> numbers = NamedNumber.in(pattern);
    if (numbers.isEmpty()) {
      return;
    }
    List<Issue> among =
        NamedId.in(pattern).stream()
            .filter(named -> named.field().equals("issue") && !named.excludes())
            .map(named -> scenario.issueIndex(named.text().text()))
            .filter(index -> index >= 0)
            .distinct()
            .map(scenario.issues()::get)
            .toList();
    List<String> options =
        (among.isEmpty() ? scenario.issues() : among)
            .stream()
                .filter(Issue::isNumeric)
                .flatMap(issue -> issue.options().stream().map(Option::id))
                .toList();
    List<BigDecimal> values = options.stream().map(BigDecimal::new).toList();
    String of = among.size() == 1 ? " of issue [" + among.get(0).id() + "]" : "";
    numbers.stream()
        .filter(named -> values.stream().noneMatch(v -> v.compareTo(named.number()) == 0))
        .forEach(named -> warnings.add(warning(source, named, of, options, values)));
  }

  private static Problem warning(
      SourceText source,
      NamedNumber named,
      String of,
      List<String> options,
      List<BigDecimal> values) {
    String is = "no option" + of + " is [" + named.number().toPlainString() + "]";
    return new Problem(
        ProblemCode.NUMBER_OF_NO_OPTION,
        source.location(named.at().line(), named.at().column()),
        options.size() <= MOST_LISTED ? is + ", expected one of " + options : is,
        Optional.of("Maybe [" + String.join("] or [", named.nearest(values)) + "]")
            .filter(advice -> !values.isEmpty()));
  }
}
