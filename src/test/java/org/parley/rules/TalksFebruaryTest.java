package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.testkit.ShippedScenario;

/** {@code rules/talks-february.drl}: each rule where it matches, and beside that. */
final class TalksFebruaryTest {

  private static final Scenario FEBRUARY = ShippedScenario.FEBRUARY.scenario();
  private static final CourseBook BOOK = CourseBook.compile(FEBRUARY);

  /** What talks are like where a case says nothing: the first round, with nothing in force. */
  private static final Map<String, String> ELSE =
      Map.of("round", "0", "energy-pause", "-1", "confidence", "1", "leaders-meet", "-1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The pause in strikes on energy runs out | round=1 energy-pause=0 | round=0 energy-pause=0",
        "A new pause is agreed | confidence=1 | confidence=0",
        "A pause that holds builds confidence | energy-pause=2 | energy-pause=1",
        "A heavy strike costs confidence | energy-pause=-1 | energy-pause=0",
        "The leaders meet | confidence=2 | confidence=1",
        "Once the leaders have met Kyiv may settle for less than all its territory"
            + " | leaders-meet=3 UA-R1=strict | leaders-meet=-1 UA-R1=strict",
        "Kyiv may take the EU for the way into NATO"
            + " | confidence=2 UA-R3=strict | confidence=2 UA-R3=eu-instead",
        "Moscow may let go of the freeze | confidence=2 RU-R2=plain | confidence=2 RU-R2=none",
        "Moscow may let go of limits on Ukraine's forces | RU-R3=plain | RU-R3=none",
        "Moscow may settle for the line as it is"
            + " | leaders-meet=1 RU-R4=wide | leaders-meet=1 RU-R4=narrow",
        "Moscow walks out | confidence=0 | confidence=1"
      })
  void ruleMatchesTheStateAndNotItsNeighbour(String rule, String state, String neighbour) {
    assertThat(matches(rule, state)).isTrue();
    assertThat(matches(rule, neighbour)).isFalse();
  }

  @Test
  void theFallenCanBeHandedOverInAnyRound() {
    assertThat(matches("The fallen are handed over again", "round=0")).isTrue();
    assertThat(matches("The fallen are handed over again", "round=15")).isTrue();
    // Of twelve rules that one alone asks for nothing.
    assertThat(BOOK.rules()).hasSize(12);
  }

  private static boolean matches(String name, String state) {
    Map<String, String> values = new TreeMap<>(ELSE);
    for (String part : state.split(" ")) {
      values.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    int rule = BOOK.rules().stream().map(CourseRule::name).toList().indexOf(name);
    List<Aspect> aspects = List.copyOf(BOOK.rules().get(rule).reads().keySet());
    try (CourseJudge judge = BOOK.openJudge(rule)) {
      return judge.matches(aspects.stream().mapToInt(a -> value(a, values)).toArray());
    }
  }

  private static int value(Aspect aspect, Map<String, String> values) {
    return switch (aspect.kind()) {
      case ROUND -> number("round", values);
      case LINE -> {
        var position = FEBRUARY.positions().get(aspect.index());
        String reading = values.getOrDefault(position.id(), Reading.NONE);
        yield position.readingIndex(reading);
      }
      case LEVEL -> number(FEBRUARY.process().levels().get(aspect.index()).name(), values);
      case MEASURE -> number(FEBRUARY.process().measures().get(aspect.index()).name(), values);
      case EVENT -> number(BOOK.events().get(aspect.index()), values);
      default -> throw new IllegalArgumentException("no rule of talks reads " + aspect);
    };
  }

  private static int number(String name, Map<String, String> values) {
    return Integer.parseInt(values.get(name));
  }
}
