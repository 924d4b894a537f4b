package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;

/**
 * Where a coalition stays if sanctions count only where it cannot move on from them to something
 * better for each member (coalition SMR; Inohara and Hipel 2008, "Coalition analysis in the graph
 * model for conflict resolution").
 */
final class CoalitionEscape {

  private final GraphModel model;
  private final int coalition;
  private final Moves own;
  private final Moves others;
  private final Allowance allowance;

  /**
   * @param own where the coalition leads
   * @param others where all others lead
   */
  CoalitionEscape(GraphModel model, int coalition, Moves own, Moves others, Allowance allowance) {
    this.model = model;
    this.coalition = coalition;
    this.own = own;
    this.others = others;
    this.allowance = allowance;
  }

  /** The states in which it stays. */
  BitSet stable() {
    BitSet stable = new BitSet(model.stateCount());
    for (int state = 0; state < model.stateCount(); state++) {
      stable.set(state, isStable(state));
    }
    return stable;
  }

  private boolean isStable(int state) {
    BitSet seen = new BitSet();
    BitSet sanctions = new BitSet();
    for (int place = own.first(state); place < own.end(state); place++) {
      int to = own.candidate(place);
      if (model.isBetter(coalition, state, to)
          && own.leads(state, to)
          && !isSanctioned(state, to, seen, sanctions)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSanctioned(int state, int improvement, BitSet seen, BitSet sanctions) {
    for (int place = others.first(improvement); place < others.end(improvement); place++) {
      int end = others.candidate(place);
      if (others.leads(improvement, end)) {
        if (!seen.get(end)) {
          seen.set(end);
          sanctions.set(end, !escapes(state, end));
        }
        if (sanctions.get(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an end, or a state the coalition leads to from it, is better for each than a state. */
  private boolean escapes(int state, int end) {
    CutShort.check(allowance);
    if (model.isBetter(coalition, state, end)) {
      return true;
    }
    for (int place = own.first(end); place < own.end(end); place++) {
      int on = own.candidate(place);
      if (model.isBetter(coalition, state, on) && own.leads(end, on)) {
        return true;
      }
    }
    return false;
  }
}
