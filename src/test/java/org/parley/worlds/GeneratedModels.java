package org.parley.worlds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.parley.inference.WeightTable;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Small random models, one a seed, for laws that are checked against {@link BruteForce}. */
public final class GeneratedModels {

  private GeneratedModels() {}

  /** A model whose positions are independent. */
  public static WorldModel independent(long seed) {
    return generate(new Random(seed), List.of(0.0, 0.0));
  }

  /** A model with correlations up to 0.6 in both of its parties. */
  public static WorldModel correlated(long seed) {
    Random random = new Random(seed);
    return generate(random, List.of(0.6 * random.nextDouble(), 0.6 * random.nextDouble()));
  }

  /** A model of three parties, two or three of them with correlations close to 1. */
  static WorldModel stronglyCorrelated(long seed) {
    Random random = new Random(seed);
    return generate(
        random, List.of(0.9 + 0.099 * random.nextDouble(), 0.99, random.nextInt(2) * 0.8));
  }

  /** The model with one reading a position, and this firmness throughout. */
  static WorldModel withFirmness(WorldModel model, double firmness) {
    List<CrossingFunction> tables = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      tables.add(model.lines().positions().get(model.firstLines()[position]));
      positions.add(PositionAssumption.of(model.positions().get(position).party(), firmness));
    }
    CrossingTables lines =
        new CrossingTables(model.lines().space(), model.lines().coherence(), tables);
    return new WorldModel(lines, positions, model.correlations());
  }

  static WorldModel withCorrelations(WorldModel model, List<Double> correlations) {
    return new WorldModel(model.lines(), model.positions(), correlations);
  }

  /** Tables of lines that no outcome crosses. */
  static CrossingTables never(int lines) {
    CrossingTable never = CrossingTable.of(new int[0], new int[0], new long[] {0});
    return new CrossingTables(OutcomeSpace.of(2), List.of(), Collections.nCopies(lines, never));
  }

  private static WorldModel generate(Random random, List<Double> correlations) {
    int[] optionCounts = random.ints(2 + random.nextInt(3), 2, 5).toArray();
    OutcomeSpace space = OutcomeSpace.of(optionCounts);
    List<CrossingTable> coherence = new ArrayList<>();
    if (random.nextBoolean()) {
      coherence.add(table(random, space, 0.2));
    }
    List<CrossingTable> lines = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    int positionCount = 2 + random.nextInt(5);
    for (int position = 0; position < positionCount; position++) {
      int readingCount = 1 + random.nextInt(2);
      double share = random.nextInt(5) / 4.0;
      double low = random.nextInt(8) == 0 ? 1 : random.nextDouble();
      double high = low + (1 - low) * random.nextDouble();
      Range firmness = new Range((low + high) / 2, low, high);
      List<Double> readings = readingCount == 1 ? List.of(1.0) : List.of(share, 1 - share);
      positions.add(new PositionAssumption(position % correlations.size(), firmness, readings));
      for (int reading = 0; reading < readingCount; reading++) {
        lines.add(table(random, space, 0.65));
      }
    }
    return new WorldModel(new CrossingTables(space, coherence, lines), positions, correlations);
  }

  private static CrossingTable table(Random random, OutcomeSpace space, double crossed) {
    TreeSet<Integer> issues = new TreeSet<>();
    for (int k = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2); k > 0; k--) {
      issues.add(random.nextInt(space.issueCount()));
    }
    int[] scope = issues.stream().mapToInt(Integer::intValue).toArray();
    int[] counts = issues.stream().mapToInt(space::optionCount).toArray();
    long[] words = new long[1];
    for (int combination = 0; combination < WeightTable.volume(counts); combination++) {
      words[0] |= random.nextDouble() < crossed ? 1L << combination : 0;
    }
    return CrossingTable.of(scope, counts, words);
  }
}
