package org.parley.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Aside;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.FactType;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/**
 * Finds what is odd in how a rule file says something: facts that nobody matches or derives, a
 * reading that is not named where there are several, a word of denial that undoes another.
 */
final class SayingWarnings {

  private final Scenario scenario;
  private final RuleFile file;
  private final List<Problem> warnings = new ArrayList<>();

  private SayingWarnings(Scenario scenario, RuleFile file) {
    this.scenario = scenario;
    this.file = file;
  }

  static List<Problem> of(Scenario scenario, RuleFile file) {
    SayingWarnings found = new SayingWarnings(scenario, file);
    found.facts();
    for (Rule rule : file.text().rules()) {
      found.reading(rule);
      found.denials(rule.condition());
    }
    found.mixed();
    return found.warnings;
  }

  private void facts() {
    Set<String> matched = new HashSet<>();
    Set<String> derived = new HashSet<>();
    for (Rule rule : file.text().rules()) {
      rule.patterns().forEach(pattern -> matched.add(pattern.type().text()));
      rule.derived().forEach(fact -> derived.add(fact.type().text()));
    }
    for (FactType type : file.text().declared().values()) {
      String name = type.name().text();
      if (!matched.contains(name)) {
        String how = derived.contains(name) ? "is derived and" : "is declared and";
        warn(ProblemCode.FACT_UNMATCHED, type.name(), how + " matched by no rule of this file", "");
      } else if (!derived.contains(name)) {
        String never = "is derived by no rule of this file, so there is none";
        warn(ProblemCode.FACT_UNMATCHED, type.name(), never, "");
      }
    }
  }

  private void reading(Rule rule) {
    Optional<Token> crosses = rule.metadata(Vocabulary.CROSSES);
    if (crosses.isEmpty() || rule.metadata(Vocabulary.READING).isPresent()) {
      return;
    }
    Position position = scenario.positions().get(scenario.positionIndex(crosses.get().text()));
    List<String> readings = position.readings().stream().map(Reading::name).toList();
    if (readings.size() > 1) {
      warn(
          ProblemCode.READING_FORGOTTEN,
          crosses.get(),
          "has the readings "
              + readings
              + ", and rule ["
              + rule.name().text()
              + "] names none, so it is about the first",
          new FormWords(file.form()).reading(position.id(), readings.get(0)));
    }
  }

  private void denials(Condition condition) {
    if (condition instanceof Condition.Not outer && outer.part() instanceof Condition.Not inner) {
      inner
          .patterns()
          .findFirst()
          .ifPresent(
              pattern ->
                  warn(
                      ProblemCode.NOT_NOT,
                      pattern.type(),
                      "stands behind two [not], of which one undoes the other",
                      new FormWords(file.form()).twoNots()));
    }
    condition.parts().forEach(this::denials);
  }

  private void mixed() {
    for (Aside.Mixed mixed : file.aside().mixed()) {
      warn(
          ProblemCode.MIXED_WITHOUT_BRACKETS,
          mixed.or(),
          "stands beside ["
              + mixed.binding()
              + "] without brackets, and ["
              + mixed.binding()
              + "] binds most",
          "Maybe [(" + mixed.joined() + ")], if that is meant, or other brackets");
    }
  }

  private void warn(ProblemCode code, Token at, String what, String advice) {
    warnings.add(
        new Problem(
            code,
            file.source().location(at.line(), at.column()),
            kind(code) + " [" + at.text() + "] " + what,
            Optional.of(advice).filter(text -> !text.isEmpty())));
  }

  private static String kind(ProblemCode code) {
    return switch (code) {
      case FACT_UNMATCHED -> "fact type";
      case READING_FORGOTTEN -> "position";
      case MIXED_WITHOUT_BRACKETS -> "word";
      default -> "pattern";
    };
  }
}
