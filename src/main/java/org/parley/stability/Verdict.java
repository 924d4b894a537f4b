package org.parley.stability;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which states are stable in the sense of a concept.
 *
 * @param concept the concept
 * @param byParty the states stable for each party; nothing for one whose preferences are not known.
 *     Empty for a concept of coalitions
 * @param equilibria the states stable for all of whom something is known
 */
public record Verdict(Concept concept, List<Optional<BitSet>> byParty, BitSet equilibria) {

  public Verdict {
    byParty = List.copyOf(byParty);
  }

  /** A concept that holds of so large a share of many states tells few of them apart. */
  private static final double NEARLY_ALL = 0.9;

  /** Whether it holds nearly everywhere. */
  public boolean saysLittle(int states) {
    return states > 1 && equilibria.cardinality() >= NEARLY_ALL * states;
  }

  /** The states stable for all. */
  static Verdict of(Concept concept, List<Optional<BitSet>> byParty, int states) {
    BitSet equilibria = new BitSet(states);
    equilibria.set(0, states);
    byParty.forEach(stable -> stable.ifPresent(equilibria::and));
    return new Verdict(concept, byParty, equilibria);
  }
}
