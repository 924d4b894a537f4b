package org.parley.worlds;

import java.util.BitSet;
import org.parley.worlds.Probability.Exact;

/**
 * The probability that an outcome crosses no line that binds; 0 for an incoherent one.
 *
 * <p>Parties are independent, so it is a product over parties, and over positions given the common
 * factor of a party whose positions are tied, which is integrated by a quadrature.
 */
public final class OutcomeAcceptance {

  private final WorldModel model;
  private final AcceptanceRule fine;
  private final AcceptanceRule coarse;

  /** Probabilities under a model. */
  public OutcomeAcceptance(WorldModel model) {
    BitSet all = new BitSet();
    all.set(0, model.positionCount());
    this.model = model;
    TiedRules rules = TiedRules.of(model, TiedRules.FINE);
    this.fine = new AcceptanceRule(model, all, rules.byParty());
    this.coarse = new AcceptanceRule(model, all, rules.coarser(model).byParty());
  }

  /**
   * The probability; its error is the difference to a quadrature of longer steps.
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
