package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<Factor> factors = forbid(tables.coherence());
    Map<CrossingFunction, Integer> indexByTable = new HashMap<>();
    for (int p = 0; p < tables.positions().size(); p++) {
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
