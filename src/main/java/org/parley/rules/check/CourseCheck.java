package org.parley.rules.check;

import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Process;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;

/** Checks what process rules conclude and the ids they name against a scenario. */
public final class CourseCheck {

  private final Scenario scenario;
  private final List<String> events;
  private final RuleProblems problems;
  private final IdCheck ids;

  private CourseCheck(Scenario scenario, List<String> events, RuleProblems problems) {
    this.scenario = scenario;
    this.events = events;
    this.problems = problems;
    this.ids = new IdCheck(scenario, Subject.COURSE, problems);
  }

  /** The events that the rules of these files are about, each once. */
  public static List<String> events(List<RuleFile> files) {
    return files.stream()
        .flatMap(file -> file.text().rules().stream())
        .flatMap(rule -> rule.metadata(Vocabulary.EVENT).stream())
        .map(Token::text)
        .distinct()
        .toList();
  }

  /** Adds whatever is wrong with the rules of a file to the problems. */
  public static void check(
      Scenario scenario, RuleFile file, List<String> events, RuleProblems problems) {
    CourseCheck check = new CourseCheck(scenario, events, problems);
    for (Rule rule : file.text().rules()) {
      check.conclusion(rule);
      rule.patterns().forEach(check::pattern);
      EffectCheck.check(scenario, rule, problems);
    }
  }

  private void conclusion(Rule rule) {
    String shown = "rule [" + rule.name().text() + "] ";
    Optional<Token> event = rule.metadata(Vocabulary.EVENT);
    if (rule.says(Says.HAPPENS) && event.isEmpty()) {
      problems.error(
          ProblemCode.NO_EVENT,
          rule.name(),
          shown + "concludes that something happens but has no @event",
          Optional.of("Maybe add @event(\"…\") with a name for what happens"));
    }
    if (!rule.says(Says.HAPPENS) && !rule.metadata().isEmpty()) {
      problems.error(
          ProblemCode.NO_EVENT,
          rule.name(),
          shown + "has metadata of an event but does not conclude course.happens(drools)");
    }
    if (rule.verdict().isEmpty() && rule.derived().isEmpty()) {
      problems.error(ProblemCode.CONCLUSION, rule.name(), shown + "concludes nothing");
    }
  }

  private void pattern(Condition.Pattern pattern) {
    ids.pattern(pattern);
    for (NamedId named : NamedId.in(pattern)) {
      String type = pattern.type().text();
      if (type.equals("Happened") && named.field().equals("event")) {
        ids.known(named.text(), "event", events);
      } else if (type.equals("Level") && named.field().equals("name")) {
        ids.known(named.text(), "level", levels(scenario));
      } else if (type.equals("Measure") && named.field().equals("name")) {
        ids.known(named.text(), "measure", measures(scenario));
      }
    }
  }

  static List<String> levels(Scenario scenario) {
    return scenario.process().levels().stream().map(Process.Level::name).toList();
  }

  static List<String> measures(Scenario scenario) {
    return scenario.process().measures().stream().map(Process.Measure::name).toList();
  }
}
