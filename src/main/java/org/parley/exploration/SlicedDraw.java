package org.parley.exploration;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Draws a cluster of few combinations 64 draws a word: one mask for each combination.
 *
 * <p>A number of equally probable combinations is {@code odd * 2^k}: the odd part is drawn by
 * comparison with thresholds, or for five by a denser code, and each factor of two costs one random
 * bit.
 */
final class SlicedDraw implements ClusterDraw {

  /**
   * Most combinations drawn this way. A mask costs about two nanoseconds for 64 draws, a draw by
   * table about one nanosecond for each: the balance is in the hundreds, but the circuits over
   * hundreds of masks grow long.
   */
  static final int MAXIMAL_SIZE = 64;

  private final Cluster cluster;
  private final Circuit circuit;
  private final int[] masks;
  private final Thresholds thresholds;
  private final int doublings;

  SlicedDraw(Cluster cluster, CircuitInputs inputs) {
    this.cluster = cluster;
    this.circuit = inputs.circuit();
    this.masks = IntStream.range(0, cluster.size()).map(k -> inputs.add(cluster, k)).toArray();
    this.doublings = cluster.isUniform() ? Integer.numberOfTrailingZeros(cluster.size()) : 0;
    int odd = cluster.size() >> doublings;
    this.thresholds = Thresholds.of(IntStream.range(0, odd).mapToDouble(cluster::weight).toArray());
  }

  @Override
  public Cluster cluster() {
    return cluster;
  }

  @Override
  public int node(BitSet combinations) {
    int count = combinations.cardinality();
    if (count == masks.length) {
      return Circuit.ONE;
    }
    if (2 * count <= masks.length) {
      return anyOf(combinations);
    }
    BitSet others = (BitSet) combinations.clone();
    others.flip(0, masks.length);
    return circuit.not(anyOf(others));
  }

  private int anyOf(BitSet combinations) {
    return circuit.any(combinations.stream().mapToObj(combination -> masks[combination]).toList());
  }

  @Override
  public void seal(BitSet inputs) {
    // Masks come from one another, so that leaving some out saves nothing.
  }

  @Override
  public CombinationSource open() {
    int odd = thresholds.size() + 1;
    Digits digits =
        odd == 5 && cluster.isUniform() ? new QuinaryDigits() : new ThresholdComparison(thresholds);
    return new SlicedSource(digits, odd, doublings);
  }
}
