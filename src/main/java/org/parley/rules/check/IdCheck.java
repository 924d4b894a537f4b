package org.parley.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;

/**
 * Checks the ids a rule file names against a scenario: a mistyped id in a constraint would never
 * match, and the rule would be silent for ever.
 */
public final class IdCheck {

  private final Subject subject;
  private final Scenario scenario;
  private final RuleProblems problems;

  IdCheck(Scenario scenario, Subject subject, RuleProblems problems) {
    this.subject = subject;
    this.scenario = scenario;
    this.problems = problems;
  }

  /** Adds every id of the file that the scenario does not have to the problems. */
  public static void check(Scenario scenario, RuleFile file, RuleProblems problems) {
    IdCheck check = new IdCheck(scenario, file.text().subject(), problems);
    for (Rule rule : file.text().rules()) {
      check.metadata(rule);
      rule.patterns().forEach(check::pattern);
    }
  }

  private void metadata(Rule rule) {
    Optional<Token> crosses = rule.metadata(Vocabulary.CROSSES);
    Optional<Token> reading = rule.metadata(Vocabulary.READING);
    if (crosses.isPresent()) {
      position(crosses.get(), reading);
    } else {
      reading.ifPresent(
          at ->
              problems.error(
                  ProblemCode.CONCLUSION,
                  at,
                  "@reading without @crosses, which names the position it belongs to"));
    }
    conclusion(rule, crosses.isPresent());
    new ExclusionCheck(scenario, problems).check(rule);
    if (crosses.isPresent() && !rule.says(Says.CROSSES)) {
      String missing = "] has @crosses but does not conclude verdict.crosses(drools)";
      problems.error(
          ProblemCode.CONCLUSION, crosses.get(), "rule [" + rule.name().text() + missing);
    }
    new PreferenceCheck(scenario, problems).check(rule);
  }

  private void conclusion(Rule rule, boolean crosses) {
    String shown = "rule [" + rule.name().text() + "] ";
    boolean rejects = rule.condition().matched().anyMatch(p -> p.type().is("Rejection"));
    if (rule.says(Says.CROSSES) && !crosses && !rejects) {
      String missing = "crosses something but has no @crosses and matches no Rejection";
      problems.error(ProblemCode.CONCLUSION, rule.name(), shown + missing);
    }
    if (rule.verdict().isEmpty() && rule.derived().isEmpty()) {
      problems.error(ProblemCode.CONCLUSION, rule.name(), shown + "concludes nothing");
    }
  }

  private void position(Token id, Optional<Token> reading) {
    int index = scenario.positionIndex(id.text());
    if (index < 0) {
      problems.unknown(
          ProblemCode.UNKNOWN_ID_IN_RULE,
          id,
          "position [" + id.text() + "] is not in scenario [" + scenario.id() + "]",
          positions());
    } else {
      reading.ifPresent(at -> reading(scenario.positions().get(index), at));
    }
  }

  /** Adds a reading that a position does not have. */
  void reading(Position position, Token reading) {
    if (position.readingIndex(reading.text()) < 0) {
      List<String> readings = position.readings().stream().map(Reading::name).toList();
      problems.unknown(
          ProblemCode.UNKNOWN_ID_IN_RULE,
          reading,
          "position ["
              + position.id()
              + "] has no reading ["
              + reading.text()
              + "], only "
              + readings,
          readings);
    }
  }

  /** Adds the ids of a pattern that the scenario does not have. */
  void pattern(Condition.Pattern pattern) {
    String type = pattern.type().text();
    if (!subject.fields().containsKey(type)) {
      return;
    }
    List<Token> issues = new ArrayList<>();
    List<Token> options = new ArrayList<>();
    for (NamedId named : NamedId.in(pattern)) {
      literal(type, named);
      if (named.field().equals("option")) {
        options.add(named.text());
      } else if (named.field().equals("issue") && !named.excludes()) {
        issues.add(named.text());
      }
    }
    List<Issue> among = among(issues);
    if (!among.isEmpty() || issues.isEmpty()) {
      checkOptions(among, options);
    }
    if (!among.isEmpty() && among.stream().noneMatch(Issue::isNumeric)) {
      values(pattern).findFirst().ifPresent(value -> noValue(value, among.get(0)));
    }
  }

