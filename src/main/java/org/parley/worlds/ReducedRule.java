package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parley.stat.RandomStreams;

/**
 * A quadrature of few nodes for the products that a party's positions can make: where each node
 * multiplies the cells of tables, all of a fine rule would be too many.
 *
 * <p>An outcome is acceptable to a party with the expectation, over its common factor {@code z}, of
 * a product of {@code 1 - p(z)} over the positions it crosses, {@code p} being the probability that
 * the position binds; readings make it a mixture of such products. So the rule need only be right
 * about these. It has nonnegative weights on some nodes of the fine rule, by {@link
 * NonnegativeLeastSquares} on the relative error of every product; where these are all, no
 * outcome's probability has a greater relative error.
 *
 * @param rule the nodes and weights
 * @param error the greatest relative error of the products, against the fine rule
 * @param ofAll whether these were all products; with more than 10 positions they are 1,024 of them,
 *     and fewer where the fine rule has very many nodes
 */
record ReducedRule(Quadrature rule, double error, boolean ofAll) {

  private static final int MOST_PRODUCTS = 1 << 10;

  /** Fewer products would tell little, however many nodes they have. */
  private static final int FEWEST_PRODUCTS = 1 << 6;

  /** Numbers that all products have at most at the fine rule's nodes: 32 MB. */
  private static final int MOST_NUMBERS = 1 << 22;

  /** Relative errors below this are not worth a node. */
  private static final double CLOSE = 1e-10;

  /** The trivial rule. */
  static ReducedRule none() {
    return new ReducedRule(Quadrature.none(), 0, true);
  }

  /**
   * A rule.
   *
   * @param fine the rule whose nodes it takes, and which it is measured by
   * @param spared {@code 1 - p} at the fine rule's nodes, above 0 at one of them at least, by
   *     position
   * @param mostNodes most nodes of the rule, at least 1
   */
  static ReducedRule of(Quadrature fine, List<double[]> spared, int mostNodes) {
    int most = Math.max(FEWEST_PRODUCTS, Math.min(MOST_PRODUCTS, MOST_NUMBERS / fine.order()));
    double[][] products =
        subsets(spared.size(), most).stream()
            .map(subset -> product(fine, spared, subset))
            .filter(product -> !Double.isNaN(product[0]))
            .toArray(double[][]::new);
    NonnegativeLeastSquares search = new NonnegativeLeastSquares(products);
    boolean grows = true;
    while (grows && search.columns().size() < mostNodes && search.error() > CLOSE) {
      grows = search.grow();
    }
    return new ReducedRule(rule(fine, search), search.error(), areFew(spared.size(), most));
  }

  /** Whether all subsets of the positions are within a number. */
  private static boolean areFew(int positions, int most) {
    return positions < Integer.SIZE - 1 && 1 << positions <= most;
  }

  /** All subsets of the positions or, where they are many, none, all and some drawn. */
  private static List<BitSet> subsets(int positions, int most) {
    List<BitSet> subsets = new ArrayList<>();
    if (areFew(positions, most)) {
      for (long subset = 0; subset < 1L << positions; subset++) {
        subsets.add(BitSet.valueOf(new long[] {subset}));
      }
      return subsets;
    }
    BitSet all = new BitSet();
    all.set(0, positions);
    subsets.add(new BitSet());
    subsets.add(all);
    RandomGenerator random = RandomStreams.stream(0, 0);
    while (subsets.size() < most) {
      double share = random.nextDouble();
      BitSet subset = new BitSet();
      all.stream().forEach(position -> subset.set(position, random.nextDouble() < share));
      subsets.add(subset);
    }
    return subsets;
  }

  /** The product over a subset at each node, divided by its expectation; {@code NaN} where 0. */
  private static double[] product(Quadrature fine, List<double[]> spared, BitSet subset) {
    double[] product = new double[fine.order()];
    Arrays.fill(product, 1);
    subset.stream()
        .forEach(
            position -> Arrays.setAll(product, node -> product[node] * spared.get(position)[node]));
    double mean =
        IntStream.range(0, product.length)
            .mapToDouble(node -> fine.weights()[node] * product[node])
            .sum();
    return Arrays.stream(product).map(value -> value / mean).toArray();
  }

  private static Quadrature rule(Quadrature fine, NonnegativeLeastSquares found) {
    int[] ascending =
        IntStream.range(0, found.columns().size())
            .boxed()
            .sorted((a, b) -> Integer.compare(found.columns().get(a), found.columns().get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Quadrature(
        IntStream.of(ascending).mapToDouble(k -> fine.nodes()[found.columns().get(k)]).toArray(),
        IntStream.of(ascending).mapToDouble(k -> found.weights()[k]).toArray());
  }
}
