package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuadratureTest {

  /** The moments of a standard normal variable: (2k - 1)!! of even order, 0 of odd. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.7})
  void momentsAreExact(double step) {
    Quadrature rule = Quadrature.of(step, 9);
    double doubleFactorial = 1;
    for (int moment = 0; moment <= 8; moment++) {
      int power = moment;
      double sum =
          IntStream.range(0, rule.order())
              .mapToDouble(k -> rule.weights()[k] * Math.pow(rule.nodes()[k], power))
              .sum();
      assertThat(sum)
          .isCloseTo(moment % 2 == 1 ? 0 : doubleFactorial, within(1e-10 * doubleFactorial));
      doubleFactorial *= moment % 2 == 0 ? moment + 1 : 1;
    }
  }

  @ParameterizedTest
  @CsvSource({"0.1, 5", "0.3, 8", "0.9, 8", "0.99, 5", "0.999, 2", "0.6, 14"})
  void aReducedRuleIsAsGoodAsItSays(double correlation, int positions) {
    Quadrature fine = Quadrature.of(0.2 * Math.sqrt(1 - correlation), 8);
    Random random = new Random(positions);
    List<double[]> spared = new ArrayList<>();
    for (int position = 0; position < positions; position++) {
      double firmness = 0.5 + 0.49 * random.nextDouble();
      double[] binds = new PartyFactor(correlation).given(firmness, fine.nodes());
      spared.add(Arrays.stream(binds).map(bind -> 1 - bind).toArray());
    }
    double last = Double.POSITIVE_INFINITY;
    for (int mostNodes : new int[] {1, 4, 8, 16}) {
      ReducedRule reduced = ReducedRule.of(fine, spared, mostNodes);
      assertThat(reduced.rule().order()).isBetween(1, mostNodes);
      assertThat(reduced.rule().nodes()).isSorted();
      assertThat(Arrays.stream(reduced.rule().weights()).min().orElse(0)).isPositive();
      assertThat(reduced.ofAll()).isEqualTo(positions <= 10);
      for (int subset = 0; subset < 1 << positions && reduced.ofAll(); subset++) {
        double expected = mean(fine, fine, spared, subset);
        assertThat(mean(reduced.rule(), fine, spared, subset))
            .isCloseTo(expected, within(expected * (reduced.error() + 1e-12)));
      }
      last = reduced.error();
    }
    assertThat(last).isLessThan(1e-4);
  }

  /** The mean by a rule whose nodes are some of another's, at which the factors are known. */
  private static double mean(Quadrature rule, Quadrature fine, List<double[]> spared, int subset) {
    double mean = 0;
    for (int node = 0; node < rule.order(); node++) {
      int place = Arrays.binarySearch(fine.nodes(), rule.nodes()[node]);
      double product = rule.weights()[node];
      for (int position = 0; position < spared.size(); position++) {
        product *= (subset >> position & 1) == 0 ? 1 : spared.get(position)[place];
      }
      mean += product;
    }
    return mean;
  }
}
