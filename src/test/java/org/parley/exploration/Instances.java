package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Random scenarios, and what can be read off small ones by visiting every outcome. */
public final class Instances {

  /** Tables with the weights, enforced positions and subsets to sample them with. */
  record Instance(
      CrossingTables tables, List<List<Double>> weights, BitSet enforced, List<BitSet> subsets) {

    static Instance of(
        CrossingTables tables, double[][] weights, BitSet enforced, List<BitSet> subsets) {
      List<List<Double>> listed =
          Arrays.stream(weights).map(row -> Arrays.stream(row).boxed().toList()).toList();
      return new Instance(tables, listed, enforced, subsets);
    }

    Preparation prepare() {
      double[][] rows =
          weights.stream()
              .map(row -> row.stream().mapToDouble(weight -> weight).toArray())
              .toArray(double[][]::new);
      return Sampler.prepare(tables, OptionWeights.of(rows), enforced, subsets);
    }

    TallyShape shape() {
      return TallyShape.of(tables.space(), tables.positions().size(), enforced, subsets);
    }
  }

  private static final int SMALL = 170;
  private static final int MOST_OUTCOMES = 200;

  private Instances() {}

  static Sampler sampler(Instance instance) {
    return ((Preparation.Ready) instance.prepare()).sampler();
  }

  static Sample run(Sampler sampler, DrawRequest request, int threads) {
    return sampler.run(request, threads, Checkpoint.NONE, () -> false);
  }

  static List<Instance> smallInstances() {
    Stream<Instance> tied = LongStream.range(0, 8).mapToObj(Instances::tied);
    return Stream.concat(tied, LongStream.range(0, SMALL).mapToObj(Instances::small))
        .filter(instance -> !coherent(instance).isEmpty())
        .filter(instance -> coherent(instance).size() <= MOST_OUTCOMES)
        .toList();
  }

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
    return Instance.of(tables, weights(random, counts), subset(random, positions), subsets);
  }

  /**
   * Three issues tied into some ninety combinations, more than are drawn by masks, and a free one.
   */
  static Instance tied(long seed) {
    Random random = new Random(seed);
    int[] counts = {5, 2, 5, 4};
    List<CrossingTable> coherence =
        List.of(
            table(new int[] {0, 2, 3}, new int[] {5, 5, 4}, options -> random.nextDouble() < 0.1));
    List<CrossingTable> positions =
        IntStream.range(0, 6).mapToObj(k -> table(random, counts, k % 5, 0.4)).toList();
    return Instance.of(
        new CrossingTables(OutcomeSpace.of(counts), coherence, positions),
        seed % 2 == 0 ? ones(counts) : weights(random, counts),
        subset(random, positions),
        List.of(subset(random, positions)));
  }

  static double[][] ones(int[] counts) {
    double[][] ones = new double[counts.length][];
    for (int issue = 0; issue < counts.length; issue++) {
      ones[issue] = new double[counts[issue]];
      Arrays.fill(ones[issue], 1);
    }
    return ones;
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
    double[][] weights = ones(counts);
    if (random.nextBoolean()) {
      for (double[] row : weights) {
        Arrays.setAll(row, k -> random.nextInt(4) * random.nextDouble());
      }
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
      weight *= instance.weights().get(issue).get(outcome[issue]);
    }
    return weight;
  }

  /** The same scenario with one more position for every outcome given, crossed by it alone. */
  static Instance withIndicators(Instance instance, List<int[]> outcomes) {
    CrossingTables tables = instance.tables();
    int[] counts = tables.space().optionCounts();
    int[] scope = IntStream.range(0, counts.length).toArray();
    List<CrossingFunction> positions = new ArrayList<>(tables.positions());
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
