package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.tabulation.TabulatedScenario;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;

/** Nearest weights of two issues, against the interval of all that would do. */
final class NearestWeightsTest {

  private static final int PARTIES = 40;
  private static final int OPTIONS = 3;

  @TempDir private Path folder;

  @Test
  void weightsAreTheNearestOfAllThatDo() {
    SplittableRandom random = new SplittableRandom(11);
    int[][][] values = new int[PARTIES][2][OPTIONS];
    int[] weights = new int[PARTIES];
    StringBuilder assumed = new StringBuilder("{utility: {");
    Sketch sketch =
        Sketch.scenario()
            .issue("x", "a", "b", "c")
            .issue("y", "a", "b", "c")
            .rules(Sketch.REJECTIONS);
    for (int party = 0; party < PARTIES; party++) {
      sketch.party("P" + party);
      weights[party] = 2 + random.nextInt(7);
      for (int[] issue : values[party]) {
        for (int option = 0; option < OPTIONS; option++) {
          issue[option] = random.nextInt(11);
        }
      }
      assumed.append(
          "P%d: {weights: {x: {value: 0.%d, low: 0.2, high: 0.8}, y: {value: 0.%d, low: 0.2, high: 0.8}}, values: {x: %s, y: %s}},"
              .formatted(
                  party,
                  weights[party],
                  10 - weights[party],
                  table(values[party][0]),
                  table(values[party][1])));
    }
    TabulatedScenario tabulated = Bargains.open(sketch.assumptions(assumed + "}}"), folder);
    Utilities utilities = Utilities.of(tabulated.scenario(), tabulated.tabulation()).orElseThrow();
    int possible = 0;
    for (int party = 0; party < PARTIES; party++) {
      int[] wanted = {random.nextInt(OPTIONS), random.nextInt(OPTIONS)};
      possible += compare(utilities.parties().get(party), values[party], weights[party], wanted);
    }
    assertThat(possible).isBetween(5, PARTIES - 5);
  }

  private static String table(int[] values) {
    return "{a: %s, b: %s, c: %s}".formatted(values[0] / 10.0, values[1] / 10.0, values[2] / 10.0);
  }

  /** Compares and tells whether any weights do. */
  private static int compare(PartyUtility utility, int[][] values, int weight, int[] wanted) {
    double low = 0;
    double high = 1;
    List<int[]> moves = new ArrayList<>();
    for (int x = 0; x < OPTIONS; x++) {
      for (int y = 0; y < OPTIONS; y++) {
        moves.add(new int[] {x, y});
        // At weight t of the first issue: t * first + (1 - t) * second must not be below 0.
        double first = values[0][wanted[0]] - values[0][x];
        double second = values[1][wanted[1]] - values[1][y];
        if (first > second) {
          low = Math.max(low, -second / (first - second));
        } else if (first < second) {
          high = Math.min(high, second / (second - first));
        } else if (first < 0) {
          high = -1;
        }
      }
    }
    Optional<NearestWeights> found =
        NearestWeights.of(utility, List.of("x", "y"), wanted, moves).known().orElseThrow();
    assertThat(found.isPresent()).isEqualTo(low <= high + 1e-9);
    if (found.isPresent()) {
      double nearest = Math.max(low, Math.min(high, weight / 10.0));
      assertThat(found.get().to().get(0)).isCloseTo(nearest, within(1e-6));
      assertThat(found.get().distance())
          .isCloseTo(2 * Math.abs(nearest - weight / 10.0), within(1e-6));
      assertThat(found.get().isWithin()).isEqualTo(nearest > 0.2 - 1e-9 && nearest < 0.8 + 1e-9);
    }
    return found.isPresent() ? 1 : 0;
  }
}
