package org.parley.sensitivity;

import java.util.List;
import org.parley.sensitivity.Probability.Exact;

/**
 * The probability that an outcome crosses no line that binds; 0 for an incoherent one.
 *
 * <p>Parties are independent, so it is a product over parties, and over positions given the common
 * factor of a party whose positions are tied, which is integrated by a quadrature of {@value
 * #ORDER} nodes.
 */
public final class OutcomeAcceptance {

  private static final int ORDER = 64;

  private final WorldModel model;
  private final int[] firstLines;
  private final Quadrature fine = Quadrature.ofOrder(ORDER);
  private final Quadrature coarse = Quadrature.ofOrder(ORDER / 2);

  /** Probabilities under a model. */
  public OutcomeAcceptance(WorldModel model) {
    this.model = model;
    this.firstLines = model.firstLines();
  }

  /**
   * The probability; its error is the difference to a quadrature of half the nodes.
   *
   * @param outcome option index of every issue
   */
  public Exact probability(int[] outcome) {
    if (!model.lines().isCoherent(outcome)) {
      return new Exact(0, 0);
    }
    double value = 1;
    double rough = 1;
    for (int party = 0; party < model.partyCount(); party++) {
      value *= byParty(party, outcome, fine);
      rough *= byParty(party, outcome, coarse);
    }
    return new Exact(value, Math.abs(value - rough));
  }

  private double byParty(int party, int[] outcome, Quadrature rule) {
    if (!model.isTied(party)) {
      return given(party, outcome, 0, new PartyFactor(0));
    }
    PartyFactor factor = new PartyFactor(model.correlations().get(party));
    double sum = 0;
    for (int k = 0; k < rule.order(); k++) {
      sum += rule.weights()[k] * given(party, outcome, rule.nodes()[k], factor);
    }
    return sum;
  }

  private double given(int party, int[] outcome, double node, PartyFactor factor) {
    double product = 1;
    for (int position = 0; position < model.positionCount(); position++) {
      PositionAssumption assumption = model.positions().get(position);
      if (assumption.party() == party) {
        double crossed = crossed(position, assumption.readings(), outcome);
        if (crossed > 0) {
          product *= 1 - crossed * factor.given(assumption.firmness().value(), node);
        }
      }
    }
    return product;
  }

  /** Probability that the outcome crosses the reading of a position that binds. */
  private double crossed(int position, List<Double> readings, int[] outcome) {
    double crossed = 0;
    double spared = 0;
    for (int reading = 0; reading < readings.size(); reading++) {
      int line = firstLines[position] + reading;
      if (model.lines().positions().get(line).crossesOutcome(outcome)) {
        crossed += readings.get(reading);
      } else {
        spared += readings.get(reading);
      }
    }
    // Readings that sum to 1 only but for rounding must not leave an outcome a chance of 1e-16.
    return spared == 0 ? 1 : crossed;
  }
}
