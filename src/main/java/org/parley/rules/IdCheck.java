package org.parley.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.rules.RuleText.Consequence;
import org.parley.rules.Token.Type;
import org.parley.scenario.Issue;
import org.parley.scenario.Named;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;

/**
 * Checks the ids a rule file names against a scenario: a mistyped id in a constraint would never
 * match, and the rule would be silent for ever.
 */
final class IdCheck {

  private final Scenario scenario;
  private final RuleProblems problems;

  private IdCheck(Scenario scenario, RuleProblems problems) {
    this.scenario = scenario;
    this.problems = problems;
  }

  /** Adds every id of the file that the scenario does not have to the problems. */
  static void check(Scenario scenario, RuleFile file, RuleProblems problems) {
    IdCheck check = new IdCheck(scenario, problems);
    for (RuleText.Rule rule : file.text().rules()) {
      check.metadata(rule);
      rule.patterns().forEach(check::pattern);
    }
  }

  private void metadata(RuleText.Rule rule) {
    Map<String, Token> metadata = rule.metadata();
    Token crosses = metadata.get(Vocabulary.CROSSES);
    Token reading = metadata.get(Vocabulary.READING);
    if (crosses != null) {
      position(crosses, reading);
    } else if (reading != null) {
      problems.error(reading, "@reading without @crosses, which names the position it belongs to");
    }
    boolean rejects =
        rule.patterns().stream().anyMatch(p -> p.isMatched() && p.type().is("Rejection"));
    String shown = "rule [" + rule.name().text() + "] ";
    switch (rule.consequence()) {
      case CROSSES -> {
        if (crosses == null && !rejects) {
          problems.error(
              rule.name(),
              shown + "crosses something but has no @crosses and matches no Rejection");
        }
      }
      case INCOHERENT -> {
        if (!metadata.containsKey(Vocabulary.COHERENCE)) {
          problems.error(rule.name(), shown + "concludes incoherence but has no @coherence");
        }
      }
      case NOTHING -> problems.error(rule.name(), shown + "concludes nothing");
      case DERIVES -> {}
    }
    Token coherence = metadata.get(Vocabulary.COHERENCE);
    if (rule.consequence() != Consequence.INCOHERENT && coherence != null) {
      problems.error(
          coherence, shown + "has @coherence but does not conclude verdict.incoherent(drools)");
    }
    if (rule.consequence() != Consequence.CROSSES && crosses != null) {
      problems.error(crosses, shown + "has @crosses but does not conclude verdict.crosses(drools)");
    }
  }

  private void position(Token id, @Nullable Token reading) {
    int index = scenario.positionIndex(id.text());
    if (index < 0) {
      problems.unknown(
          id,
          "position [" + id.text() + "] is not in scenario [" + scenario.id() + "]",
          positions());
    } else if (reading != null
        && scenario.positions().get(index).readingIndex(reading.text()) < 0) {
      Position position = scenario.positions().get(index);
      List<String> readings = position.readings().stream().map(Reading::name).toList();
      problems.unknown(
          reading,
          "position [" + id.text() + "] has no reading [" + reading.text() + "], only " + readings,
          readings);
    }
  }

  private void pattern(RuleText.Pattern pattern) {
    String type = pattern.type().text();
    if (!Vocabulary.FACT_FIELDS.containsKey(type)) {
      return;
    }
    List<Token> issues = new ArrayList<>();
    List<Token> options = new ArrayList<>();
    for (Comparison comparison : Comparison.in(pattern).comparisons()) {
      if (comparison.operand().type() == Type.STRING) {
        literal(type, comparison);
        if (comparison.field().is("option")) {
          options.add(comparison.operand());
        } else if (comparison.field().is("issue") && !comparison.excludes()) {
          issues.add(comparison.operand());
        }
      }
    }
    List<Issue> among = named(issues);
    if (!among.isEmpty() || issues.isEmpty()) {
      checkOptions(among, options);
    }
    if (!among.isEmpty() && among.stream().noneMatch(Issue::isNumeric)) {
      pattern.constraints().stream()
          .filter(token -> token.is("value"))
          .findFirst()
          .ifPresent(value -> noValue(value, among.get(0)));
    }
  }

  private void noValue(Token value, Issue issue) {
    String shown = "issue [" + issue.id() + "] has no unit, so no [value]";
    problems.error(value, shown, Optional.of("Maybe compare [option] instead"));
  }

  private List<Issue> named(List<Token> ids) {
    return scenario.issues().stream()
        .filter(issue -> ids.stream().anyMatch(token -> token.text().equals(issue.id())))
        .toList();
  }

  private void literal(String type, Comparison comparison) {
    Token token = comparison.operand();
    switch (comparison.field().text()) {
      case "issue" -> known(token, "issue", scenario.issues().stream().map(Issue::id).toList());
      case "party" -> known(token, "party", parties());
      case "position" -> known(token, "position", positions());
      case "reading" -> known(token, "reading", readings());
      case "kind" -> known(token, "kind", labels(Position.Kind.values()));
      case "status" -> known(token, "status", labels(Position.Status.values()));
      case "id" -> known(token, type, type.equals("Party") ? parties() : positions());
      default -> {}
    }
  }

  private void checkOptions(List<Issue> among, List<Token> options) {
    List<String> valid =
        (among.isEmpty() ? scenario.issues() : among)
            .stream().flatMap(issue -> issue.options().stream().map(Option::id)).toList();
    String of = among.size() == 1 ? " of issue [" + among.get(0).id() + "]" : "";
    for (Token option : options) {
      if (!valid.contains(option.text())) {
        problems.unknown(
            option,
            "unknown option [" + option.text() + "]" + of + ", expected " + shown(valid),
            valid);
      }
    }
  }

  private static String shown(List<String> valid) {
    return valid.size() <= 8 ? "one of " + valid : "an option of the scenario";
  }

  private void known(Token token, String what, Collection<String> valid) {
    if (!valid.contains(token.text())) {
      problems.unknown(
          token, "unknown " + what.toLowerCase(Locale.ROOT) + " [" + token.text() + "]", valid);
    }
  }

  private List<String> parties() {
    return scenario.parties().stream().map(Party::id).toList();
  }

  private List<String> readings() {
    return scenario.positions().stream()
        .flatMap(position -> position.readings().stream())
        .map(Reading::name)
        .distinct()
        .toList();
  }

  private static List<String> labels(Named[] values) {
    return Arrays.stream(values).map(Named::label).toList();
  }

  private List<String> positions() {
    return scenario.positions().stream().map(Position::id).toList();
  }
}
