package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.Cutoff;

/**
 * A state is stable for a party each of whose improvements the others can bring to an end that is
 * no better for it, whatever that costs them (Howard 1971, "Paradoxes of rationality").
 */
final class GeneralMetarationality {

  private GeneralMetarationality() {}

  /** The states that are stable for a party. */
  static BitSet of(GraphModel model, int party, Cutoff cutoff) {
    int others = model.everybody() & ~(1 << party);
    int[] fear = Sanctions.lowest(model, others, model.ranks(party), false, cutoff);
    return Deterrence.of(model, party, fear, cutoff);
  }
}
