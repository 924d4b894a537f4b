package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.effort.Spent;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

final class GivensTest {

  @Test
  void coresRestOnTheSmallestRulesThatBruteForceFindsAndOnTheFirstOfThem() {
    int nonempty = 0;
    int ambiguous = 0;
    for (long seed = 0; seed < 1500; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet all = BruteForce.firstPositions(tables.positions().size());
      if (BruteForce.known(
              new Diagnostician(Limits.withDefaults(), Timer.STOPPED).diagnose(tables, all))
          instanceof Diagnosis.Conflict conflict) {
        Givens givens = givens(tables);
        for (Core core : conflict.cores().found()) {
          Set<BitSet> minimal = minimalRules(tables, core.positions());
          BitSet first = minimal.stream().min(PositionSets.SMALLEST_FIRST).orElseThrow();
          assertThat(BruteForce.known(givens.of(core.positions())))
              .as("seed %d", seed)
              .isEqualTo(new Given(first, Diagnosis.Extent.SMALLEST, minimal.size() > 1));
          nonempty += first.isEmpty() ? 0 : 1;
          ambiguous += minimal.size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(nonempty).isGreaterThan(100);
    assertThat(ambiguous).isGreaterThan(5);
  }

  /** Of two issues one must be settled; both parties refuse to settle theirs. */
  @Test
  void twoRulesThatDoTheSameAreEachEnough() {
    OutcomeSpace space = OutcomeSpace.of(2, 2);
    CrossingFunction one = GeneratedTables.table(space, new int[] {0, 1}, o -> o[0] + o[1] == 0);
    CrossingFunction idle = GeneratedTables.table(space, new int[] {0, 1}, o -> o[0] + o[1] == 2);
    CrossingFunction first = GeneratedTables.table(space, new int[] {0}, o -> o[0] == 1);
    CrossingFunction second = GeneratedTables.table(space, new int[] {1}, o -> o[0] == 1);
    CrossingTables tables =
        new CrossingTables(space, List.of(idle, one, one), List.of(first, second));

    assertThat(BruteForce.known(givens(tables).of(BruteForce.bits(0, 1))))
        .isEqualTo(new Given(BruteForce.bits(1), Diagnosis.Extent.SMALLEST, true));
  }

  @Test
  void positionsThatCanBeHadRestOnNothing() {
    CrossingTables tables = GeneratedTables.pigeonhole(3, 3);
    assertThatThrownBy(() -> givens(tables).of(BruteForce.bits(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[{0}]");
  }

  @Test
  void positionsThatWereNotToldOfAreNotAskedAbout() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    BitSet some = BruteForce.bits(0, 1);
    assertThatThrownBy(
            () ->
                new Givens(tables, some, Limits.withDefaults(), Timer.STOPPED)
                    .of(BruteForce.bits(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{2}");
  }

  @Test
  void timeThatIsOverIsSpent() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    Limits none = new Limits(1, 1, Duration.ZERO, 1 << 20);
    BitSet all = BruteForce.firstPositions(6);
    assertThat(new Givens(tables, all, none, CountingClock.timer()).of(all))
        .isEqualTo(Spent.ofTime());
  }

  private static Givens givens(CrossingTables tables) {
    BitSet all = BruteForce.firstPositions(tables.positions().size());
    return new Givens(tables, all, Limits.withDefaults(), Timer.STOPPED);
  }

  /** The minimal sets of rules each of which some outcome that satisfies the core must break. */
  private static Set<BitSet> minimalRules(CrossingTables tables, BitSet core) {
    Set<BitSet> broken =
        BruteForce.outcomes(tables).stream()
            .filter(o -> core.stream().noneMatch(p -> tables.positions().get(p).crossesOutcome(o)))
            .map(o -> BruteForce.crossed(tables.coherence(), o))
            .collect(Collectors.toSet());
    return BruteForce.minimalHittingSets(
        broken, BruteForce.firstPositions(tables.coherence().size()));
  }
}
