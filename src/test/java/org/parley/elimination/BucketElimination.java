package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * A second exact count, independent of the diagrams: dense bucket elimination by least table
 * (Dechter 1999, "Bucket elimination: a unifying framework for reasoning").
 */
final class BucketElimination {

  /** A function of a few issues as a dense table, the first issue slowest. */
  private record Bucket(List<Integer> scope, List<BigInteger> cells) {}

  private final int[] optionCounts;

  private BucketElimination(int[] optionCounts) {
    this.optionCounts = optionCounts;
  }

  /** Number of coherent outcomes that cross none of these positions. */
  static BigInteger count(CrossingTables tables, BitSet positions) {
    List<CrossingFunction> forbidden = new ArrayList<>(tables.coherence());
    positions.stream().forEach(p -> forbidden.add(tables.positions().get(p)));
    List<Bucket> functions = new ArrayList<>();
    for (CrossingFunction function : forbidden) {
      functions.add(indicator((CrossingTable) function));
    }
    return new BucketElimination(tables.space().optionCounts()).eliminate(functions);
  }

  private static Bucket indicator(CrossingTable table) {
    List<BigInteger> cells = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      cells.add(table.crosses(c) ? BigInteger.ZERO : BigInteger.ONE);
    }
    return new Bucket(Arrays.stream(table.scope()).boxed().toList(), cells);
  }

  private BigInteger eliminate(List<Bucket> functions) {
    List<Bucket> rest = new ArrayList<>(functions);
    SortedSet<Integer> issues = new TreeSet<>();
    for (int issue = 0; issue < optionCounts.length; issue++) {
      issues.add(issue);
    }
    while (!issues.isEmpty()) {
      int issue = cheapest(issues, rest);
      issues.remove(issue);
      List<Bucket> bucket = rest.stream().filter(f -> f.scope().contains(issue)).toList();
      rest.removeAll(bucket);
      rest.add(sumOut(issue, bucket));
    }
    return rest.stream().map(f -> f.cells().get(0)).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private int cheapest(SortedSet<Integer> issues, List<Bucket> functions) {
    int cheapest = issues.first();
    long least = Long.MAX_VALUE;
    for (int issue : issues) {
      long size = 1;
      for (int neighbour : neighbours(issue, functions)) {
        size *= optionCounts[neighbour];
      }
      if (size < least) {
        least = size;
        cheapest = issue;
      }
    }
    return cheapest;
  }

  private static SortedSet<Integer> neighbours(int issue, List<Bucket> functions) {
    SortedSet<Integer> neighbours = new TreeSet<>();
    for (Bucket function : functions) {
      if (function.scope().contains(issue)) {
        neighbours.addAll(function.scope());
      }
    }
    neighbours.remove(issue);
    return neighbours;
  }

  private Bucket sumOut(int issue, List<Bucket> bucket) {
    List<Integer> scope = List.copyOf(neighbours(issue, bucket));
    int size = scope.stream().mapToInt(i -> optionCounts[i]).reduce(1, Math::multiplyExact);
    int[] outcome = new int[optionCounts.length];
    List<BigInteger> cells = new ArrayList<>(size);
    for (int cell = 0; cell < size; cell++) {
      int rest = cell;
      for (int k = scope.size() - 1; k >= 0; k--) {
        outcome[scope.get(k)] = rest % optionCounts[scope.get(k)];
        rest /= optionCounts[scope.get(k)];
      }
      BigInteger sum = BigInteger.ZERO;
      for (outcome[issue] = 0; outcome[issue] < optionCounts[issue]; outcome[issue]++) {
        sum = sum.add(product(bucket, outcome));
      }
      cells.add(sum);
    }
    return new Bucket(scope, cells);
  }

  private BigInteger product(List<Bucket> bucket, int[] outcome) {
    BigInteger product = BigInteger.ONE;
    for (Bucket function : bucket) {
      int cell = 0;
      for (int issue : function.scope()) {
        cell = cell * optionCounts[issue] + outcome[issue];
      }
      product = product.multiply(function.cells().get(cell));
    }
    return product;
  }
}
