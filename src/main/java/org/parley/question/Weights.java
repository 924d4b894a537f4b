package org.parley.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.WeightedZone;
import org.parley.effort.Known;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.OutcomeSet;
import org.parley.elimination.WeightedDraws;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** The option weights a scenario assumes: 1 for every option it gives none. */
final class Weights {

  private Weights() {}

  /**
   * The weights of a scenario's options, by issue and option. An issue of which one option is left
   * has none: what was thought of its options before has become irrelevant, above all where it was
   * thought impossible.
   */
  static double[][] of(Case asked) {
    Scenario scenario = asked.scenario();
    Enforcement enforcement = asked.enforcement();
    double[][] weights = new double[scenario.issues().size()][];
    for (int index = 0; index < weights.length; index++) {
      Issue issue = scenario.issues().get(index);
      Map<String, Double> given =
          enforcement.fixed().getOrDefault(issue.id(), List.of()).size() == 1
              ? Map.of()
              : scenario.assumptions().optionWeights().getOrDefault(issue.id(), Map.of());
      weights[index] =
          issue.options().stream()
              .mapToDouble(option -> given.getOrDefault(option.id(), 1.0))
              .toArray();
    }
    return weights;
  }

  /**
   * The acceptable outcomes in terms of the weights; nothing where none are assumed, where the
   * outcomes are not known exactly, or where no coherent outcome has any weight.
   */
  static Optional<WeightedZone> zone(Case asked, ExactAnswer answer) {
    if (asked.scenario().assumptions().optionWeights().isEmpty()
        || !(answer.coherent() instanceof Known<OutcomeSet> coherent)
        || !(answer.acceptable() instanceof Known<OutcomeSet> acceptable)) {
      return Optional.empty();
    }
    double[][] weights = of(asked);
    return coherent.value().draws(weights).map(all -> zone(all, acceptable.value().draws(weights)));
  }

  private static WeightedZone zone(WeightedDraws coherent, Optional<WeightedDraws> acceptable) {
    return acceptable
        .map(
            draws ->
                new WeightedZone(
                    Math.min(1, draws.probability() / coherent.probability()), shares(draws)))
        .orElseGet(() -> new WeightedZone(0, List.of()));
  }

  private static List<List<Double>> shares(WeightedDraws draws) {
    return Arrays.stream(draws.optionProbabilities())
        .map(row -> Arrays.stream(row).boxed().toList())
        .toList();
  }
}
