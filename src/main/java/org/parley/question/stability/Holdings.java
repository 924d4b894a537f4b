package org.parley.question.stability;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.StabilityReport.Holding;
import org.parley.answer.StabilityReport.Judged;
import org.parley.stability.Concept;
import org.parley.stability.Reach;
import org.parley.stability.Verdict;

/** Chooses the best of the outcomes that are acceptable, stable and in reach. */
final class Holdings {

  private static final int MOST = 3;

  private Holdings() {}

  /**
   * Those stable by the strictest concept that leaves any, in reach by the easiest way that leaves
   * any, the nearest first; without a start, those that are stable.
   */
  static List<Holding> best(Judged judged) {
    for (Verdict verdict : judged.verdicts()) {
      BitSet stable = judged.acceptable(verdict);
      if (judged.start().isEmpty() && !stable.isEmpty()) {
        return stable.stream()
            .limit(MOST)
            .mapToObj(s -> new Holding(s, verdict.concept(), Optional.empty(), List.of()))
            .toList();
      }
      for (Reach reach : judged.reaches()) {
        BitSet holding = (BitSet) stable.clone();
        holding.and(reach.states());
        if (!holding.isEmpty()) {
          return nearest(holding, verdict.concept(), reach);
        }
      }
    }
    return List.of();
  }

  /** Those with the shortest paths, of equals the first in the file's order. */
  private static List<Holding> nearest(BitSet holding, Concept concept, Reach reach) {
    return holding.stream()
        .boxed()
        .sorted(Comparator.comparingInt(reach::length))
        .limit(MOST)
        .map(s -> new Holding(s, concept, Optional.of(reach.way()), reach.path(s)))
        .toList();
  }
}
