package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.stat.Interval.Method;
import org.parley.stat.Proportion;

final class BernoulliWordsTest {

  /** Binary digits by hand: 3/4 is 0.11, 5/16 is 0.0101. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, -9223372036854775808", "0.75, -4611686018427387904"})
  void thresholdsAreBinaryFractions(double probability, long threshold) {
    assertThat(BernoulliWords.threshold(probability)).isEqualTo(threshold);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-5, 0.1, 0.3125, 0.5, 0.7, 0.95, 1 - 1e-5, 1})
  void bitsAreOnesWithTheirProbability(double probability) {
    RandomWords random = new RandomWords();
    random.seed(11);
    BernoulliWords bernoulli = new BernoulliWords();
    long[] words = new long[BernoulliWords.WORDS];
    long ones = 0;
    for (int k = 0; k < 1000; k++) {
      bernoulli.fill(probability, random, words);
      ones += Arrays.stream(words).map(Long::bitCount).sum();
    }
    Proportion seen = new Proportion(ones, 1000L * WorldDraw.CHUNK);
    assertThat(seen.interval(0.9999, Method.CLOPPER_PEARSON).contains(probability)).isTrue();
  }
}
