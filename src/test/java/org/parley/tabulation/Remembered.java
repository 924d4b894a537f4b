package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.parley.effort.Cutoff;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/** Holds what is remembered of a scenario against what the judge says when asked anew. */
final class Remembered {

  private Remembered() {}

  /** Asserts that what is opened is what comes of asking the judge about everything. */
  static void assertFresh(TabulatedScenario opened) {
    RuleBook rules = RuleBook.compile(opened.located());
    assertThat(opened.tabulation()).isEqualTo(Tabulator.tabulate(rules, opened.limit()));
    try (Judge judge = rules.openJudge();
        OutcomeVerdicts verdicts = opened.verdicts()) {
      for (int[] outcome : outcomes(opened.scenario())) {
        assertThat(verdicts.concluded(outcome, Cutoff.NEVER)).isEqualTo(judge.concluded(outcome));
      }
    }
  }

  /** Some outcomes, the same for the same issues. */
  static List<int[]> outcomes(Scenario scenario) {
    Random random = new Random(7);
    int[] counts = scenario.outcomeSpace().optionCounts();
    return IntStream.range(0, 12)
        .mapToObj(n -> IntStream.of(counts).map(random::nextInt).toArray())
        .toList();
  }

  /** Has verdicts on all but the last of some outcomes remembered. */
  static void judgeSome(TabulatedScenario tabulated) {
    List<int[]> outcomes = outcomes(tabulated.scenario());
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      outcomes.subList(0, outcomes.size() - 1).forEach(o -> verdicts.concluded(o, Cutoff.NEVER));
    }
  }

  static Optional<ScenarioException> refused(LocatedScenario located) {
    try {
      RuleBook.compile(located);
      return Optional.empty();
    } catch (ScenarioException e) {
      return Optional.of(e);
    }
  }

  static List<String> asked(TabulatedScenario tabulated) {
    return tabulated.partly().stream()
        .flatMap(partly -> partly.asked().stream())
        .map(Target::toString)
        .sorted()
        .toList();
  }
}
