package org.parley.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Range;
import org.parley.sensitivity.SobolIndices.Effort;

final class SobolIndicesTest {

  private static final Effort EFFORT = new Effort(4096, 500, 0.95, 1);

  /**
   * T. Ishigami and T. Homma (1990), sin x1 + a sin^2 x2 + b x3^4 sin x1 on [-pi, pi]^3 with a = 7
   * and b = 0.1; the variances in closed form as in Saltelli et al. (2008), "Global sensitivity
   * analysis", section 4.
   */
  @Test
  void indicesOfTheIshigamiFunctionAreWithinTheirIntervals() {
    double a = 7;
    double b = 0.1;
    double pi4 = Math.pow(Math.PI, 4);
    double v1 = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double variance = v1 + v2 + v13;
    double[] first = {v1 / variance, v2 / variance, 0};
    double[] total = {(v1 + v13) / variance, v2 / variance, v13 / variance};
    Range range = new Range(0, -Math.PI, Math.PI);

    List<SobolIndex> indices =
        SobolIndices.estimate(
            x -> Math.sin(x[0]) * (1 + b * Math.pow(x[2], 4)) + a * Math.pow(Math.sin(x[1]), 2),
            List.of(range, range, range),
            EFFORT);

    for (SobolIndex index : indices) {
      assertThat(index.first().contains(first[index.input()])).isTrue();
      assertThat(index.total().contains(total[index.input()])).isTrue();
      assertThat(index.first().estimate()).isCloseTo(first[index.input()], within(0.02));
      assertThat(index.total().estimate()).isCloseTo(total[index.input()], within(0.02));
    }
  }

  /** Of a sum, each input has the share of its own variance: here widths 1, 2, 2 give 1, 4, 4. */
  @Test
  void inputsOfASumHaveTheirShareAndNoMore() {
    List<Range> ranges =
        List.of(new Range(0, 0, 1), Range.exactly(9), new Range(1, 0, 2), new Range(3, 3, 5));
    List<SobolIndex> indices =
        SobolIndices.estimate(x -> x[0] + x[1] * x[1] + x[2] - x[3], ranges, EFFORT);
    double[] shares = {1 / 9.0, 0, 4 / 9.0, 4 / 9.0};
    IntStream.range(0, 4)
        .forEach(
            input -> {
              assertThat(indices.get(input).first().estimate())
                  .isCloseTo(shares[input], within(0.01));
              assertThat(indices.get(input).total().estimate())
                  .isCloseTo(shares[input], within(0.01));
            });
  }

  @Test
  void aConstantHasNoShares() {
    List<SobolIndex> indices =
        SobolIndices.estimate(x -> 3, List.of(new Range(0, 0, 1)), new Effort(64, 10, 0.95, 1));
    assertThat(indices.get(0).total().estimate()).isZero();
  }

  @Test
  void theSeedMovesThePoints() {
    List<Range> ranges = List.of(new Range(0, 0, 1), new Range(0, 0, 1));
    assertThat(SobolIndices.estimate(x -> x[0] * x[1], ranges, new Effort(64, 9, 0.95, 1)))
        .isNotEqualTo(SobolIndices.estimate(x -> x[0] * x[1], ranges, new Effort(64, 9, 0.95, 2)));
  }

  /**
   * Of a product of two inputs on [0, 1] the variance is 7/144, of which each input has 1/48 alone
   * and the two 1/144 together: 3/7 first, 4/7 in total. Over 200 seeds the intervals hold at least
   * as often as they say; they take the points for random ones and are wide.
   */
  @Test
  void intervalsHoldForMostSeeds() {
    List<Range> ranges = List.of(new Range(0, 0, 1), new Range(0, 0, 1));
    int first = 0;
    int total = 0;
    for (int seed = 0; seed < 200; seed++) {
      SobolIndex index =
          SobolIndices.estimate(x -> x[0] * x[1], ranges, new Effort(256, 100, 0.95, seed)).get(0);
      first += index.first().contains(3 / 7.0) ? 1 : 0;
      total += index.total().contains(4 / 7.0) ? 1 : 0;
    }
    assertThat(first).isGreaterThanOrEqualTo(190);
    assertThat(total).isGreaterThanOrEqualTo(190);
  }

  /** More inputs than the quasi-random sequence has dimensions. */
  @Test
  void manyInputsAreNoProblem() {
    List<Range> ranges = Collections.nCopies(501, new Range(0, 0, 1));
    List<SobolIndex> indices =
        SobolIndices.estimate(x -> x[0] + x[500] / 2, ranges, new Effort(512, 50, 0.99, 3));
    assertThat(indices.get(0).first().contains(0.8)).isTrue();
    assertThat(indices.get(500).total().contains(0.2)).isTrue();
    assertThat(indices.get(250).total().estimate()).isZero();
  }
}
