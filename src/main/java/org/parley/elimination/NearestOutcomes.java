package org.parley.elimination;

import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The entries of a ranking, one by one. */
final class NearestOutcomes implements Iterator<NearestOutcome> {

  private final Ranking ranking;
  private final Diagram diagram;
  private final BitSet[] sets;
  private int next;

  /**
   * @param sets positions that count, by crossing set
   */
  NearestOutcomes(Ranking ranking, Diagram diagram, BitSet[] sets) {
    this.ranking = ranking;
    this.diagram = diagram;
    this.sets = sets;
  }

  @Override
  public boolean hasNext() {
    return ranking.has(next);
  }

  @Override
  public NearestOutcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further outcome");
    }
    int[] outcome = ranking.outcome(next++);
    return new NearestOutcome(outcome, diagram.crossed(outcome, sets));
  }
}
