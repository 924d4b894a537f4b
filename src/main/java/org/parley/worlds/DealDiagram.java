package org.parley.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a world has a deal, as a decision diagram over the positions: one edge for "none binds"
 * and one for each reading.
 *
 * <p>Its probability for any firmness is one pass from the terminals to the root, so that thousands
 * of assumptions can be tried on a diagram built once. A party whose positions are tied has its
 * nodes in one stretch, of which the pass takes the mean over the party's common factor before it
 * goes on: as parties are independent, the integrals follow one another instead of multiplying.
 */
public final class DealDiagram {

  static final int NO_DEAL = 0;
  static final int DEAL = 1;

  private final int[] positions;
  private final int[][] children;
  private final int root;
  private final List<Stretch> stretches;

  /** The nodes from one number to before another, with the party that is tied, or -1. */
  private record Stretch(int party, int from, int to) {}

  /**
   * @param positions position that each node asks for, the last asked for first
   * @param children node for "none binds" and for each reading, by node; nothing for the terminals
   * @param tiedParties the party of each position where it is tied, else -1
   * @throws IllegalArgumentException if nodes of one tied party lie between those of another
   */
  DealDiagram(int[] positions, int[][] children, int root, int[] tiedParties) {
    this.positions = positions;
    this.children = children;
    this.root = root;
    this.stretches = stretches(positions, tiedParties);
  }

  private static List<Stretch> stretches(int[] positions, int[] tiedParties) {
    int[] last = new int[2 + IntStream.of(tiedParties).max().orElse(0)];
    for (int node = DEAL + 1; node < positions.length; node++) {
      last[1 + tiedParties[positions[node]]] = node;
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = DEAL + 1;
    while (from < positions.length) {
      int party = tiedParties[positions[from]];
      int to = last[1 + party] + 1;
      if (party < 0) {
        to = from + 1;
        while (to < positions.length && tiedParties[positions[to]] < 0) {
          to++;
        }
      }
      for (int node = from; node < to; node++) {
        int other = tiedParties[positions[node]];
        if (other >= 0 && other != party) {
          throw new IllegalArgumentException("parties [" + party + "] and [" + other + "] overlap");
        }
      }
      stretches.add(new Stretch(party, from, to));
      from = to;
    }
    return List.copyOf(stretches);
  }

  /** The probability of a deal together with what was given of the states. */
  double probability(TiedStates states) {
    double[] value = new double[positions.length];
    value[DEAL] = 1;
    double outside = states.mass();
    for (Stretch stretch : stretches) {
      if (stretch.party() < 0) {
        pass(stretch, states, 0, value);
      } else {
        double mass = states.mass(stretch.party());
        if (mass <= 0) {
          return 0;
        }
        average(stretch, states, mass, value);
      }
    }
    return outside * value[root];
  }

  /**
   * The number of ways to give each position one reading, all of them binding, that have a deal;
   * exact, as whole numbers.
   *
   * @param readingCounts number of readings of each position; 0 where it never binds
   */
  public BigInteger countReadings(int[] readingCounts) {
    BigInteger all = BigInteger.ONE;
    for (int count : readingCounts) {
      all = all.multiply(BigInteger.valueOf(Math.max(1, count)));
    }
    BigInteger[] ways = new BigInteger[positions.length];
    ways[NO_DEAL] = BigInteger.ZERO;
    ways[DEAL] = all;
    for (int node = DEAL + 1; node < ways.length; node++) {
      int readings = readingCounts[positions[node]];
      BigInteger sum = readings == 0 ? ways[children[node][0]] : BigInteger.ZERO;
      for (int reading = 1; reading <= readings; reading++) {
        sum = sum.add(ways[children[node][reading]]);
      }
      // Each node counts the ways of all positions, so that this leaves nothing over.
      ways[node] = sum.divide(BigInteger.valueOf(Math.max(1, readings)));
    }
    return ways[root];
  }

  /** Number of nodes, terminals included. */
  int nodeCount() {
    return positions.length;
  }

  int root() {
    return root;
  }

  /** The position that a node asks for; its children have lower numbers than it has. */
  int position(int node) {
    return positions[node];
  }

  /** The node for "none binds" and for each reading; nothing for the terminals; not a copy. */
  int[] children(int node) {
    return children[node];
  }

  private void pass(Stretch stretch, TiedStates states, int factorNode, double[] value) {
    for (int node = stretch.from(); node < stretch.to(); node++) {
      double[] state = states.row(positions[node], factorNode);
      int[] next = children[node];
      double sum = 0;
      for (int k = 0; k < next.length; k++) {
        sum += state[k] * value[next[k]];
      }
      value[node] = sum;
    }
  }

  /** The mean over a party's factor, in place; what lies below the stretch does not change. */
  private void average(Stretch stretch, TiedStates states, double mass, double[] value) {
    double[] mean = new double[stretch.to() - stretch.from()];
    double[] weights = states.weights(stretch.party());
    for (int factorNode = 0; factorNode < weights.length; factorNode++) {
      double weight = weights[factorNode] / mass;
      if (weight > 0) {
        pass(stretch, states, factorNode, value);
        for (int k = 0; k < mean.length; k++) {
          mean[k] += weight * value[stretch.from() + k];
        }
      }
    }
    System.arraycopy(mean, 0, value, stretch.from(), mean.length);
  }
}
