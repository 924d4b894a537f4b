package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.parley.decomposition.BucketOrder;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;
import org.parley.inference.Bucket;
import org.parley.inference.BucketTree;
import org.parley.inference.WeightTable;
import org.parley.inference.WeightTable.Summary;

/**
 * The outcomes most likely to be acceptable, best first: best-first search over the issues in the
 * reverse of an elimination order, bounded by the messages of a max-product elimination (K. Kask
 * and R. Dechter 2001, "A general scheme for automatic generation of search heuristics from
 * specification dependencies", Artificial Intelligence 129).
 *
 * <p>Without tied parties the bound is the best probability below a node and the search goes
 * straight to the outcomes. With them, messages keep the parties' common factors and the bound adds
 * up the best for each of their nodes, which is at least the best of the sums (J. D. Park and A.
 * Darwiche 2003, "Solving MAP exactly using systematic search").
 */
public final class OutcomeRanking {

  /** Digits of a bound that are compared, so that rounding does not tell equal ones apart. */
  private static final long COMPARED_BITS = -1L << 12;

  /** A node without the contents of its two arrays, and what a queue takes for it. */
  private static final int BYTES_OF_FRAME = 100;

  private final WorldModel model;
  private final ZoneFactors factors;
  private final Bucket[] buckets;
  private final FactorPoints points;
  private final int maxNodes;
  private final double[] start;
  private final Cutoff cutoff;

  private OutcomeRanking(
      WorldModel model, ZoneFactors factors, int[] order, int maxNodes, Cutoff cutoff) {
    this.model = model;
    this.cutoff = cutoff;
    this.factors = factors;
    this.maxNodes = maxNodes;
    this.points = new FactorPoints(factors);
    List<WeightTable> tables = new ArrayList<>(factors.coherence());
    tables.addAll(factors.acceptance());
    BucketTree tree =
        BucketTree.eliminate(
            tables, factors.sizes(), order, factors.issueCount(), Summary.MAXIMUM, cutoff);
    this.buckets = tree.buckets();
    this.start = points.weights();
    int[] none = new int[factors.issueCount()];
    for (int point = 0; point < start.length; point++) {
      start[point] *= tree.constant();
    }
    tree.remainder().forEach(table -> points.multiply(start, table, none));
  }

