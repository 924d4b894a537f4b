package org.parley.process.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;

/** Of what a pool is drawn. */
final class BandPoolTest {

  @TempDir private Path folder;

  private Case asked() {
    Sketch sketch =
        Sketch.scenario()
            .issue("i0", "a", "b", "c", "d")
            .issue("i1", "a", "b", "c", "d")
            .issue("i2", "a", "b", "c", "d")
            .stating("X", "{i0: {option: b}, i1: {option: a}, i2: {option: d}}")
            .position("X-1", "X", "demand", "stated", "rejects: {i0: [a, c]}")
            .stating("Y", "{i0: {option: a}}")
            .rules(Sketch.REJECTIONS);
    return Case.of(Bargains.open(sketch, folder), Enforcement.of(LadderStep.STANDING));
  }

  /** Within a band each outcome is drawn as often as each other, whatever the tilt. */
  @Test
  void outcomesOfABandAreEquallyLikely() {
    Case asked = asked();
    PartyUtility utility =
        Utilities.of(asked.scenario(), asked.tabulation()).orElseThrow().parties().get(0);
    assertThat(utility.bonuses()).isNotEmpty();
    Diagram diagram =
        new ExactEngine(asked.tables().orElseThrow(), Budget.ofEdges(1 << 16))
            .recording(new BitSet(), EdgeWorths.recorded(Optional.of(utility)))
            .known()
            .orElseThrow();
    Map<Integer, Map<String, Integer>> counts = new HashMap<>();
    for (int seed = 0; seed < 400; seed++) {
      List<List<int[]>> bands = BandPool.of(diagram, Optional.of(utility), 0, 16, seed);
      for (int band = 0; band < bands.size() - 1; band++) {
        for (int[] outcome : bands.get(band)) {
          counts
              .computeIfAbsent(band, b -> new HashMap<>())
              .merge(Arrays.toString(outcome), 1, Integer::sum);
        }
      }
    }
    int seen = counts.values().stream().mapToInt(Map::size).sum();
    int listed = 0;
    for (int cell = 0; cell < 64; cell++) {
      int[] outcome = {cell / 16, cell / 4 % 4, cell % 4};
      listed += utility.of(outcome) < utility.greatest() ? 1 : 0;
    }
    assertThat(seen).as("outcomes below the best band").isEqualTo(listed);
    counts.forEach(
        (band, of) -> {
          double mean = of.values().stream().mapToInt(n -> n).average().orElseThrow();
          double square =
              of.values().stream().mapToDouble(n -> (n - mean) * (n - mean) / mean).sum();
          if (of.size() > 1) {
            double limit =
                new ChiSquaredDistribution(of.size() - 1.0).inverseCumulativeProbability(0.9999);
            assertThat(square).as("band %d of %d outcomes", band, of.size()).isLessThan(limit);
          }
        });
  }
}
