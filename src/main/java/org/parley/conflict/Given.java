package org.parley.conflict;

import java.util.BitSet;

/**
 * The coherence rules with which a core cannot be had.
 *
 * @param coherence indexes of coherence tables: a smallest set with which no outcome satisfies the
 *     core, the first in their order; empty where the core excludes every outcome by itself; a copy
 * @param extent whether fewer could do
 * @param hasOthers whether the core cannot be had with another minimal set either; true too where
 *     that is not known
 */
public record Given(BitSet coherence, Diagnosis.Extent extent, boolean hasOthers) {

  public Given {
    coherence = (BitSet) coherence.clone();
  }

  @Override
  public BitSet coherence() {
    return (BitSet) coherence.clone();
  }
}