  /**
   * The best outcomes.
   *
   * @param outcomes the outcomes, best first; ties to one part in 10^12 in no particular order, and
   *     outcomes with probability 0 left out; ranked by probabilities of that {@link
   *     #relativeError}, then given their exact ones
   * @param complete whether the search came to its end; if not, better ones may be missing from the
   *     list, but those in it are the best in their order
   */
  public record Ranking(List<RankedOutcome> outcomes, boolean complete) {
    public Ranking {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * An outcome and how likely it is to be acceptable.
   *
   * @param outcome option index of every issue
   * @param probability probability that it crosses no line that binds
   */
  public record RankedOutcome(int[] outcome, double probability) {

    public RankedOutcome {
      outcome = outcome.clone();
    }

    @Override
    public int[] outcome() {
      return outcome.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof RankedOutcome that
          && Arrays.equals(outcome, that.outcome)
          && probability == that.probability;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(outcome);
    }

    @Override
    public String toString() {
      return Arrays.toString(outcome) + " " + probability;
    }
  }

  /** A node: the issues of the last {@code depth} buckets have their options. */
  private record Node(double bound, int depth, long number, int[] outcome, double[] byPoint) {}

  /**
   * A ranking of a model's outcomes, or that its tables would have too many cells.
   *
   * @param points most nodes of the quadratures over tied parties, multiplied, in the search
   * @param maxCells cells of tables allowed; each takes 8 bytes
   * @param maxNodes nodes that a search may make
   * @param cutoff of the elimination, and of the searches, which then end with what they have found
   */
  public static Attempt<OutcomeRanking> compile(
      WorldModel model, int points, double maxCells, int maxNodes, Cutoff cutoff) {
    ZoneFactors factors = ZoneFactors.of(model, points);
    BitSet tied = new BitSet();
    tied.set(factors.issueCount(), factors.sizes().length);
    BucketOrder order = BucketOrder.minFill(factors.sizes(), factors.scopes(), tied);
    if (order.cells() > maxCells) {
      return Spent.ofMemory(order.cells() * Double.BYTES);
    }
    return Attempt.of(
        () -> new OutcomeRanking(model, factors, order.variables(), maxNodes, cutoff));
  }

  /**
   * Bytes that a node of a search takes, its place in the queue included.
   *
   * @param points as {@link #compile} takes them
   */
  public static long bytesPerNode(WorldModel model, int points) {
    ZoneFactors factors = ZoneFactors.of(model, points);
    long combinations = 1;
    for (int tied = factors.issueCount(); tied < factors.sizes().length; tied++) {
      combinations *= factors.sizes()[tied];
    }
    return BYTES_OF_FRAME
        + (long) Integer.BYTES * factors.issueCount()
        + Double.BYTES * combinations;
  }

  /** Greatest relative error of the probabilities by which the search ranks. */
  public double relativeError() {
    return factors.error();
  }

  /** The {@code count} best, or fewer where fewer can be acceptable. */
  public Ranking best(int count) {
    PriorityQueue<Node> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Node node) -> -compared(node.bound()))
                .thenComparingInt(node -> -node.depth())
                .thenComparingLong(Node::number));
    List<RankedOutcome> best = new ArrayList<>();
    long made = 0;
    boolean cut = false;
    queue.add(new Node(sum(start), 0, made++, new int[factors.issueCount()], start));
    while (!queue.isEmpty() && best.size() < count && made <= maxNodes && !cut) {
      Node node = queue.remove();
      if (node.bound() <= 0) {
        break;
      }
      if (node.depth() == buckets.length) {
        best.add(new RankedOutcome(node.outcome(), node.bound()));
        continue;
      }
      List<Node> next = expand(node, made);
      made += next.size();
      queue.addAll(next);
      cut = cutoff.isOver();
    }
    boolean complete = best.size() == count || (made <= maxNodes && !cut);
    return new Ranking(settled(best), complete);
  }

  /** With the probabilities that a fine quadrature gives, and in their order. */
  private List<RankedOutcome> settled(List<RankedOutcome> best) {
    if (!factors.isTied()) {
      return best;
    }
    OutcomeAcceptance acceptance = new OutcomeAcceptance(model);
    return best.stream()
        .map(RankedOutcome::outcome)
        .map(outcome -> new RankedOutcome(outcome, acceptance.probability(outcome).value()))
        .sorted(Comparator.comparingDouble(ranked -> -compared(ranked.probability())))
        .toList();
  }

  private List<Node> expand(Node node, long number) {
    Bucket bucket = buckets[buckets.length - 1 - node.depth()];
    int issue = bucket.variable();
    double[] rest = node.byPoint().clone();
    points.divide(rest, bucket.message(), node.outcome());
    return IntStream.range(0, factors.sizes()[issue])
        .mapToObj(option -> choose(node, bucket, option, rest, number + option))
        .filter(next -> next.bound() > 0)
        .toList();
  }

  private Node choose(Node node, Bucket bucket, int option, double[] rest, long number) {
    int[] outcome = node.outcome().clone();
    outcome[bucket.variable()] = option;
    double[] byPoint = rest.clone();
    bucket.received().forEach(table -> points.multiply(byPoint, table, outcome));
    return new Node(sum(byPoint), node.depth() + 1, number, outcome, byPoint);
  }

  private static double sum(double[] byPoint) {
    return Arrays.stream(byPoint).sum();
  }

  private static double compared(double bound) {
    return Double.longBitsToDouble(Double.doubleToLongBits(bound * (1 + 0x1p-42)) & COMPARED_BITS);
  }
}
