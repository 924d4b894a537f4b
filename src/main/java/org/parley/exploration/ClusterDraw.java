package org.parley.exploration;

import java.util.BitSet;

/** A way to draw the combinations of one cluster: what its inputs to the circuit mean. */
sealed interface ClusterDraw permits SlicedDraw, LaneDraw {

  /** The combinations drawn from. */
  Cluster cluster();

  /** The node that holds for the draws with one of some combinations. */
  int node(BitSet combinations);

  /** Fixes which inputs will be read; called once, when the circuit is complete. */
  void seal(BitSet inputs);

  /** A source of draws, once sealed. */
  CombinationSource open();

  /** The way that suits a cluster, a matter of its size alone. */
  static ClusterDraw of(Cluster cluster, CircuitInputs inputs) {
    return cluster.size() <= SlicedDraw.MAXIMAL_SIZE
        ? new SlicedDraw(cluster, inputs)
        : new LaneDraw(cluster, inputs);
  }
}
