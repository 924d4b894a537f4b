package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.decomposition.BucketOrder;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.inference.BucketTree;
import org.parley.inference.WeightTable;
import org.parley.inference.WeightTable.Summary;

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
   * @param points most nodes of the quadratures over tied parties, multiplied
   * @param maxCells cells of tables allowed; each takes 8 bytes and some nanoseconds
   * @param cutoff of what is asked of the elimination
   */
  public static Attempt<ZoneElimination> compile(
      WorldModel model, int points, double maxCells, Cutoff cutoff) {
    ZoneFactors factors = ZoneFactors.of(model, points);
    BucketOrder order = BucketOrder.minFill(factors.sizes(), factors.scopes(), new BitSet());
    return order.cells() > maxCells
        ? Spent.ofMemory(order.cells() * Double.BYTES)
        : new Known<>(new ZoneElimination(factors, order, cutoff));
  }

  /** Greatest relative error of the zone that the quadratures over tied parties bring about. */
  public double relativeError() {
    return factors.error();
  }

  /** The zone among all outcomes. */
  public Attempt<ExpectedZone> zone() {
    return Attempt.of(() -> zone(List.of()));
  }

  /**
   * The zone among the outcomes with certain options only.
   *
   * @param box options allowed, one column an issue
   * @throws CutShort once the cutoff is over
   */
  public ExpectedZone zone(Box box) {
    return zone(restrictions(box));
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

  private ExpectedZone zone(List<WeightTable> restrictions) {
    int issues = factors.issueCount();
    int[] variables = order.variables();
    int[] issueOrder = IntStream.of(variables).filter(variable -> variable < issues).toArray();
    int[] options = Arrays.copyOf(factors.sizes(), issues);
    BucketTree coherent = tree(coherence, restrictions, options, issueOrder);
    BucketTree acceptable = tree(acceptance, restrictions, factors.sizes(), variables);
    double total = acceptable.total();
    return new ExpectedZone(
        coherent.total(),
        total,
        total * factors.error(),
        coherent.marginals(),
        Arrays.copyOf(acceptable.marginals(), issues));
  }

  private BucketTree tree(
      List<WeightTable> tables, List<WeightTable> restrictions, int[] sizes, int[] inOrder) {
    List<WeightTable> all = new ArrayList<>(tables);
    all.addAll(restrictions);
    return BucketTree.eliminate(all, sizes, inOrder, inOrder.length, Summary.SUM, cutoff);
  }
}
