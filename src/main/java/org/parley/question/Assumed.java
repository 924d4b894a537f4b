package org.parley.question;

import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.Replaced;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;

/**
 * Assumptions that take the place of those in the scenario file.
 *
 * @param firmness probability that a position binds by position id, each in {@code [0, 1]}; it is
 *     taken as known, so that it has no range
 * @param correlation correlation by party id, each in {@code [0, 1)}
 */
public record Assumed(Map<String, Double> firmness, Map<String, Double> correlation) {

  /** Nothing replaced. */
  public static final Assumed NOTHING = new Assumed(Map.of(), Map.of());

  public Assumed {
    firmness = Map.copyOf(firmness);
    correlation = Map.copyOf(correlation);
  }

  /** The scenario under these assumptions; ids it does not have are passed over. */
  Scenario applied(Scenario scenario) {
    Assumptions stated = scenario.assumptions();
    Map<String, Double> correlations = new TreeMap<>(stated.correlation());
    correlations.putAll(correlation);
    return scenario.assuming(
        scenario.positions().stream().map(this::applied).toList(),
        new Assumptions(
            stated.note(),
            stated.firmness(),
            stated.optionWeights(),
            correlations,
            stated.utility()));
  }

  private Position applied(Position position) {
    Double given = firmness.get(position.id());
    return given == null
        ? position
        : new Position(
            position.id(),
            position.party(),
            position.kind(),
            position.status(),
            position.wording(),
            position.text(),
            position.sources(),
            Range.exactly(given),
            position.readings(),
            position.note(),
            position.since());
  }

  /** What is replaced. */
  Replaced replaced() {
    return new Replaced(firmness.keySet(), correlation.keySet());
  }
}
