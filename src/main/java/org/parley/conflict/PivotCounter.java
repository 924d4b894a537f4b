package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/**
 * Counts how often each enforced position is pivotal, exactly where all relaxations are known and
 * their decision diagram stays small, by sampling otherwise.
 *
 * <p>The Shapley share is the integral over {@code [0, 1]} of the pivotal chance when every other
 * position is waived with that chance (Owen 1972, "Multilinear Extensions of Games"): a polynomial
 * of degree below the number of players, which Gauss-Legendre quadrature integrates without error
 * with half as many points. The Banzhaf share is the same chance at one half.
 */
public final class PivotCounter {

  private final PivotSettings settings;
  private final Limits limits;
  private final Timer timer;

  /** A counter with these settings, that draws within these limits, by this timer. */
  public PivotCounter(PivotSettings settings, Limits limits, Timer timer) {
    this.settings = settings;
    this.limits = limits;
    this.timer = timer;
  }

  /**
   * How often each enforced position is pivotal.
   *
   * @param relaxations the relaxations of the same tables and positions
   */
  public Pivotality count(CrossingTables tables, BitSet enforced, Listing<Relaxation> relaxations) {
    if (relaxations instanceof Listing.Partial) {
      Allowance budget = limits.allowance(timer);
      return Attempt.of(() -> new Oracle(new Formula(tables, enforced, budget)))
          .known()
          .map(oracle -> sampled(enforced, new AskedGame(enforced, oracle, budget), budget))
          .orElseGet(() -> undrawn(enforced));
    }
    ListedGame game = new ListedGame(relaxations.found());
    return MonotoneDiagram.of(game.sets(), game.positions().length, settings.nodeLimit())
        .<Pivotality>map(diagram -> exact(enforced, game.positions(), diagram))
        .orElseGet(() -> sampled(enforced, game, limits.allowance(timer)));
  }

  private static Pivotality exact(BitSet enforced, int[] positions, MonotoneDiagram diagram) {
    double[] shapley = new double[enforced.length()];
    double[] banzhaf = new double[enforced.length()];
    GaussIntegrator quadrature =
        new GaussIntegratorFactory().legendre(positions.length / 2 + 1, 0, 1);
    for (int k = 0; k < quadrature.getNumberOfPoints(); k++) {
      double[] pivotal = diagram.pivotalChances(quadrature.getPoint(k));
      for (int player = 0; player < positions.length; player++) {
        shapley[positions[player]] += quadrature.getWeight(k) * pivotal[player];
      }
    }
    double[] even = diagram.pivotalChances(0.5);
    IntStream.range(0, positions.length).forEach(p -> banzhaf[positions[p]] = even[p]);
    return new Pivotality.Exact(
        enforced.stream().mapToObj(p -> new Pivotality.Share(p, shapley[p], banzhaf[p])).toList());
  }

  private Pivotality sampled(BitSet enforced, WaivingGame game, Allowance budget) {
    PivotTally tally = new PivotTally(game, settings.seed());
    while (tally.draws() < settings.draws() && !budget.isSpent() && tally.draw()) {
      // each pass draws one order and one set
    }
    List<Pivotality.SampledShare> shares =
        enforced.stream().mapToObj(position -> tally.share(position, settings.level())).toList();
    return new Pivotality.Sampled(shares, tally.draws(), settings.level());
  }

  private Pivotality undrawn(BitSet enforced) {
    Pivotality.Estimate nothing = new Pivotality.Estimate(0, 0, 1);
    List<Pivotality.SampledShare> shares =
        enforced.stream().mapToObj(p -> new Pivotality.SampledShare(p, nothing, nothing)).toList();
    return new Pivotality.Sampled(shares, 0, settings.level());
  }
}
