package org.parley.rules.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rules.CourseBook;
import org.parley.rules.check.CourseCheck;
import org.parley.rules.check.EffectReader;
import org.parley.rules.check.RuleComment;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;

/** The process rules of a scenario as they stand in its files, read without starting Drools. */
public final class WrittenCourse {

  /** How a comment of rules in DRL begins. */
  static final String COMMENT = "//";

  private final Scenario scenario;
  private final List<String> events;
  private final EffectReader effects;
  private final EffectWords words;

  private WrittenCourse(Scenario scenario, List<String> events) {
    this.scenario = scenario;
    this.events = events;
    this.effects = new EffectReader(scenario);
    this.words = new EffectWords(scenario);
  }

  /**
   * The rules by which events happen, in the order of the files; none where the scenario has none.
   *
   * @throws org.parley.scenario.problem.ScenarioException with everything wrong with their files
   */
  public static List<ProcessRule> read(Scenario scenario) {
    List<RuleFile> files = CourseBook.files(scenario);
    WrittenCourse course = new WrittenCourse(scenario, CourseCheck.events(files));
    List<ProcessRule> rules = new ArrayList<>();
    for (RuleFile file : files) {
      List<String> lines = file.source().text().lines().toList();
      for (Rule rule : file.text().rules()) {
        if (rule.says(Rule.Says.HAPPENS)) {
          rules.add(course.read(file, rule, lines));
        }
      }
    }
    return List.copyOf(rules);
  }

  private ProcessRule read(RuleFile file, Rule rule, List<String> lines) {
    CourseRule read = effects.read(file.source(), rule, events, Map.of());
    String comment = RuleComment.above(rule.name().line(), lines, COMMENT);
    RuleComment told = RuleComment.of(scenario, comment);
    return new ProcessRule(
        read.name(),
        read.location(),
        events.get(read.event()),
        RuleWords.of(rule),
        read.effects().stream().map(words::of).toList(),
        softened(read),
        range(read.likely()),
        read.likely().range().isPresent(),
        read.once(),
        told.said(),
        told.sources(),
        told.assumed());
  }

  private List<String> softened(CourseRule rule) {
    Set<String> softened = new LinkedHashSet<>();
    for (Effect effect : rule.effects()) {
      if (effect instanceof Effect.Softens softens) {
        softened.add(scenario.positions().get(softens.position()).id());
      }
    }
    return List.copyOf(softened);
  }

  private static Range range(Chance chance) {
    double value = chance.value().doubleValue();
    return chance
        .range()
        .map(span -> new Range(value, span.low().doubleValue(), span.high().doubleValue()))
        .orElse(Range.exactly(value));
  }
}
