package org.parley.exploration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a cluster of many combinations one draw at a time from an alias table.
 *
 * <p>Every input is a set of combinations. Each combination has a signature, one bit for each input
 * that is read; the signatures of 64 draws, transposed, are the columns of the inputs.
 */
final class LaneDraw implements ClusterDraw {

  private final Cluster cluster;
  private final CircuitInputs inputs;
  private final Map<BitSet, Integer> nodes = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  private final AliasTable alias;
  private int[] bitOfInput = new int[0];
  private int bits;
  private long[][] signatures = new long[0][];

  LaneDraw(Cluster cluster, CircuitInputs inputs) {
    this.cluster = cluster;
    this.inputs = inputs;
    this.alias = AliasTable.of(cluster.weights());
  }

  @Override
  public Cluster cluster() {
    return cluster;
  }

  @Override
  public int node(BitSet combinations) {
    int count = combinations.cardinality();
    if (count == 0 || count == cluster.size()) {
      return count == 0 ? Circuit.ZERO : Circuit.ONE;
    }
    return nodes.computeIfAbsent(
        combinations,
        set -> {
          sets.add(set);
          return inputs.add(cluster, sets.size() - 1);
        });
  }

  @Override
  public void seal(BitSet read) {
    bitOfInput = new int[sets.size()];
    int rows = Math.max(1, (read.cardinality() + Long.SIZE - 1) / Long.SIZE);
    signatures = new long[rows][cluster.size()];
    for (int input : read.stream().toArray()) {
      long[] words = signatures[bits / Long.SIZE];
      long one = 1L << bits;
      BitSet set = sets.get(input);
      for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
        words[c] |= one;
      }
      bitOfInput[input] = bits++;
    }
  }

  @Override
  public CombinationSource open() {
    return new LaneSource(alias, signatures, bitOfInput, bits);
  }
}
