package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.facts.Course;
import org.parley.rules.facts.Happened;
import org.parley.rules.facts.Level;
import org.parley.rules.facts.Line;
import org.parley.rules.facts.Measure;
import org.parley.rules.facts.Round;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.testkit.ShippedScenario;

/** Drools judges the shipped process rules, as they stand, like what Parley writes from them. */
final class UnchangedTalksTest {

  private static final int STATES = 150;

  private final Scenario scenario = ShippedScenario.FEBRUARY.scenario();
  private final CourseBook book = CourseBook.compile(scenario);

  @Test
  void unchangedFilesJudgeAlike() {
    KieBase base = base();
    Random random = new Random(5);
    int matched = 0;
    assertThat(book.rules()).hasSizeGreaterThan(9);
    for (int rule = 0; rule < book.rules().size(); rule++) {
      CourseRule judged = book.rules().get(rule);
      List<Aspect> aspects = List.copyOf(judged.reads().keySet());
      try (CourseJudge judge = book.openJudge(rule)) {
        for (int state = 0; state < STATES; state++) {
          int[] values = aspects.stream().mapToInt(a -> value(a, random)).toArray();
          boolean matches = judge.matches(values);
          assertThat(matches)
              .as("%s in %s", judged.name(), values)
              .isEqualTo(unchanged(base, aspects, values).contains(judged.name()));
          matched += matches ? 1 : 0;
        }
      }
    }
    assertThat(matched).isBetween(STATES, STATES * book.rules().size() - STATES);
  }

  private KieBase base() {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setProperty("drools.dialect.default", "mvel");
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    scenario
        .process()
        .ruleFiles()
        .forEach(f -> builder.add(ResourceFactory.newFileResource(f.toFile()), ResourceType.DRL));
    assertThat(builder.getErrors()).isEmpty();
    return builder.newKieBase();
  }

  /** A value in and beyond the classes that rules tell apart. */
  private int value(Aspect aspect, Random random) {
    return switch (aspect.kind()) {
      case ROUND -> random.nextInt(scenario.process().rounds());
      case LINE ->
          random.nextInt(scenario.positions().get(aspect.index()).readings().size() + 1) - 1;
      case LEVEL -> random.nextInt(scenario.process().levels().get(aspect.index()).to() + 1);
      case MEASURE -> random.nextInt(6) - 1;
      case EVENT -> random.nextBoolean() ? Aspect.ABSENT : 1 + random.nextInt(4);
      default -> throw new IllegalArgumentException("no rule of talks reads " + aspect);
    };
  }

  private Set<String> unchanged(KieBase base, List<Aspect> aspects, int[] values) {
    Set<String> names = new TreeSet<>();
    KieSession session = base.newKieSession();
    Course course = drools -> names.add(drools.getRule().getName());
    session.setGlobal("course", course);
    List<Object> facts = new ArrayList<>();
    for (int place = 0; place < values.length; place++) {
      fact(aspects.get(place), values[place]).ifPresent(facts::add);
    }
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    return names;
  }

  private Optional<Object> fact(Aspect aspect, int value) {
    int index = aspect.index();
    if (aspect.kind() == Aspect.Kind.LINE) {
      Position position = scenario.positions().get(index);
      String reading = value < 0 ? Reading.NONE : position.readings().get(value).name();
      return Optional.of(new Line(position.id(), position.party(), reading, value >= 0));
    }
    if (value == Aspect.ABSENT) {
      return Optional.empty();
    }
    return Optional.of(
        switch (aspect.kind()) {
          case ROUND -> new Round(value, scenario.process().rounds() - 1 - value);
          case LEVEL -> new Level(scenario.process().levels().get(index).name(), value);
          case MEASURE -> new Measure(scenario.process().measures().get(index).name(), value);
          default -> new Happened(book.events().get(index), value);
        });
  }
}
