package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.effort.Spent;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

final class ReadingChoicesTest {

  @Test
  void verdictsAreThoseOfGoingThroughAllChoices() {
    int always = 0;
    int depends = 0;
    int never = 0;
    for (long seed = 0; seed < 1500; seed++) {
      CrossingTables lines = GeneratedTables.small(seed);
      List<BitSet> choices = choices(lines.positions().size(), 1 + (int) (seed % 3));
      Set<BitSet> crossed =
          BruteForce.crossedSets(lines, BruteForce.firstPositions(lines.positions().size()));
      List<BitSet> chosen = chosen(choices);
      long avoided = chosen.stream().filter(one -> isAvoided(one, crossed)).count();

      ReadingChoices asked =
          new ReadingChoices(lines, choices, List.of(), Limits.withDefaults(), Timer.STOPPED);
      assertThat(BruteForce.known(asked.isAlwaysAvoidable()))
          .as("seed %d", seed)
          .isEqualTo(avoided == chosen.size());
      assertThat(BruteForce.known(asked.isEverAvoidable()))
          .as("seed %d", seed)
          .isEqualTo(avoided > 0);
      always += avoided == chosen.size() ? 1 : 0;
      never += avoided == 0 ? 1 : 0;
      depends += 0 < avoided && avoided < chosen.size() ? 1 : 0;
    }
    assertThat(always).isGreaterThan(100);
    assertThat(depends).isGreaterThan(100);
    assertThat(never).isGreaterThan(100);
  }

  @Test
  void outcomesKnownBeforehandChangeNoVerdict() {
    int saved = 0;
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables lines = GeneratedTables.small(seed);
      List<BitSet> choices = choices(lines.positions().size(), 1 + (int) (seed % 3));
      Limits limits = Limits.withDefaults();
      ReadingChoices first = new ReadingChoices(lines, choices, List.of(), limits, Timer.STOPPED);
      boolean always = BruteForce.known(first.isAlwaysAvoidable());
      List<Witness> known = first.found();
      ReadingChoices again = new ReadingChoices(lines, choices, known, limits, Timer.STOPPED);
      assertThat(BruteForce.known(again.isAlwaysAvoidable())).as("seed %d", seed).isEqualTo(always);
      if (always) {
        assertThat(again.found()).as("seed %d", seed).isEqualTo(known);
        saved += known.size();
      }
    }
    assertThat(saved).isGreaterThan(20);
  }

  @Test
  void timeThatIsOverIsSpent() {
    CrossingTables lines = GeneratedTables.pigeonhole(4, 3);
    Limits none = new Limits(1, 1, Duration.ZERO, 1 << 20);
    ReadingChoices asked =
        new ReadingChoices(lines, choices(6, 2), List.of(), none, CountingClock.timer());
    assertThat(asked.isAlwaysAvoidable()).isEqualTo(Spent.ofTime());
    assertThat(asked.isEverAvoidable()).isEqualTo(Spent.ofTime());
  }

  /** Lines in groups of so many, the last of as many as are left. */
  static List<BitSet> choices(int lines, int size) {
    List<BitSet> choices = new ArrayList<>();
    for (int from = 0; from < lines; from += size) {
      BitSet choice = new BitSet();
      choice.set(from, Math.min(lines, from + size));
      choices.add(choice);
    }
    return choices;
  }

  /** Every set of one line of each group. */
  static List<BitSet> chosen(List<BitSet> choices) {
    List<BitSet> chosen = List.of(new BitSet());
    for (BitSet choice : choices) {
      List<BitSet> longer = new ArrayList<>();
      for (BitSet before : chosen) {
        choice.stream()
            .forEach(
                line -> {
                  BitSet with = (BitSet) before.clone();
                  with.set(line);
                  longer.add(with);
                });
      }
      chosen = longer;
    }
    return chosen;
  }

  private static boolean isAvoided(BitSet lines, Set<BitSet> crossed) {
    return crossed.stream().anyMatch(set -> !set.intersects(lines));
  }
}
