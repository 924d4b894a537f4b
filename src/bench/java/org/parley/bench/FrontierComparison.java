package org.parley.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Gains;
import org.parley.bargaining.UtilityFrontier;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;

/**
 * Whole frontiers by Parley and by a constraint solver, of the same games in one run, turn by turn
 * and warm. Processor time of the thread that works, the making of diagram and model included; the
 * frontiers are compared vector by vector.
 */
final class FrontierComparison {

  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 7;
  private static final int MOST_SECONDS = 60;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Budget BUDGET = Budget.ofEdges(1 << 22);

  private FrontierComparison() {}

  private record Size(int issues, int options, int parties, int positions) {}

  public static void main(String[] arguments) {
    System.out.println("issues options parties positions vectors parley_ms choco_ms ratio equal");
    for (Size size :
        List.of(
            new Size(8, 4, 2, 0),
            new Size(8, 4, 2, 12),
            new Size(8, 4, 3, 12),
            new Size(16, 5, 2, 0),
            new Size(16, 5, 2, 40))) {
      compare(size);
    }
  }

  private static void compare(Size size) {
    GeneratedGame game =
        GeneratedGame.of(size.issues(), size.options(), size.parties(), size.positions());
    for (int round = 0; round < 40 * WARM_UPS; round++) {
      parley(game);
    }
    long[] ours = new long[ROUNDS];
    long[] theirs = new long[ROUNDS];
    boolean isEqual = true;
    int vectors = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long start = now();
      Set<List<Long>> own = parley(game);
      long between = now();
      Optional<Set<List<Long>>> other = new ChocoFrontier(game).vectors(MOST_SECONDS);
      long end = now();
      vectors = own.size();
      isEqual &= other.map(own::equals).orElse(true);
      if (round >= 0 || other.isEmpty()) {
        ours[Math.max(0, round)] = between - start;
        theirs[Math.max(0, round)] = end - between;
      }
      if (other.isEmpty()) {
        System.out.printf(Locale.ROOT, "%s: not in %d s%n", size, MOST_SECONDS);
        return;
      }
    }
    double own = median(ours);
    double other = median(theirs);
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %d %d %.2f %.2f %.0f %s%n",
        size.issues(),
        size.options(),
        size.parties(),
        size.positions(),
        vectors,
        own,
        other,
        other / own,
        isEqual);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(long[] times) {
    return LongStream.of(times).sorted().toArray()[ROUNDS / 2] / NANOS_PER_MILLI;
  }

  private static Set<List<Long>> parley(GeneratedGame game) {
    Gains gains = new Gains(game.scenario(), game.utilities());
    Diagram diagram =
        new ExactEngine(game.tables(), BUDGET)
            .recording(game.enforced(), gains.recorded())
            .known()
            .orElseThrow();
    Allowance ample = new Allowance(Cutoff.NEVER, 1L << 29);
    Set<List<Long>> vectors = new HashSet<>();
    for (FrontierVector vector :
        UtilityFrontier.of(diagram, gains, ample).known().orElseThrow()) {
      vectors.add(Arrays.stream(vector.utilities()).boxed().toList());
    }
    return vectors;
  }
}
