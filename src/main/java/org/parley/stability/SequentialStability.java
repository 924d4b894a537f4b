package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.Cutoff;

/**
 * A state is stable for a party each of whose improvements the others can bring to an end that is
 * no better for it by moves each of which is an improvement for whoever makes it (Fraser and Hipel
 * 1979, "Solving complex conflicts"; 1984, "Conflict analysis: models and resolutions").
 */
final class SequentialStability {

  private SequentialStability() {}

  /** The states that are stable for a party. */
  static BitSet of(GraphModel model, int party, Cutoff cutoff) {
    int others = model.everybody() & ~(1 << party);
    int[] fear = Sanctions.lowest(model, others, model.ranks(party), true, cutoff);
    return Deterrence.of(model, party, fear, cutoff);
  }
}
