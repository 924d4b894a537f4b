package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.decomposition.Network;
import org.parley.decomposition.Relation;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
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

  /** Factors whose outcomes cross none of some tables, with some positions recorded. */
  static Factors recording(
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

  /**
   * These factors as a network over classes of options, every recorded position a relation of its
   * own; nothing where a factor is a formula or an issue has too many classes.
   */
  Optional<Network> network(OptionClasses classes) {
    int[][] weights = new int[space.issueCount()][];
    for (int issue = 0; issue < weights.length; issue++) {
      weights[issue] =
          Arrays.stream(classes.options(issue)).mapToInt(options -> options.length).toArray();
      if (weights[issue].length > Network.MOST_VALUES) {
        return Optional.empty();
      }
    }
    List<Relation> forbidden = new ArrayList<>();
    List<Relation> told = new ArrayList<>();
    for (Factor factor : list) {
      if (!(factor.table() instanceof CrossingTable)) {
        return Optional.empty();
      }
      CrossingTable table = (CrossingTable) factor.over(classes).table();
      int[] counts = IntStream.range(0, table.scopeSize()).map(table::optionCount).toArray();
      Relation relation = new Relation(table.scope(), counts, table.words());
      if (factor.isForbidding()) {
        forbidden.add(relation);
      }
      Arrays.stream(factor.positions()).forEach(position -> told.add(relation));
    }
    return Optional.of(new Network(weights, forbidden, told));
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
