package org.parley.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuadratureTest {

  /** The moments of a standard normal variable: (2k - 1)!! of even order, 0 of odd. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 16, 32, 64})
  void momentsUpToTwiceTheOrderAreExact(int order) {
    Quadrature rule = Quadrature.ofOrder(order);
    double doubleFactorial = 1;
    for (int moment = 0; moment <= Math.min(2 * order - 1, 20); moment++) {
      int power = moment;
      double[] terms =
          IntStream.range(0, order)
              .mapToDouble(k -> rule.weights()[k] * Math.pow(rule.nodes()[k], power))
              .toArray();
      double size = IntStream.range(0, order).mapToDouble(k -> Math.abs(terms[k])).sum();
      double expected = moment % 2 == 1 ? 0 : doubleFactorial;
      assertThat(IntStream.range(0, order).mapToDouble(k -> terms[k]).sum())
          .isCloseTo(expected, within(1e-11 * Math.max(1, size)));
      doubleFactorial *= moment % 2 == 0 ? moment + 1 : 1;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 64})
  void nodesAscendAndMirrorOneAnother(int order) {
    Quadrature rule = Quadrature.ofOrder(order);
    assertThat(rule.nodes()).isSorted().doesNotHaveDuplicates();
    for (int k = 0; k < order; k++) {
      assertThat(rule.nodes()[k]).isCloseTo(-rule.nodes()[order - 1 - k], within(1e-12));
    }
  }
}
