package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.sensitivity.Computation.BudgetSpent;
import org.parley.sensitivity.Computation.Done;
import org.parley.sensitivity.WeightTable.Summary;

/**
 * The expected size of the zone of possible agreement, by bucket elimination on probabilities: the
 * sum over coherent outcomes of the probability that each is acceptable.
 */
public final class ZoneElimination {

  private final ZoneFactors factors;
  private final BucketOrder order;
  private final List<WeightTable> coherence;
  private final List<WeightTable> acceptance;
  private final Cutoff cutoff;

  private ZoneElimination(ZoneFactors factors, BucketOrder order, Cutoff cutoff) {
    this.cutoff = cutoff;
    this.factors = factors;
    this.order = order;
    this.coherence = factors.coherence();
    this.acceptance = new ArrayList<>(coherence);
    acceptance.addAll(factors.acceptance());
    acceptance.addAll(factors.quadrature());
  }

  /**
   * An elimination of a model, or that its tables would have too many cells.
   *
   * @param points nodes of the quadratures over tied parties, multiplied; each party has the same
   *     number, at most 64
   * @param maxCells cells of tables allowed; each takes 8 bytes and some nanoseconds
   * @param cutoff of what is asked of the elimination
   */
  public static Computation<ZoneElimination> compile(
      WorldModel model, int points, double maxCells, Cutoff cutoff) {
    ZoneFactors factors = ZoneFactors.of(model, points);
    BucketOrder order = order(factors);
    return order.cells() > maxCells
        ? new BudgetSpent<>(order.cells(), maxCells, "cells")
        : new Done<>(new ZoneElimination(factors, order, cutoff));
  }

  private static BucketOrder order(ZoneFactors factors) {
    return BucketOrder.minFill(factors.sizes(), factors.scopes(), new BitSet());
  }

  /** The zone among all outcomes; nothing where the work was cut off. */
  public Optional<ExpectedZone> zone() {
    return Cutoff.uncut(() -> zone(List.of(), error()));
  }

  /**
   * The zone among the outcomes with certain options only, the error of the quadrature not
   * estimated.
   *
   * @param box options allowed, one column an issue
   * @throws CutShort once the cutoff is over
   */
  ExpectedZone roughly(Box box) {
    return zone(restrictions(box), 0);
  }

  private List<WeightTable> restrictions(Box box) {
    List<WeightTable> restrictions = new ArrayList<>();
    for (int issue : box.restricted()) {
      double[] allowed = new double[factors.sizes()[issue]];
      for (int option = 0; option < allowed.length; option++) {
        allowed[option] = box.allows(issue, option) ? 1 : 0;
      }
      restrictions.add(new WeightTable(new int[] {issue}, new int[] {allowed.length}, allowed));
    }
    return restrictions;
  }

  private ExpectedZone zone(List<WeightTable> restrictions, double error) {
    // The coherence tables do not mention the factors of tied parties, each value of which counts.
    int issues = factors.issueCount();
    BucketTree coherent = tree(factors, order, coherence, restrictions);
    BucketTree acceptable = tree(factors, order, acceptance, restrictions);
    double nodes = 1;
    for (int variable = issues; variable < factors.sizes().length; variable++) {
      nodes *= factors.sizes()[variable];
    }
    double[][] coherentByOption = Arrays.copyOf(coherent.marginals(), issues);
    for (double[] row : coherentByOption) {
      for (int option = 0; option < row.length; option++) {
        row[option] /= nodes;
      }
    }
    return new ExpectedZone(
        coherent.total() / nodes,
        acceptable.total(),
        error,
        coherentByOption,
        Arrays.copyOf(acceptable.marginals(), issues));
  }

  private double error() {
    if (!factors.isTied()) {
      return 0;
    }
    double total = tree(factors, order, acceptance, List.of()).total();
    ZoneFactors rough = factors.coarser();
    List<WeightTable> tables = new ArrayList<>(rough.coherence());
    tables.addAll(rough.acceptance());
    tables.addAll(rough.quadrature());
    return Math.abs(total - tree(rough, order(rough), tables, List.of()).total());
  }

  private BucketTree tree(
      ZoneFactors ofFactors,
      BucketOrder inOrder,
      List<WeightTable> tables,
      List<WeightTable> restrictions) {
    List<WeightTable> all = new ArrayList<>(tables);
    all.addAll(restrictions);
    int[] variables = inOrder.variables();
    return BucketTree.eliminate(
        all, ofFactors.sizes(), variables, variables.length, Summary.SUM, cutoff);
  }
}
