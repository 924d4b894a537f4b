package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

final class LimitsTest {

  private static final Timer STOPPED = Timer.STOPPED;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 89})
  void reachingACountLimitGivesTheSmallestAndSaysThereAreMore(int limit) {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    Limits limits = new Limits(limit, 1, Duration.ofMinutes(1), 1 << 30);
    Diagnosis.Conflict conflict =
        (Diagnosis.Conflict)
            BruteForce.known(new Diagnostician(limits, STOPPED).diagnose(tables, all(tables)));
    assertThat(conflict.relaxations().found()).hasSize(limit);
    assertThat(conflict.relaxations())
        .isInstanceOfSatisfying(
            Listing.Partial.class, part -> assertThat(part.reason()).isEqualTo(Want.COUNT));
    assertThat(conflict.cores().found()).hasSize(1);
    assertThat(conflict.cores()).isInstanceOf(Listing.Partial.class);
  }

  @Test
  void asManyRelaxationsAsTheLimitAreComplete() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    Limits limits = new Limits(90, 10_000, Duration.ofMinutes(1), 1 << 30);
    Diagnosis.Conflict conflict =
        (Diagnosis.Conflict)
            BruteForce.known(new Diagnostician(limits, STOPPED).diagnose(tables, all(tables)));
    assertThat(conflict.relaxations()).isInstanceOf(Listing.Complete.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 5, 20, 50, 100})
  void runningOutOfTimeIsAResult(long polls) {
    CrossingTables tables = GeneratedTables.pigeonhole(8, 3);
    Attempt<Diagnosis> diagnosis =
        new Diagnostician(
                new Limits(10_000, 10_000, Duration.ofMillis(polls), 1 << 30),
                CountingClock.timer())
            .diagnose(tables, all(tables));
    if (diagnosis instanceof Spent) {
      assertThat(diagnosis).isEqualTo(Spent.ofTime());
    } else {
      Diagnosis.Conflict conflict = (Diagnosis.Conflict) BruteForce.known(diagnosis);
      assertThat(conflict.relaxations().found()).isNotEmpty();
      assertThat(conflict.relaxations())
          .isInstanceOfSatisfying(
              Listing.Partial.class, p -> assertThat(p.reason()).isEqualTo(Want.TIME));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5_000, 20_000})
  void runningOutOfMemoryIsAResult(long clauseBytes) {
    CrossingTables tables = GeneratedTables.pigeonhole(8, 3);
    Limits limits = new Limits(10_000, 10_000, Duration.ofMinutes(1), clauseBytes);
    Attempt<Diagnosis> diagnosis = new Diagnostician(limits, STOPPED).diagnose(tables, all(tables));
    if (diagnosis instanceof Known<Diagnosis> known) {
      Diagnosis.Conflict conflict = (Diagnosis.Conflict) known.value();
      assertThat(conflict.relaxations())
          .isInstanceOfSatisfying(
              Listing.Partial.class, p -> assertThat(p.reason()).isEqualTo(Want.MEMORY));
    } else {
      assertThat(diagnosis).isEqualTo(Spent.ofMemory());
    }
  }

  private static BitSet all(CrossingTables tables) {
    return BruteForce.firstPositions(tables.positions().size());
  }
}
