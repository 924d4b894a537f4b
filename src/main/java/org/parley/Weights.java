package org.parley;

import java.util.Map;
import org.parley.exploration.OptionWeights;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The option weights a scenario assumes: 1 for every option it gives none. */
final class Weights {

  private Weights() {}

  /**
   * The weights of a scenario's options. An issue settled in advance has none: what was thought of
   * its options before has become irrelevant, above all where it was thought impossible.
   */
  static OptionWeights of(Scenario scenario, Enforcement enforcement) {
    double[][] weights = new double[scenario.issues().size()][];
    for (int index = 0; index < weights.length; index++) {
      Issue issue = scenario.issues().get(index);
      Map<String, Double> given =
          enforcement.fixed().containsKey(issue.id())
              ? Map.of()
              : scenario.assumptions().optionWeights().getOrDefault(issue.id(), Map.of());
      weights[index] =
          issue.options().stream()
              .mapToDouble(option -> given.getOrDefault(option.id(), 1.0))
              .toArray();
    }
    return OptionWeights.of(weights);
  }
}
