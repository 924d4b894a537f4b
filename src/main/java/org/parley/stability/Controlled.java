package org.parley.stability;

import java.util.BitSet;
import java.util.List;

/**
 * Who settles an issue.
 *
 * @param issue index of the issue
 * @param parties the parties as bits, at least one
 * @param isTogether whether it takes all of them, else any
 * @param targets by option, the options that it can be changed to, itself included; empty where all
 *     changes are possible
 */
public record Controlled(int issue, int parties, boolean isTogether, List<BitSet> targets) {

  public Controlled {
    targets = List.copyOf(targets);
  }

  /** Whether some parties can settle it together. */
  public boolean isSettledBy(int coalition) {
    return isTogether ? (parties & ~coalition) == 0 : (parties & coalition) != 0;
  }

  /** Whether an option can be changed to another, or is the same. */
  boolean leads(int from, int to) {
    return from == to || targets.isEmpty() || targets.get(from).get(to);
  }
}
