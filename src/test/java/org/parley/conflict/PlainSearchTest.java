package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class PlainSearchTest {

  @Test
  void answerAgreesWithBruteForceOnGeneratedScenarios() {
    for (long seed = 0; seed < 500; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      List<CrossingFunction> all = new ArrayList<>(tables.positions());
      all.addAll(tables.coherence());
      boolean expected =
          BruteForce.outcomes(tables).stream()
              .anyMatch(outcome -> BruteForce.crossed(all, outcome).isEmpty());
      assertThat(new PlainSearch(tables.space(), all, 1_000_000, unhurried()).search())
          .as("seed %d", seed)
          .isEqualTo(expected ? Solver.Answer.MODEL : Solver.Answer.NONE);
    }
  }

  @Test
  void searchStopsAtItsLimit() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 5);
    assertThat(new PlainSearch(tables.space(), tables.positions(), 10, unhurried()).search())
        .isEqualTo(Solver.Answer.SPENT);
  }

  @Test
  void tableWithoutScopeThatCrossesExcludesAll() {
    OutcomeSpace space = OutcomeSpace.of(2);
    CrossingTable always = GeneratedTables.table(space, new int[] {}, options -> true);
    assertThat(new PlainSearch(space, List.of(always), 10, unhurried()).search())
        .isEqualTo(Solver.Answer.NONE);
  }

  @Test
  void endsWithTheTime() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    Allowance none = new Limits(1, 1, Duration.ZERO, 1 << 20).allowance(CountingClock.timer());
    assertThat(new PlainSearch(tables.space(), tables.positions(), 1_000_000, none).search())
        .isEqualTo(Solver.Answer.SPENT);
  }

  private static Allowance unhurried() {
    return Limits.withDefaults().allowance(Timer.STOPPED);
  }
}
