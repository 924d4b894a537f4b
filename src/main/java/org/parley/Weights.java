package org.parley;

import java.util.Map;
import org.parley.exploration.OptionWeights;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The option weights a scenario assumes: 1 for every option it gives none. */
final class Weights {

  private Weights() {}

  static OptionWeights of(Scenario scenario) {
    double[][] weights = new double[scenario.issues().size()][];
    for (int index = 0; index < weights.length; index++) {
      Issue issue = scenario.issues().get(index);
      Map<String, Double> given =
          scenario.assumptions().optionWeights().getOrDefault(issue.id(), Map.of());
      weights[index] =
          issue.options().stream()
              .mapToDouble(option -> given.getOrDefault(option.id(), 1.0))
              .toArray();
    }
    return OptionWeights.of(weights);
  }
}
