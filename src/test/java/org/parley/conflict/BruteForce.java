package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * The definitions of the package, read literally, over every outcome and every set of positions.
 */
final class BruteForce {

  private BruteForce() {}

  static List<int[]> outcomes(CrossingTables tables) {
    List<int[]> outcomes = List.of(new int[0]);
    for (int issue = 0; issue < tables.space().issueCount(); issue++) {
      int count = tables.space().optionCount(issue);
      outcomes =
          outcomes.stream()
              .flatMap(head -> IntStream.range(0, count).mapToObj(option -> append(head, option)))
              .toList();
    }
    return outcomes;
  }

  private static int[] append(int[] head, int option) {
    int[] longer = Arrays.copyOf(head, head.length + 1);
    longer[head.length] = option;
    return longer;
  }

  static BitSet crossed(List<? extends CrossingFunction> tables, int[] outcome) {
    BitSet crossed = new BitSet();
    for (int k = 0; k < tables.size(); k++) {
      crossed.set(k, tables.get(k).crossesOutcome(outcome));
    }
    return crossed;
  }

  static OutcomeJudge judge(CrossingTables tables) {
    return outcome ->
        tables.isCoherent(outcome)
            ? Optional.of(crossed(tables.positions(), outcome))
            : Optional.empty();
  }

  /** The sets of enforced positions that coherent outcomes cross. */
  static Set<BitSet> crossedSets(CrossingTables tables, BitSet enforced) {
    Set<BitSet> sets = new HashSet<>();
    for (int[] outcome : outcomes(tables)) {
      if (tables.isCoherent(outcome)) {
        BitSet crossed = crossed(tables.positions(), outcome);
        crossed.and(enforced);
        sets.add(crossed);
      }
    }
    return sets;
  }

  static Set<BitSet> minimal(Set<BitSet> sets) {
    return sets.stream()
        .filter(set -> sets.stream().noneMatch(other -> isProperSubset(other, set)))
        .collect(Collectors.toSet());
  }

  static boolean isProperSubset(BitSet part, BitSet whole) {
    return !part.equals(whole) && isSubset(part, whole);
  }

  static boolean isSubset(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  /** The minimal subsets of {@code within} that meet each of some sets. */
  static Set<BitSet> minimalHittingSets(Set<BitSet> sets, BitSet within) {
    return minimal(
        subsets(within).stream()
            .filter(subset -> sets.stream().allMatch(subset::intersects))
            .collect(Collectors.toSet()));
  }

  static List<BitSet> subsets(BitSet whole) {
    List<BitSet> subsets = new ArrayList<>(List.of(new BitSet()));
    for (int member : whole.stream().toArray()) {
      for (BitSet subset : List.copyOf(subsets)) {
        BitSet larger = (BitSet) subset.clone();
        larger.set(member);
        subsets.add(larger);
      }
    }
    return subsets;
  }

  /** The value of an attempt that nothing cuts short. */
  static <T> T known(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  static BitSet firstPositions(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return all;
  }

  static BitSet bits(int... members) {
    BitSet bits = new BitSet();
    IntStream.of(members).forEach(bits::set);
    return bits;
  }
}
