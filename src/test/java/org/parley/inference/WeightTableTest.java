package org.parley.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.inference.WeightTable.Summary;

final class WeightTableTest {

  /** A cutoff that is over after some looks, however fast the machine is. */
  private static Cutoff after(long looks) {
    AtomicLong asked = new AtomicLong();
    return () -> asked.incrementAndGet() > looks;
  }

  /** A product of 2^18 cells goes by in slices of 2^16. */
  @Test
  void oneBucketIsCutBetweenSlices() {
    int[] scope = {0, 1, 2};
    int[] sizes = {64, 64, 64};
    double[] ones = new double[1 << 18];
    Arrays.fill(ones, 1);
    List<WeightTable> tables = List.of(new WeightTable(scope, sizes, ones));
    int[] kept = {0, 1};
    int[] dropped = {2};
    assertThat(
            Attempt.of(
                () -> WeightTable.product(tables, kept, dropped, sizes, Summary.SUM, after(3))))
        .isInstanceOf(Spent.class);
    assertThat(
            Attempt.of(
                () -> WeightTable.product(tables, kept, dropped, sizes, Summary.SUM, after(4))))
        .isInstanceOf(Known.class);
  }
}
