package org.parley.conflict;

import java.util.BitSet;

/** Why no outcome is acceptable, or that one is. */
public sealed interface Diagnosis {

  /**
   * Some outcome is acceptable.
   *
   * @param witness one such, crossing no enforced position
   */
  record NoConflict(Witness witness) implements Diagnosis {}

  /**
   * Coherent outcomes exist, and each crosses an enforced position.
   *
   * @param relaxations what could be waived; at least one
   * @param cores what cannot be had together; at least one where the listing is complete
   */
  record Conflict(Listing<Relaxation> relaxations, Listing<Core> cores) implements Diagnosis {}

  /**
   * No outcome is coherent, whatever is enforced.
   *
   * @param coherence indexes of coherence tables that exclude every outcome together, none of which
   *     can be left out; a copy
   * @param extent whether fewer could do
   */
  record Incoherent(BitSet coherence, Extent extent) implements Diagnosis {

    public Incoherent {
      coherence = (BitSet) coherence.clone();
    }

    @Override
    public BitSet coherence() {
      return (BitSet) coherence.clone();
    }
  }

  /** How small a set is known to be. */
  enum Extent {
    /** No smaller set does. */
    SMALLEST,
    /** No part of it does; other, smaller sets may. */
    MINIMAL
  }
}
