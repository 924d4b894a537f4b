package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Random scenarios, and what can be read off small ones by visiting every outcome. */
public final class Instances {

  /** Tables with the weights, enforced positions and subsets to sample them with. */
  record Instance(
      CrossingTables tables, double[][] weights, BitSet enforced, List<BitSet> subsets) {

    Preparation prepare() {
      return Sampler.prepare(tables, OptionWeights.of(weights), enforced, subsets);
    }

    TallyShape shape() {
      return TallyShape.of(tables.space(), tables.positions().size(), enforced, subsets);
    }
  }

  private Instances() {}

  /** Issues of equal size that nothing ties, and positions over one to three of them. */
  public static CrossingTables independent(long seed, int issues, int options, int positions) {
    Random random = new Random(seed);
    int[] counts = new int[issues];
    Arrays.fill(counts, options);
    return new CrossingTables(
        OutcomeSpace.of(counts),
        List.of(),
        IntStream.range(0, positions)
            .mapToObj(p -> table(random, counts, 1 + random.nextInt(3), 0.25))
            .toList());
  }

  /** A small scenario: up to five issues, coherence and positions of scope 0 to 4, odd weights. */
  static Instance small(long seed) {
    Random random = new Random(seed);
    int[] counts = IntStream.range(0, 1 + random.nextInt(5)).map(k -> size(random)).toArray();
    List<CrossingTable> coherence = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      coherence.add(table(random, counts, 1 + random.nextInt(3), 0.3 * random.nextDouble()));
    }
    List<CrossingTable> positions = new ArrayList<>();
    for (int k = random.nextInt(9); k > 0; k--) {
      positions.add(table(random, counts, random.nextInt(5), random.nextDouble()));
    }
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), coherence, positions);
    List<BitSet> subsets =
        IntStream.range(0, random.nextInt(4)).mapToObj(k -> subset(random, positions)).toList();
    return new Instance(tables, weights(random, counts), subset(random, positions), subsets);
  }

  private static int size(Random random) {
    return 1 + random.nextInt(random.nextInt(4) == 0 ? 9 : 5);
  }

  private static BitSet subset(Random random, List<CrossingTable> positions) {
    BitSet subset = new BitSet();
    for (int position = 0; position < positions.size(); position++) {
      subset.set(position, random.nextInt(3) > 0);
    }
    return subset;
  }

  private static double[][] weights(Random random, int[] counts) {
    boolean isUniform = random.nextBoolean();
    double[][] weights = new double[counts.length][];
    for (int issue = 0; issue < counts.length; issue++) {
      weights[issue] = new double[counts[issue]];
      Arrays.setAll(weights[issue], k -> isUniform ? 2 : random.nextInt(4) * random.nextDouble());
    }
    return weights;
  }

  static CrossingTable table(Random random, int[] counts, int scopeSize, double share) {
    int[] scope =
        random
            .ints(0, counts.length)
            .distinct()
            .limit(Math.min(scopeSize, counts.length))
            .toArray();
    Arrays.sort(scope);
    int[] optionCounts = Arrays.stream(scope).map(issue -> counts[issue]).toArray();
    return table(scope, optionCounts, options -> random.nextDouble() < share);
  }

  static CrossingTable table(int[] scope, int[] optionCounts, Predicate<int[]> crosses) {
    BitSet bits = new BitSet();
    int[] number = {0};
    forEach(optionCounts, options -> bits.set(number[0]++, crosses.test(options)));
    long[] words = Arrays.copyOf(bits.toLongArray(), (number[0] + 63) / 64);
    return CrossingTable.of(scope, optionCounts, words);
  }

  /** Visits all combinations, the first index slowest; the array is the same every time. */
  static void forEach(int[] counts, Consumer<int[]> visitor) {
    int[] options = new int[counts.length];
    while (true) {
      visitor.accept(options);
      int k = counts.length - 1;
      while (k >= 0 && ++options[k] == counts[k]) {
        options[k--] = 0;
      }
      if (k < 0) {
        return;
      }
    }
  }

  static BitSet crossed(CrossingTables tables, int[] outcome) {
    BitSet crossed = new BitSet();
    for (int position = 0; position < tables.positions().size(); position++) {
      crossed.set(position, tables.positions().get(position).crossesOutcome(outcome));
    }
    return crossed;
  }

  /** The coherent outcomes of positive weight, in lexicographic order. */
  static List<int[]> coherent(Instance instance) {
    List<int[]> coherent = new ArrayList<>();
    forEach(
        instance.tables().space().optionCounts(),
        outcome -> {
          if (weight(instance, outcome) > 0 && instance.tables().isCoherent(outcome)) {
            coherent.add(outcome.clone());
          }
        });
    return coherent;
  }

  static double weight(Instance instance, int[] outcome) {
    double weight = 1;
    for (int issue = 0; issue < outcome.length; issue++) {
      weight *= instance.weights()[issue][outcome[issue]];
    }
    return weight;
  }

  /** The same scenario with one more position for every outcome given, crossed by it alone. */
  static Instance withIndicators(Instance instance, List<int[]> outcomes) {
    CrossingTables tables = instance.tables();
    int[] counts = tables.space().optionCounts();
    int[] scope = IntStream.range(0, counts.length).toArray();
    List<CrossingTable> positions = new ArrayList<>(tables.positions());
    for (int[] outcome : outcomes) {
      positions.add(table(scope, counts, options -> Arrays.equals(options, outcome)));
    }
    return new Instance(
        new CrossingTables(tables.space(), tables.coherence(), positions),
        instance.weights(),
        instance.enforced(),
        instance.subsets());
  }
}
