package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.stat.Interval.Method;

final class ProportionTest {

  /** R. G. Newcombe (1998), Statistics in Medicine 17, 857–872, table I, methods 3 and 5. */
  @ParameterizedTest
  @CsvSource({
    "WILSON, 81, 263, 0.2553, 0.3662",
    "WILSON, 15, 148, 0.0624, 0.1605",
    "WILSON, 0, 20, 0.0000, 0.1611",
    "WILSON, 1, 29, 0.0061, 0.1718",
    "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
    "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
    "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
    "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
  })
  void limitsAreThePublishedOnes(
      Method method, long successes, long trials, double low, double high) {
    Interval interval = new Proportion(successes, trials).interval(0.95, method);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  /** (1 - p)^n = 1 - level solved for p. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 0.5, 0.500001, 0.9, 0.95, 0.999999})
  void upperBoundWithoutSuccessIsTheClosedFormAtAnyLevel(double level) {
    for (long trials : new long[] {1, 20, 1_000_000}) {
      double bound = new Proportion(0, trials).upperBound(level);
      assertThat(bound / -Math.expm1(Math.log1p(-level) / trials)).isCloseTo(1, within(1e-12));
      assertThat(new Proportion(trials, trials).upperBound(level)).isEqualTo(1);
    }
    assertThat(new Proportion(0, 0).upperBound(level)).isEqualTo(1);
  }

  /** At the limit as few successes have probability 1 - level. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.95})
  void upperBoundSolvesItsEquation(double level) {
    for (int successes : new int[] {1, 7, 25, 39}) {
      double bound = new Proportion(successes, 40).upperBound(level);
      assertThat(new BinomialDistribution(null, 40, bound).cumulativeProbability(successes))
          .isCloseTo(1 - level, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, Double.NaN})
  void upperBoundIsRefusedAtNoLevel(double level) {
    assertThatThrownBy(() -> new Proportion(1, 2).upperBound(level))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** (1 - p)^n = alpha / 2 solved for p, from 1 to ten thousand million trials. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20, 1000, 1_000_000, 10_000_000_000L})
  void clopperPearsonWithoutSuccessIsTheClosedForm(long trials) {
    Interval none = new Proportion(0, trials).interval(0.99, Method.CLOPPER_PEARSON);
    assertThat(none.low()).isZero();
    assertThat(none.high() / -Math.expm1(Math.log(0.005) / trials)).isCloseTo(1, within(1e-12));
    Interval all = new Proportion(trials, trials).interval(0.99, Method.CLOPPER_PEARSON);
    assertThat(all.high()).isOne();
    assertThat(1 - all.low()).isCloseTo(none.high(), within(1e-15));
  }

  /** 1 - (1 - p)^n = alpha / 2 solved for p: the lower limit of one success. */
  @ParameterizedTest
  @ValueSource(longs = {2, 20, 1000, 1_000_000, 10_000_000_000L})
  void clopperPearsonOfOneSuccessHasTheLowerLimitOfTheClosedForm(long trials) {
    double low = new Proportion(1, trials).interval(0.95, Method.CLOPPER_PEARSON).low();
    assertThat(low / -Math.expm1(Math.log1p(-0.025) / trials)).isCloseTo(1, within(1e-9));
  }

  @Test
  void clopperPearsonLimitsLeaveHalfOfTheErrorInEachTail() {
    for (int trials = 1; trials <= 40; trials++) {
      for (int successes = 1; successes < trials; successes++) {
        Interval interval = new Proportion(successes, trials).interval(0.9, Method.CLOPPER_PEARSON);
        BinomialDistribution atLow = new BinomialDistribution(trials, interval.low());
        BinomialDistribution atHigh = new BinomialDistribution(trials, interval.high());
        assertThat(1 - atLow.cumulativeProbability(successes - 1)).isCloseTo(0.05, within(1e-9));
        assertThat(atHigh.cumulativeProbability(successes)).isCloseTo(0.05, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"WILSON", "CLOPPER_PEARSON"})
  void successesAndFailuresAreTreatedAlike(Method method) {
    for (int successes = 0; successes <= 30; successes++) {
      Interval interval = new Proportion(successes, 30).interval(0.95, method);
      Interval mirrored = new Proportion(30 - successes, 30).interval(0.95, method);
      assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
      assertThat(interval.contains(successes / 30.0)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000000, CLOPPER_PEARSON",
    "9, 1000000, CLOPPER_PEARSON",
    "10, 1000000, WILSON",
    "999990, 1000000, WILSON",
    "999991, 1000000, CLOPPER_PEARSON"
  })
  void smallCountsGetTheIntervalThatIsNeverTooShort(long successes, long trials, Method method) {
    assertThat(new Proportion(successes, trials).interval(0.95).method()).isEqualTo(method);
  }

  @Test
  void nothingIsKnownWithoutTrials() {
    Proportion nothing = new Proportion(0, 0);
    assertThat(nothing.share()).isNaN();
    assertThat(nothing.interval(0.95)).isEqualTo(new Interval(0, 1, 0.95, Method.CLOPPER_PEARSON));
  }

  /** Sums of binomial probabilities, so that nothing here is left to chance. */
  @Test
  void coverageIsNearTheLevelOnAverageAndNeverBelowItWithClopperPearson() {
    assertThat(meanCoverage(50, 200, Method.WILSON)).isCloseTo(0.95, within(0.005));
    assertThat(leastCoverage(50, 200, Method.CLOPPER_PEARSON)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void coverageHoldsOverManyNumbersOfTrials() {
    for (int trials = 10; trials <= 400; trials += 30) {
      assertThat(meanCoverage(trials, 200, Method.WILSON)).isCloseTo(0.95, within(0.01));
      assertThat(leastCoverage(trials, 200, Method.CLOPPER_PEARSON)).isGreaterThanOrEqualTo(0.95);
    }
  }

  private static double meanCoverage(int trials, int proportions, Method method) {
    return coverages(trials, proportions, method).average().orElseThrow();
  }

  private static double leastCoverage(int trials, int proportions, Method method) {
    return coverages(trials, proportions, method).min().orElseThrow();
  }

  private static DoubleStream coverages(int trials, int proportions, Method method) {
    List<Interval> intervals =
        IntStream.rangeClosed(0, trials)
            .mapToObj(successes -> new Proportion(successes, trials).interval(0.95, method))
            .toList();
    return IntStream.range(0, proportions)
        .mapToDouble(k -> coverage(intervals, (k + 0.5) / proportions));
  }

  private static double coverage(List<Interval> intervals, double proportion) {
    BinomialDistribution distribution = new BinomialDistribution(intervals.size() - 1, proportion);
    return IntStream.range(0, intervals.size())
        .filter(successes -> intervals.get(successes).contains(proportion))
        .mapToDouble(distribution::probability)
        .sum();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("[3]");
    assertThatThrownBy(() -> new Proportion(-1, 2)).hasMessageContaining("[-1]");
    assertThatThrownBy(() -> new Proportion(1, 2).interval(1)).hasMessageContaining("[1.0]");
    assertThatThrownBy(() -> new Interval(0.6, 0.5, 0.95, Method.WILSON))
        .hasMessageContaining("[0.6]");
  }
}
