package org.parley.worlds;

import java.util.List;
import java.util.stream.IntStream;

/**
 * For each party the quadrature over its common factor; for one whose positions are not tied the
 * trivial rule.
 *
 * <p>What is integrated for a party of {@code k} open positions is a sum of products of at most
 * {@code k} factors {@code Phi((q + sqrt(rho) z) / sqrt(1 - rho))}, or one minus it. Such a factor
 * grows along imaginary {@code z} like {@code exp(|z|^2 rho / (2 (1 - rho)))} and the density like
 * {@code exp(|z|^2 / 2)}, so that steps of {@code h} err by about {@code exp(-2 pi^2 / (h^2 (1 + k
 * rho / (1 - rho))))}: the larger the correlation, the finer the steps.
 *
 * @param accuracy the negative logarithm of that error
 * @param byParty the rules, by party
 */
record TiedRules(double accuracy, List<Quadrature> byParty) {

  /** Close to the rounding of doubles: errors of {@code exp(-32)}, about 1e-14. */
  static final double FINE = 32;

  /** Where thousands of answers are wanted: errors of {@code exp(-12)}, below 1e-5. */
  static final double ROUGH = 12;

  /** By this factor the steps of the rules differ whose difference tells of the error. */
  private static final double COARSER = 1.25;

  /** Nodes of a rule; where {@code k rho / (1 - rho)} exceeds 1e7 they do not suffice. */
  private static final double MOST_NODES = 1 << 16;

  TiedRules {
    byParty = List.copyOf(byParty);
  }

  /** Rules of this accuracy, above 0, for a model. */
  static TiedRules of(WorldModel model, double accuracy) {
    return new TiedRules(accuracy, rules(model, accuracy, 1));
  }

  private static List<Quadrature> rules(WorldModel model, double accuracy, double stretch) {
    return IntStream.range(0, model.partyCount())
        .mapToObj(party -> rule(model, party, accuracy, stretch))
        .toList();
  }

  private static Quadrature rule(WorldModel model, int party, double accuracy, double stretch) {
    if (!model.isTied(party)) {
      return Quadrature.none();
    }
    double correlation = model.correlations().get(party);
    double growth = 1 + model.openCount(party) * correlation / (1 - correlation);
    double reach = Math.sqrt(2 * accuracy);
    double step = Math.PI * Math.sqrt(2 / (accuracy * growth));
    return Quadrature.of(stretch * Math.max(step, 2 * reach / MOST_NODES), reach);
  }

  /** Rules with steps a quarter longer, to see how far they disagree. */
  TiedRules coarser(WorldModel model) {
    return new TiedRules(accuracy / (COARSER * COARSER), rules(model, accuracy, COARSER));
  }
}
