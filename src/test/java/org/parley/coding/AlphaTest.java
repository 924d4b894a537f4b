package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.answer.CodersReport.Figure;
import org.parley.coding.Alpha.Metric;

/**
 * Against the worked examples of Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
 */
final class AlphaTest {

  /** Rows of coders, a letter or digit a unit, a point where one is missing. */
  private static List<int[]> units(String... coders) {
    List<int[]> units = new ArrayList<>();
    for (int unit = 0; unit < coders[0].length(); unit++) {
      int[] values = new int[coders.length];
      for (int coder = 0; coder < coders.length; coder++) {
        char value = coders[coder].charAt(unit);
        values[coder] = value == '.' ? Alpha.MISSING : Character.digit(value, 36);
      }
      units.add(values);
    }
    return units;
  }

  /** Example A: two coders, two values, ten units, of which they agree on six. */
  @Test
  void twoCodersAndTwoValues() {
    List<int[]> units = units("0100000010", "1110010000");
    assertThat(Alpha.of(units, Metric.NOMINAL)).isCloseTo(0.095, within(5e-4));
  }

  /** Example B: two coders, five values, twelve units. */
  @Test
  void twoCodersAndFiveValues() {
    List<int[]> units = units("aabbdcccedda", "babbbccceddd");
    assertThat(Alpha.of(units, Metric.NOMINAL)).isCloseTo(0.692, within(5e-4));
  }

  /** Examples C and D, the canonical data: four coders, five values, twelve units, some missing. */
  @Test
  void fourCodersWithValuesMissing() {
    List<int[]> units = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
    assertThat(Alpha.of(units, Metric.NOMINAL)).isCloseTo(0.743, within(5e-4));
    assertThat(Alpha.of(units, Metric.ORDINAL)).isCloseTo(0.815, within(5e-4));
  }

  @Test
  void agreementThroughoutIsOneAndNoVariationIsUndefined() {
    assertThat(Alpha.of(units("0120", "0120"), Metric.NOMINAL)).isEqualTo(1);
    assertThat(Alpha.of(units("0120", "0120"), Metric.ORDINAL)).isEqualTo(1);
    assertThat(Alpha.of(units("1111", "1111"), Metric.NOMINAL)).isNaN();
    assertThat(Alpha.of(units("01", ".."), Metric.NOMINAL)).isNaN();
    assertThat(Alpha.of(List.of(), Metric.ORDINAL)).isNaN();
  }

  /** By the definition over pairs: what pairs within units differ over what all pairs do. */
  @Test
  void isOneMinusMeanDifferenceWithinUnitsOverThatOfAll() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      List<int[]> units = new ArrayList<>();
      for (int unit = 0; unit < 6; unit++) {
        units.add(new int[] {random.nextInt(3), random.nextInt(3)});
      }
      double within = 0;
      List<Integer> all = new ArrayList<>();
      for (int[] unit : units) {
        within += unit[0] == unit[1] ? 0 : 1.0 / units.size();
        all.add(unit[0]);
        all.add(unit[1]);
      }
      double apart = 0;
      for (int a = 0; a < all.size(); a++) {
        for (int b = 0; b < all.size(); b++) {
          apart += all.get(a).equals(all.get(b)) ? 0 : 1;
        }
      }
      apart /= all.size() * (all.size() - 1.0);
      if (apart > 0) {
        assertThat(Alpha.of(units, Metric.NOMINAL)).isCloseTo(1 - within / apart, within(1e-12));
      }
    }
  }

  /** Intervals hold alpha, are the same for a seed, and narrow as units are repeated. */
  @Test
  void intervalNarrowsWithTheNumberOfUnits() {
    List<int[]> few = units("aabbdcccedda", "babbbccceddd");
    List<int[]> many = new ArrayList<>();
    for (int copy = 0; copy < 9; copy++) {
      many.addAll(few);
    }
    Figure narrow = AlphaInterval.of(many, Metric.NOMINAL, 1, 0).orElseThrow();
    Figure wide = AlphaInterval.of(few, Metric.NOMINAL, 1, 0).orElseThrow();
    assertThat(wide).isEqualTo(AlphaInterval.of(few, Metric.NOMINAL, 1, 0).orElseThrow());
    assertThat(wide.value()).isBetween(wide.low(), wide.high());
    assertThat(narrow.value()).isBetween(narrow.low(), narrow.high());
    // A ninth of the variance is a third of the width, or about.
    assertThat((wide.high() - wide.low()) / (narrow.high() - narrow.low())).isBetween(2.0, 4.5);
    assertThat(AlphaInterval.of(units("11", "11"), Metric.NOMINAL, 1, 0))
        .isEqualTo(Optional.empty());
    assertThat(AlphaInterval.of(units("01", "01"), Metric.NOMINAL, 1, 0))
        .hasValueSatisfying(figure -> assertThat(figure.low()).isNaN());
  }
}
