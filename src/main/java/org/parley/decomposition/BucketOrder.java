package org.parley.decomposition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An order in which variables are eliminated, found by the min-fill heuristic (R. Dechter 2003,
 * "Constraint processing", section 4.2): next the variable whose neighbours lack the fewest links
 * among one another, the one with the smaller table among equals.
 *
 * @param variables the variables, first eliminated first
 * @param cells cells of all tables: those given, and those that elimination in this order goes
 *     through
 */
public record BucketOrder(int[] variables, double cells) {

  /**
   * An order of all variables.
   *
   * @param sizes number of values by variable
   * @param scopes variables of each table
   * @param kept variables left to the end, in ascending order
   */
  public static BucketOrder minFill(int[] sizes, List<int[]> scopes, BitSet kept) {
    BitSet[] neighbours = new BitSet[sizes.length];
    for (int variable = 0; variable < sizes.length; variable++) {
      neighbours[variable] = new BitSet(sizes.length);
    }
    for (int[] scope : scopes) {
      link(neighbours, scope);
    }
    BitSet left = new BitSet();
    left.set(0, sizes.length);
    int[] order = new int[sizes.length];
    double cells = cells(scopes, sizes);
    for (int at = 0; at < order.length; at++) {
      int variable = next(neighbours, sizes, left, kept);
      order[at] = variable;
      cells += volume(neighbours[variable], sizes) * sizes[variable];
      remove(neighbours, variable);
      left.clear(variable);
    }
    return new BucketOrder(order, cells);
  }

  /** Cells of tables over these variables, none of which need exist or could. */
  public static double cells(List<int[]> scopes, int[] sizes) {
    double cells = 0;
    for (int[] scope : scopes) {
      cells +=
          Arrays.stream(scope).mapToDouble(variable -> sizes[variable]).reduce(1, (a, b) -> a * b);
    }
    return cells;
  }

  private static int next(BitSet[] neighbours, int[] sizes, BitSet left, BitSet kept) {
    BitSet candidates = (BitSet) left.clone();
    candidates.andNot(kept);
    if (candidates.isEmpty()) {
      return left.nextSetBit(0);
    }
    int best = -1;
    double bestFill = Double.POSITIVE_INFINITY;
    double bestVolume = Double.POSITIVE_INFINITY;
    for (int v = candidates.nextSetBit(0); v >= 0; v = candidates.nextSetBit(v + 1)) {
      double fill = fill(neighbours, v);
      double volume = volume(neighbours[v], sizes) * sizes[v];
      if (fill < bestFill || (fill == bestFill && volume < bestVolume)) {
        best = v;
        bestFill = fill;
        bestVolume = volume;
      }
    }
    return best;
  }

  private static double fill(BitSet[] neighbours, int variable) {
    int missing = 0;
    int degree = neighbours[variable].cardinality();
    for (int other : neighbours[variable].stream().toArray()) {
      BitSet shared = (BitSet) neighbours[other].clone();
      shared.and(neighbours[variable]);
      missing += degree - 1 - shared.cardinality();
    }
    return missing / 2.0;
  }

  private static double volume(BitSet variables, int[] sizes) {
    return variables.stream().mapToDouble(variable -> sizes[variable]).reduce(1, (a, b) -> a * b);
  }

  private static void link(BitSet[] neighbours, int[] variables) {
    for (int variable : variables) {
      for (int other : variables) {
        if (variable != other) {
          neighbours[variable].set(other);
        }
      }
    }
  }

  private static void remove(BitSet[] neighbours, int variable) {
    link(neighbours, neighbours[variable].stream().toArray());
    for (BitSet set : neighbours) {
      set.clear(variable);
    }
  }
}
