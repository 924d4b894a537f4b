package org.parley.question.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.StabilityDraws.OfConcept;
import org.parley.stability.Concept;
import org.parley.stability.Verdict;

/** Counts draws of weights by what is stable under them; tallies add up. */
final class StabilityTally {

  private final List<Concept> concepts;
  private final int[][] stable;
  private final long[] acceptable;
  private final long[] reached;
  private long draws;

  StabilityTally(List<Concept> concepts, int states) {
    this.concepts = concepts;
    this.stable = new int[concepts.size()][states];
    this.acceptable = new long[concepts.size()];
    this.reached = new long[concepts.size()];
  }

  /** Number of draws counted. */
  long draws() {
    return draws;
  }

  /**
   * Counts a draw.
   *
   * @param verdicts one a concept
   * @param zone the acceptable outcomes
   * @param inReach what is in reach of improvements, where there is a start
   */
  void add(List<Verdict> verdicts, BitSet zone, Optional<BitSet> inReach) {
    draws++;
    for (int concept = 0; concept < stable.length; concept++) {
      BitSet equilibria = verdicts.get(concept).equilibria();
      int[] counts = stable[concept];
      equilibria.stream().forEach(state -> counts[state]++);
      BitSet holding = (BitSet) zone.clone();
      holding.and(equilibria);
      acceptable[concept] += holding.isEmpty() ? 0 : 1;
      inReach.ifPresent(holding::and);
      reached[concept] += holding.isEmpty() ? 0 : 1;
    }
  }

  /** Adds what another has counted. */
  void add(StabilityTally other) {
    draws += other.draws;
    for (int concept = 0; concept < stable.length; concept++) {
      for (int state = 0; state < stable[concept].length; state++) {
        stable[concept][state] += other.stable[concept][state];
      }
      acceptable[concept] += other.acceptable[concept];
      reached[concept] += other.reached[concept];
    }
  }

  /** What was counted, by concept. */
  List<OfConcept> counts(boolean hasStart) {
    List<OfConcept> counts = new ArrayList<>();
    for (int concept = 0; concept < stable.length; concept++) {
      counts.add(
          new OfConcept(
              concepts.get(concept),
              stable[concept],
              acceptable[concept],
              hasStart ? Optional.of(reached[concept]) : Optional.empty()));
    }
    return counts;
  }
}
