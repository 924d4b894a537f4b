package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/** The factors of one diagram: what rules outcomes out and what is recorded about the rest. */
final class Factors {

  private final OutcomeSpace space;
  private final List<Factor> list;
  private final boolean recording;

  private Factors(OutcomeSpace space, List<Factor> list, boolean recording) {
    this.recording = recording;
    this.space = space;
    this.list = list;
  }

  /** Factors whose outcomes are coherent and cross none of the positions. */
  static Factors forbidding(CrossingTables tables, BitSet positions) {
    List<CrossingFunction> forbidden = new ArrayList<>(tables.coherence());
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      forbidden.add(tables.positions().get(p));
    }
    return new Factors(tables.space(), forbid(forbidden), false);
  }

  /** Factors whose outcomes are coherent, with every position recorded. */
  static Factors recording(CrossingTables tables) {
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    return recording(tables, tables.coherence(), all);
  }

  /**
   * Factors whose outcomes are coherent and cross no enforced position that is in none of some
   * sets; recorded are those that are in some but not in all.
   */
  static Factors allowing(CrossingTables tables, BitSet enforced, List<BitSet> sets) {
    BitSet inSome = new BitSet();
    BitSet inAll = (BitSet) enforced.clone();
    for (BitSet set : sets) {
      inSome.or(set);
      inAll.and(set);
    }
    List<CrossingFunction> forbidden = new ArrayList<>(tables.coherence());
    BitSet recorded = new BitSet();
    for (int p = enforced.nextSetBit(0); p >= 0; p = enforced.nextSetBit(p + 1)) {
      if (!inSome.get(p)) {
        forbidden.add(tables.positions().get(p));
      } else if (!inAll.get(p)) {
        recorded.set(p);
      }
    }
    return recording(tables, forbidden, recorded);
  }

  private static Factors recording(
      CrossingTables tables, List<? extends CrossingFunction> forbidden, BitSet recorded) {
    List<Factor> factors = forbid(forbidden);
    Map<CrossingFunction, Integer> indexByTable = new HashMap<>();
    for (int p = recorded.nextSetBit(0); p >= 0; p = recorded.nextSetBit(p + 1)) {
      CrossingFunction table = tables.positions().get(p);
      Integer same = indexByTable.putIfAbsent(table, factors.size());
      if (same == null) {
        factors.add(Factor.recording(table, p));
      } else {
        factors.set(same, factors.get(same).and(p));
      }
    }
    return new Factors(tables.space(), factors, true);
  }

  private static List<Factor> forbid(List<? extends CrossingFunction> tables) {
    List<Factor> factors = new ArrayList<>();
    for (CrossingFunction table : Absorption.absorb(tables)) {
      factors.add(Factor.forbidding(table));
    }
    return factors;
  }

  /**
   * These factors over the options they leave (see {@link Narrowing}), without those that nothing
   * crosses any more; nothing where some issue has no option left, so that there are no outcomes.
   *
   * @throws CutShort once the cutoff is over
   */
  Optional<Factors> narrowed(Cutoff cutoff) {
    int[][] left = Narrowing.of(space, list, cutoff).left();
    int[] counts = Arrays.stream(left).mapToInt(options -> options.length).toArray();
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      return Optional.empty();
    }
    if (Arrays.equals(counts, space.optionCounts())) {
      return Optional.of(this);
    }
    OptionClasses each = OptionClasses.each(space, left);
    List<Factor> fewer =
        list.stream()
            .map(factor -> factor.over(each))
            .filter(factor -> !factor.table().isNeverCrossed())
            .toList();
    return Optional.of(new Factors(OutcomeSpace.of(counts), fewer, recording));
  }

  OutcomeSpace space() {
    return space;
  }

  /** Whether positions are recorded. */
  boolean isRecording() {
    return recording;
  }

  List<Factor> list() {
    return list;
  }
}