  /** Where a pattern speaks of the value of its issue, in order. */
  private static Stream<Token> values(Condition.Pattern pattern) {
    Stream<Token> bound = pattern.bindings().stream().map(binding -> binding.field().at());
    Stream<Token> compared =
        pattern.constraints().stream().flatMap(Constraint::values).map(Value::at);
    return Stream.concat(bound, compared)
        .filter(token -> token.is("value"))
        .sorted(Comparator.comparingInt(Token::line).thenComparingInt(Token::column));
  }

  private void noValue(Token value, Issue issue) {
    String shown = "issue [" + issue.id() + "] has no unit, so no [value]";
    problems.error(
        ProblemCode.NO_VALUE, value, shown, Optional.of(new FormWords(problems.form()).option()));
  }

  private List<Issue> among(List<Token> ids) {
    return ids.stream()
        .map(token -> scenario.issueIndex(token.text()))
        .filter(index -> index >= 0)
        .distinct()
        .sorted()
        .map(scenario.issues()::get)
        .toList();
  }

  private void literal(String type, NamedId named) {
    Token token = named.text();
    switch (named.field()) {
      case "issue" -> {
        if (scenario.issueIndex(token.text()) < 0) {
          known(token, "issue", scenario.issues().stream().map(Issue::id).toList());
        }
      }
      case "party" -> known(token, "party", parties());
      case "position" -> known(token, "position", positions());
      case "reading" -> known(token, "reading", readings(type));
      case "kind" -> known(token, "kind", labels(Position.Kind.values()));
      case "status" -> known(token, "status", labels(Position.Status.values()));
      case "id" -> known(token, type, type.equals("Party") ? parties() : positions());
      default -> {
        // What else a field holds is no id.
      }
    }
  }

  private void checkOptions(List<Issue> among, List<Token> options) {
    if (options.isEmpty()) {
      return;
    }
    List<String> valid =
        (among.isEmpty() ? scenario.issues() : among)
            .stream().flatMap(issue -> issue.options().stream().map(Option::id)).toList();
    String of = among.size() == 1 ? " of issue [" + among.get(0).id() + "]" : "";
    for (Token option : options) {
      if (!valid.contains(option.text())) {
        problems.unknown(
            ProblemCode.UNKNOWN_OPTION_IN_RULE,
            option,
            "unknown option [" + option.text() + "]" + of + ", expected " + shown(valid),
            valid);
      }
    }
  }

  private static String shown(List<String> valid) {
    return valid.size() <= 8 ? "one of " + valid : "an option of the scenario";
  }

  /** Adds an id that is none of the valid ones. */
  void known(Token token, String what, Collection<String> valid) {
    if (!valid.contains(token.text())) {
      problems.unknown(
          ProblemCode.UNKNOWN_ID_IN_RULE,
          token,
          "unknown " + what.toLowerCase(Locale.ROOT) + " [" + token.text() + "]",
          valid);
    }
  }

  private List<String> parties() {
    return scenario.parties().stream().map(Party::id).toList();
  }

  private List<String> readings(String type) {
    Stream<String> none = type.equals("Line") ? Stream.of(Reading.NONE) : Stream.of();
    Stream<String> named =
        scenario.positions().stream()
            .flatMap(position -> position.readings().stream())
            .map(Reading::name);
    return Stream.concat(named, none).distinct().toList();
  }

  private static List<String> labels(org.parley.scenario.Named[] values) {
    return Arrays.stream(values).map(org.parley.scenario.Named::label).toList();
  }

  private List<String> positions() {
    return scenario.positions().stream().map(Position::id).toList();
  }
}
