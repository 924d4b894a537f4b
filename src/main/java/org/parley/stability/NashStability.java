package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.Cutoff;

/**
 * A state is stable for a party that cannot move to a better one (Nash 1950, "Equilibrium points in
 * n-person games"; for graphs Fang, Hipel and Kilgour 1993, "Interactive decision making", ch. 3).
 */
final class NashStability {

  private NashStability() {}

  /** The states that are stable for a party. */
  static BitSet of(GraphModel model, int party, Cutoff cutoff) {
    return Deterrence.of(model, party, model.ranks(party), cutoff);
  }
}
