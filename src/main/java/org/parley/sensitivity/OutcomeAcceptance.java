package org.parley.sensitivity;

import java.util.BitSet;
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
  private final AcceptanceRule fine;
  private final AcceptanceRule coarse;

  /** Probabilities under a model. */
  public OutcomeAcceptance(WorldModel model) {
    BitSet all = new BitSet();
    all.set(0, model.positionCount());
    this.model = model;
    this.fine = new AcceptanceRule(model, all, Quadrature.ofOrder(ORDER));
    this.coarse = new AcceptanceRule(model, all, Quadrature.ofOrder(ORDER / 2));
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
    double value = fine.probability(outcome);
    return new Exact(value, Math.abs(value - coarse.probability(outcome)));
  }
}
