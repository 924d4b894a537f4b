package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;

/**
 * An outcome that crosses something by one rule, and a neighbour that does not cross it at all.
 *
 * @param rule name of the rule
 * @param terms what matters of the outcome; the first option elsewhere
 * @param change the one term in which the neighbour differs
 */
record RuleCase(String rule, String terms, String change) {

  /** One case a line: {@code rule | terms | change}. */
  static List<RuleCase> parse(String text) {
    return text.lines()
        .map(line -> line.split(" \\| ", -1))
        .map(cells -> new RuleCase(cells[0].strip(), cells[1].strip(), cells[2].strip()))
        .toList();
  }

  /**
   * Fails unless the rule concludes something of the outcome, because of the term to be changed,
   * that no rule concludes of the neighbour.
   */
  void check(ShippedScenario shipped) {
    check(shipped.scenario(), shipped.rules());
  }

  /** The same of any scenario with its rules. */
  void check(Scenario scenario, RuleBook rules) {
    int[] outcome = Outcomes.of(scenario, terms);
    int[] neighbour = Outcomes.with(scenario, outcome, change);
    assertThat(neighbour).isNotEqualTo(outcome);
    String changed = Outcomes.terms(change).keySet().iterator().next() + " = ";
    try (Judge judge = rules.openJudge()) {
      List<Target> concluded =
          conclusions(judge.judge(outcome))
              .filter(c -> c.rule().equals(rule))
              .filter(c -> c.terms().stream().anyMatch(term -> term.startsWith(changed)))
              .map(Conclusion::target)
              .toList();
      assertThat(concluded).as("concluded by [%s]", rule).isNotEmpty();
      assertThat(conclusions(judge.judge(neighbour)).map(Conclusion::target))
          .as("concluded of the neighbour")
          .doesNotContainAnyElementsOf(concluded);
    }
  }

  private record Conclusion(Target target, String rule, List<String> terms) {}

  private static Stream<Conclusion> conclusions(Verdict verdict) {
    List<Conclusion> all = new ArrayList<>();
    verdict.crossings().forEach(c -> all.add(new Conclusion(c.target(), c.rule(), c.terms())));
    verdict.incoherences().forEach(i -> all.add(new Conclusion(i.target(), i.rule(), i.terms())));
    return all.stream();
  }
}
