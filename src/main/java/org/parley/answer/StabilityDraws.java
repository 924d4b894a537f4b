package org.parley.answer;

import java.util.List;
import java.util.Optional;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.stability.Concept;
import org.parley.stat.Proportion;

/**
 * How often outcomes are stable under weights drawn from all that are open.
 *
 * @param draws number of draws made, at least 1
 * @param level confidence level of intervals
 * @param parties the parties whose weights are drawn, and how
 * @param concepts what came of it, for each concept that was asked for but those of coalitions
 */
public record StabilityDraws(
    long draws, double level, List<Drawn> parties, List<OfConcept> concepts) {

  public StabilityDraws {
    parties = List.copyOf(parties);
    concepts = List.copyOf(concepts);
  }

  /**
   * What came of it for a concept.
   *
   * @param stable by state, in how many draws it is stable; not to be changed
   * @param acceptable in how many draws some acceptable outcome is stable
   * @param reached in how many some such outcome is in reach of improvements; nothing without a
   *     start
   */
  public record OfConcept(Concept concept, int[] stable, long acceptable, Optional<Long> reached) {}

  /** What came of it for a concept; nothing where it was not drawn for. */
  public Optional<OfConcept> of(Concept concept) {
    return concepts.stream().filter(one -> one.concept().equals(concept)).findFirst();
  }

  /** A number of draws as a share of all. */
  public Proportion share(long count) {
    return new Proportion(count, draws);
  }
}
