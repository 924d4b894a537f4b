package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Tables for tests: from predicates, and random ones. */
final class Tables {

  private Tables() {}

  /** The table of a predicate on the options of the issues in scope, in their order. */
  static CrossingTable table(OutcomeSpace space, int[] scope, Predicate<int[]> crosses) {
    int[] counts = IntStream.of(scope).map(space::optionCount).toArray();
    int size = IntStream.of(counts).reduce(1, Math::multiplyExact);
    long[] words = new long[(size + 63) / 64];
    int[] options = new int[scope.length];
    for (int combination = 0; combination < size; combination++) {
      int rest = combination;
      for (int k = scope.length - 1; k >= 0; k--) {
        options[k] = rest % counts[k];
        rest /= counts[k];
      }
      if (crosses.test(options)) {
        words[combination >>> 6] |= 1L << combination;
      }
    }
    return CrossingTable.of(scope, counts, words);
  }

  /** A table that is crossed by combinations of one set of options for each issue in scope. */
  static CrossingTable randomProduct(OutcomeSpace space, int[] scope, RandomGenerator random) {
    boolean[][] sets = new boolean[scope.length][];
    for (int k = 0; k < scope.length; k++) {
      sets[k] = new boolean[space.optionCount(scope[k])];
      for (int option = 0; option < sets[k].length; option++) {
        sets[k][option] = random.nextBoolean();
      }
    }
    return table(
        space,
        scope,
        options -> IntStream.range(0, scope.length).allMatch(k -> sets[k][options[k]]));
  }

  /** A table whose every combination is crossed with a given probability. */
  static CrossingTable randomBits(
      OutcomeSpace space, int[] scope, double density, RandomGenerator random) {
    return table(space, scope, options -> random.nextDouble() < density);
  }

  /** A random ascending scope. */
  static int[] randomScope(int issues, int size, RandomGenerator random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, issues).boxed().toList());
    while (all.size() > size) {
      all.remove(random.nextInt(all.size()));
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Scopes of 0 to 4 issues, constant tables, twins and dead options among them. */
  static CrossingTables randomSmall(RandomGenerator random) {
    int issues = 1 + random.nextInt(8);
    int most = issues <= 6 ? 5 : 3;
    int[] counts = IntStream.range(0, issues).map(i -> 1 + random.nextInt(most)).toArray();
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> coherence = new ArrayList<>();
    List<CrossingTable> positions = new ArrayList<>();
    int coherenceCount = random.nextInt(5);
    for (int i = 0; i < coherenceCount; i++) {
      coherence.add(random(space, 0.2, random));
    }
    int positionCount = random.nextInt(10);
    for (int i = 0; i < positionCount; i++) {
      boolean twin = i > 0 && random.nextInt(8) == 0;
      positions.add(twin ? positions.get(random.nextInt(i)) : random(space, 0.3, random));
    }
    return new CrossingTables(space, coherence, positions);
  }

  private static CrossingTable random(OutcomeSpace space, double density, RandomGenerator random) {
    int size = Math.min(space.issueCount(), random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4));
    int[] scope = randomScope(space.issueCount(), size, random);
    return random.nextBoolean()
        ? randomProduct(space, scope, random)
        : randomBits(space, scope, density, random);
  }

  /** A scenario without coherence rules, its positions of scope 1 to 3 over random issues. */
  static CrossingTables randomPositions(
      int issues, int options, int positionCount, boolean products, RandomGenerator random) {
    int[] counts = IntStream.generate(() -> options).limit(issues).toArray();
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> positions = new ArrayList<>();
    for (int p = 0; p < positionCount; p++) {
      int[] scope = randomScope(issues, 1 + random.nextInt(3), random);
      positions.add(
          products ? randomProduct(space, scope, random) : randomBits(space, scope, 0.3, random));
    }
    return new CrossingTables(space, List.of(), positions);
  }

  /** A chain: neighbouring issues must differ. */
  static CrossingTables chain(int issues, int options) {
    int[] counts = IntStream.generate(() -> options).limit(issues).toArray();
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> coherence = new ArrayList<>();
    for (int issue = 1; issue < issues; issue++) {
      coherence.add(table(space, new int[] {issue - 1, issue}, o -> o[0] == o[1]));
    }
    return new CrossingTables(space, coherence, List.of());
  }

  /** Queens on a square board, one issue a row, coherent when no two attack each other. */
  static CrossingTables queens(int size) {
    int[] counts = IntStream.generate(() -> size).limit(size).toArray();
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> coherence = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        int apart = b - a;
        coherence.add(
            table(space, new int[] {a, b}, o -> o[0] == o[1] || Math.abs(o[0] - o[1]) == apart));
      }
    }
    return new CrossingTables(space, coherence, List.of());
  }

  /** The first positions. */
  static BitSet first(int positions) {
    BitSet set = new BitSet();
    set.set(0, positions);
    return set;
  }
}
