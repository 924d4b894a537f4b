package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.tabulation.CrossingTables;

/** Making clauses takes the time allowed, and ends with it. */
final class UnwatchedStepsTest {

  private static final CrossingTables TABLES = GeneratedTables.pigeonhole(6, 4);
  private static final BitSet ALL = BruteForce.firstPositions(TABLES.positions().size());

  @Test
  void clausesAreGivenUpAtEveryLookOnceTheTimeIsOver() {
    AtomicInteger looks = new AtomicInteger();
    new Formula(TABLES, ALL, () -> looks.incrementAndGet() < 0);
    assertThat(looks.get()).isGreaterThan(TABLES.positions().size());

    for (int last : List.of(0, 1, 5, looks.get() - 1)) {
      AtomicInteger left = new AtomicInteger(last);
      Cutoff cutoff = () -> left.getAndDecrement() <= 0;
      assertThatThrownBy(() -> new Formula(TABLES, ALL, cutoff)).isInstanceOf(CutShort.class);
    }
  }
}
