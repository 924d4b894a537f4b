package org.parley.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.parley.rules.course.Aspect;
import org.parley.rules.facts.Happened;
import org.parley.rules.facts.Level;
import org.parley.rules.facts.Line;
import org.parley.rules.facts.Measure;
import org.parley.rules.facts.Round;
import org.parley.rules.facts.Stance;
import org.parley.rules.facts.Standing;
import org.parley.rules.session.Decimal;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;

/** The facts that Drools is given of the state of talks, with {@link Names} for all texts. */
record CourseFacts(Scenario scenario, List<String> events, Names names) {

  /** Names all texts, so that facts can be made by several threads from here on. */
  CourseFacts {
    names.of(Reading.NONE);
    scenario.parties().forEach(party -> names.of(party.id()));
    for (Position position : scenario.positions()) {
      names.of(position.id());
      position.readings().forEach(reading -> names.of(reading.name()));
    }
    for (Issue issue : scenario.issues()) {
      names.of(issue.id());
      issue.options().forEach(option -> names.of(option.id()));
    }
    scenario.process().levels().forEach(level -> names.of(level.name()));
    scenario.process().measures().forEach(measure -> names.of(measure.name()));
    events.forEach(names::of);
  }

  /** The fact that an aspect has this value; nothing for what is not there. */
  Optional<Object> fact(Aspect aspect, int value) {
    int index = aspect.index();
    return switch (aspect.kind()) {
      case ROUND -> Optional.of(new Round(value, scenario.process().rounds() - 1 - value));
      case LINE -> Optional.of(line(scenario.positions().get(index), value));
      case STANCE -> Optional.of(new Stance(names.of(scenario.parties().get(index).id()), value));
      case STANDING -> present(value).map(option -> standing(scenario.issues().get(index), option));
      case LEVEL ->
          Optional.of(new Level(names.of(scenario.process().levels().get(index).name()), value));
      case MEASURE ->
          present(value)
              .map(
                  rounds ->
                      new Measure(
                          names.of(scenario.process().measures().get(index).name()), rounds));
      case EVENT -> present(value).map(r -> new Happened(names.of(events.get(index)), r));
    };
  }

  private static Optional<Integer> present(int value) {
    return value == Aspect.ABSENT ? Optional.empty() : Optional.of(value);
  }

  private Line line(Position position, int reading) {
    boolean binds = reading != Aspect.ABSENT;
    String name = binds ? position.readings().get(reading).name() : Reading.NONE;
    return new Line(names.of(position.id()), names.of(position.party()), names.of(name), binds);
  }

  private Standing standing(Issue issue, int index) {
    Option option = issue.options().get(index);
    Decimal amount = issue.isNumeric() ? Decimal.of(new BigDecimal(option.id())) : Decimal.NONE;
    return new Standing(names.of(issue.id()), names.of(option.id()), amount);
  }
}
