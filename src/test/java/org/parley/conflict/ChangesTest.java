package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent.Want;
import org.parley.tabulation.CrossingTables;

/** The smallest changes against trying every reading and waiver of every position. */
final class ChangesTest {

  private static final int NO_LIMIT = 1 << 20;

  /** Lines that are the readings of positions, of which some bind. */
  private record Lines(CrossingTables tables, int[] positions, BitSet binding) {

    /** Groups the positions of random tables into readings. */
    static Lines generated(long seed) {
      Random random = new Random(seed);
      CrossingTables tables = GeneratedTables.small(seed);
      int[] positions = new int[tables.positions().size()];
      BitSet binding = new BitSet();
      int first = 0;
      for (int position = 0; first < positions.length; position++) {
        int readings = 1 + random.nextInt(Math.min(3, positions.length - first));
        for (int line = first; line < first + readings; line++) {
          positions[line] = position;
        }
        binding.set(first + random.nextInt(readings), random.nextInt(6) > 0);
        first += readings;
      }
      return new Lines(tables, positions, binding);
    }

    int[] alternatives(int line) {
      return IntStream.range(0, positions.length)
          .filter(other -> other != line && positions[other] == positions[line])
          .toArray();
    }

    /** Minimal sets of lines, binding or not, that coherent outcomes cross. */
    Set<BitSet> crossed() {
      BitSet all = BruteForce.firstPositions(positions.length);
      return BruteForce.minimal(BruteForce.crossedSets(tables, all));
    }
  }

  @Test
  void smallestChangesAreThoseOfBruteForceOnGeneratedLines() {
    int read = 0;
    for (long seed = 0; seed < 600; seed++) {
      Lines lines = Lines.generated(seed);
      List<List<Change>> found = complete(opening(lines, NO_LIMIT));
      Set<Set<Change>> expected = minimal(openingByBruteForce(lines));
      assertThat(found.stream().map(Set::copyOf).toList())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
      read += found.stream().anyMatch(set -> set.stream().anyMatch(c -> !c.isWaiver())) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(50);
  }

  @Test
  void fewestChangesComeFirstThenFewestWaivers() {
    Comparator<List<Change>> order =
        Comparator.<List<Change>>comparingInt(List::size)
            .thenComparing(set -> set.stream().filter(Change::isWaiver).count());
    for (long seed = 0; seed < 200; seed++) {
      assertThat(complete(opening(Lines.generated(seed), NO_LIMIT))).isSortedAccordingTo(order);
    }
  }

  @Test
  void zoneThatIsThereNeedsNoChange() {
    Changes changes =
        new Changes(BruteForce.bits(0, 2), line -> new int[0], NO_LIMIT, Cutoff.NEVER);
    assertThat(complete(changes.opening(List.of(BruteForce.bits(1), BruteForce.bits(0, 2)))))
        .containsExactly(List.of());
  }

  @Test
  void nothingOpensWhereNothingIsCoherent() {
    Changes changes =
        new Changes(BruteForce.bits(0, 2), line -> new int[0], NO_LIMIT, Cutoff.NEVER);
    assertThat(complete(changes.opening(List.of()))).isEmpty();
  }

  /**
   * Lines 0 to 3 bind, each with one other reading that nothing crosses: 2 ways out of each, 16
   * sets of four changes.
   */
  @Test
  void moreSetsThanTheLimitArePartial() {
    IntFunction<int[]> other = line -> new int[] {line + 4};
    BitSet binding = BruteForce.firstPositions(4);
    Set<BitSet> crossed = Set.of(binding);

    assertThat(complete(new Changes(binding, other, 16, Cutoff.NEVER).opening(crossed)))
        .hasSize(16);
    assertThat(new Changes(binding, other, 15, Cutoff.NEVER).opening(crossed))
        .isEqualTo(new Listing.Partial<>(List.of(), Want.COUNT, 0));
    assertThat(new Changes(binding, other, 16, () -> true).opening(crossed))
        .isEqualTo(new Listing.Partial<>(List.of(), Want.TIME, 0));
  }

  private static Listing<List<Change>> opening(Lines lines, int limit) {
    return new Changes(lines.binding(), lines::alternatives, limit, Cutoff.NEVER)
        .opening(lines.crossed());
  }

  private static List<List<Change>> complete(Listing<List<Change>> listing) {
    assertThat(listing).isInstanceOf(Listing.Complete.class);
    return listing.found();
  }

  private static Set<Set<Change>> openingByBruteForce(Lines lines) {
    Set<BitSet> crossed =
        BruteForce.crossedSets(lines.tables(), BruteForce.firstPositions(lines.positions().length));
    Set<Set<Change>> opening = new HashSet<>();
    for (Set<Change> changes : choices(lines)) {
      BitSet binding = (BitSet) lines.binding().clone();
      for (Change change : changes) {
        binding.clear(change.line());
        change.instead().ifPresent(binding::set);
      }
      if (crossed.stream().anyMatch(set -> !set.intersects(binding))) {
        opening.add(changes);
      }
    }
    return opening;
  }

  /** For every binding position: nothing, each other reading, or the waiver. */
  private static List<Set<Change>> choices(Lines lines) {
    List<Set<Change>> choices = List.of(Set.of());
    for (int line : lines.binding().stream().toArray()) {
      List<Change> ways = new ArrayList<>(List.of(new Change(line, OptionalInt.empty())));
      for (int other : lines.alternatives(line)) {
        ways.add(new Change(line, OptionalInt.of(other)));
      }
      List<Set<Change>> longer = new ArrayList<>(choices);
      for (Set<Change> choice : choices) {
        for (Change way : ways) {
          Set<Change> more = new HashSet<>(choice);
          more.add(way);
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private static Set<Set<Change>> minimal(Set<Set<Change>> sets) {
    return sets.stream()
        .filter(set -> sets.stream().noneMatch(o -> o.size() < set.size() && set.containsAll(o)))
        .collect(Collectors.toSet());
  }
}
