package org.parley.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Variables, and relations over a few of them each.
 *
 * @param weights by variable and value, how many alike the value stands for, at least 1
 * @param forbidden relations whose combinations are ruled out
 * @param told relations whose combinations are told apart from the others
 */
public record Network(int[][] weights, List<Relation> forbidden, List<Relation> told) {

  /** Most values of a variable: the bits of a machine word. */
  public static final int MOST_VALUES = Long.SIZE;

  /**
   * @throws IllegalArgumentException if a variable has no value or more than {@link #MOST_VALUES}
   */
  public Network {
    if (Arrays.stream(weights).anyMatch(w -> w.length == 0 || w.length > MOST_VALUES)) {
      throw new IllegalArgumentException(
          "a variable has no value or more than [" + MOST_VALUES + "]");
    }
    forbidden = List.copyOf(forbidden);
    told = List.copyOf(told);
  }

  int[] sizes() {
    return Arrays.stream(weights).mapToInt(values -> values.length).toArray();
  }

  /** All combinations, each as often as what it stands for. */
  BigInteger volume() {
    return Arrays.stream(weights)
        .map(values -> BigInteger.valueOf(Arrays.stream(values).asLongStream().sum()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The network in which a variable has this value alone, and no relation beside others. */
  Network fixing(int variable, int value) {
    List<Relation> others = new ArrayList<>();
    for (Relation relation : forbidden) {
      others.add(relation.reads(variable) ? relation.fixing(variable, value) : relation);
    }
    int size = weights[variable].length;
    others.add(
        new Relation(
            new int[] {variable},
            new int[] {size},
            new long[] {(-1L >>> (Long.SIZE - size)) & ~(1L << value)}));
    return new Network(
        weights,
        others,
        told.stream().map(r -> r.reads(variable) ? r.fixing(variable, value) : r).toList());
  }

  /** Whether one relation alone forbids every combination. */
  boolean isRuledOut() {
    return forbidden.stream().anyMatch(Relation::isFull);
  }

  /** The relations told apart that these values of all variables have marked. */
  BitSet marked(int[] values) {
    BitSet marked = new BitSet();
    for (int relation = 0; relation < told.size(); relation++) {
      marked.set(relation, told.get(relation).holds(values));
    }
    return marked;
  }

  /** A zero by variable and value. */
  long[][] zeros() {
    return Arrays.stream(weights).map(values -> new long[values.length]).toArray(long[][]::new);
  }

  List<int[]> scopes() {
    return Stream.concat(forbidden.stream(), told.stream()).map(Relation::scope).toList();
  }
}
