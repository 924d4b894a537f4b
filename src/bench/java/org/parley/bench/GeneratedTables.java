package org.parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Tables of the shapes that benchmarks ask about, the same for the same seed. */
final class GeneratedTables {

  private final OutcomeSpace space;
  private final SplittableRandom random;

  private GeneratedTables(OutcomeSpace space, long seed) {
    this.space = space;
    this.random = new SplittableRandom(seed);
  }

  /**
   * A scenario of real size: 21 issues of 3 to 5 options, 13 coherence rules over two issues that
   * share a subject, 35 positions of which two thirds reject options of a single issue.
   */
  static CrossingTables scenario(long seed) {
    int[] counts = {4, 5, 5, 4, 4, 4, 4, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 3, 3, 3};
    GeneratedTables generated = new GeneratedTables(OutcomeSpace.of(counts), seed);
    List<CrossingTable> coherence = new ArrayList<>();
    for (int rule = 0; rule < 13; rule++) {
      coherence.add(generated.product(generated.nearbyScope(2), 0.4));
    }
    List<CrossingTable> positions = new ArrayList<>();
    for (int position = 0; position < 35; position++) {
      int size = position % 3 < 2 ? 1 : 2 + position % 2;
      positions.add(generated.product(generated.nearbyScope(size), 0.3));
    }
    return new CrossingTables(generated.space, coherence, positions);
  }

  /** Positions over one to three random issues of five options each, no coherence rules. */
  static CrossingTables positions(int issues, int positionCount, long seed) {
    GeneratedTables generated = new GeneratedTables(uniform(issues, 5), seed);
    List<CrossingTable> positions = new ArrayList<>();
    for (int position = 0; position < positionCount; position++) {
      int[] scope = generated.scope(0, issues, 1 + generated.random.nextInt(3));
      positions.add(generated.product(scope, 0.4));
    }
    return new CrossingTables(generated.space, List.of(), positions);
  }

  /** A chain of issues of four options, neighbours different. */
  static CrossingTables chain(int issues) {
    GeneratedTables generated = new GeneratedTables(uniform(issues, 4), 0);
    List<CrossingTable> coherence = new ArrayList<>();
    for (int issue = 1; issue < issues; issue++) {
      // Bits 0, 5, 10 and 15: equal options.
      int[] scope = {issue - 1, issue};
      coherence.add(CrossingTable.of(scope, new int[] {4, 4}, new long[] {0x8421}));
    }
    return new CrossingTables(generated.space, coherence, List.of());
  }

  private static OutcomeSpace uniform(int issues, int options) {
    int[] counts = new int[issues];
    Arrays.fill(counts, options);
    return OutcomeSpace.of(counts);
  }

  /** Issues within reach of one another, as those of one subject are. */
  private int[] nearbyScope(int size) {
    int reach = Math.min(6, space.issueCount());
    int first = random.nextInt(space.issueCount() - reach + 1);
    return scope(first, reach, size);
  }

  private int[] scope(int first, int reach, int size) {
    return random.ints(first, first + reach).distinct().limit(size).sorted().toArray();
  }

  /** A table crossed where every issue in scope has an option of a random set of its options. */
  private CrossingTable product(int[] scope, double density) {
    int[] counts = new int[scope.length];
    int size = 1;
    for (int k = 0; k < scope.length; k++) {
      counts[k] = space.optionCount(scope[k]);
      size *= counts[k];
    }
    boolean[][] sets = new boolean[scope.length][];
    for (int k = 0; k < scope.length; k++) {
      sets[k] = nonEmptySet(counts[k], density);
    }
    long[] words = new long[(size + 63) / 64];
    for (int combination = 0; combination < size; combination++) {
      if (contains(sets, counts, combination)) {
        words[combination >>> 6] |= 1L << combination;
      }
    }
    return CrossingTable.of(scope, counts, words);
  }

  private boolean[] nonEmptySet(int options, double density) {
    boolean[] set = new boolean[options];
    for (int option = 0; option < options; option++) {
      set[option] = random.nextDouble() < density;
    }
    set[random.nextInt(options)] = true;
    return set;
  }

  private static boolean contains(boolean[][] sets, int[] counts, int combination) {
    int rest = combination;
    boolean contained = true;
    for (int k = counts.length - 1; k >= 0; k--) {
      contained &= sets[k][rest % counts[k]];
      rest /= counts[k];
    }
    return contained;
  }
}
