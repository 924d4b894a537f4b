package org.parley.elimination;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;

/**
 * The coherent outcomes with the positions that each of them crosses; answers every question about
 * who is crossed how often, for any choice of enforced positions.
 *
 * @implNote immutable; may be shared by threads, its rankings may not
 */
public final class Crossings {

  private final Diagram diagram;
  private final int positionCount;
  private final Budget budget;

  Crossings(Diagram diagram, int positionCount, Budget budget) {
    this.diagram = diagram;
    this.budget = budget;
    this.positionCount = positionCount;
  }

  /** Number of coherent outcomes that cross none of these positions. */
  public BigInteger countAvoiding(BitSet positions) {
    return CountingPass.avoiding(diagram, positions).total();
  }

  /** Number of coherent outcomes that cross a position, by position. */
  public List<BigInteger> crossed() {
    return CrossingTallies.crossed(diagram, positionCount);
  }

  /**
   * Number of coherent outcomes that cross a position and no other of the enforced ones, by
   * position, whether that is itself enforced or not.
   */
  public List<BigInteger> soleBlockers(BitSet enforced) {
    return CrossingTallies.soleBlockers(diagram, positionCount, enforced);
  }

  /**
   * Number of coherent outcomes by number of enforced positions crossed, from 0 to the number of
   * enforced positions; the budget is spent where that takes more memory than it allows.
   */
  public Attempt<List<BigInteger>> histogram(BitSet enforced) {
    HistogramPass pass = new HistogramPass(diagram, enforced);
    if (pass.cells() > budget.maxCells()) {
      return Spent.ofMemory();
    }
    return new Known<>(pass.histogram());
  }

  /** Number of coherent outcomes that cross these of the enforced positions and no others. */
  public BigInteger countCrossingExactly(BitSet crossed, BitSet enforced) {
    BitSet others = (BitSet) enforced.clone();
    others.andNot(crossed);
    List<BigInteger> byCount = new HistogramPass(diagram, crossed, others).histogram();
    return byCount.get(crossed.cardinality());
  }

  /**
   * The distinct sets of enforced positions that coherent outcomes cross, by rising cost, each with
   * the first outcome in lexicographic order that crosses just this set; ties by that outcome. The
   * iterator ends with {@link org.parley.effort.CutShort} once the time is over.
   *
   * @param weights weight of each position, at least 0; those of other positions are ignored, those
   *     of enforced ones together are a {@code long}
   * @throws IllegalArgumentException if a weight is below 0 or their number is not that of the
   *     positions
   */
  public Iterator<NearestOutcome> nearestSets(BitSet enforced, long[] weights) {
    BitSet[] sets = sets(enforced);
    Ranking ranking = Ranking.ofSets(diagram, costs(sets, weights), sets, budget.cutoff());
    return new NearestOutcomes(ranking, diagram, sets);
  }

  /** Enforced positions by crossing set. */
  private BitSet[] sets(BitSet enforced) {
    BitSet[] sets = new BitSet[diagram.crossingSetCount()];
    for (int crossing = 0; crossing < sets.length; crossing++) {
      sets[crossing] = new BitSet();
      for (int position : diagram.crossingSet(crossing)) {
        sets[crossing].set(position, enforced.get(position));
      }
    }
    return sets;
  }

  private long[] costs(BitSet[] sets, long[] weights) {
    if (weights.length != positionCount) {
      throw new IllegalArgumentException(
          "[" + weights.length + "] weights for [" + positionCount + "] positions");
    }
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("weight [" + weight + "] is below 0");
      }
    }
    long[] costs = new long[sets.length];
    for (int crossing = 0; crossing < costs.length; crossing++) {
      for (int p = sets[crossing].nextSetBit(0); p >= 0; p = sets[crossing].nextSetBit(p + 1)) {
        costs[crossing] += weights[p];
      }
    }
    return costs;
  }

  /** Number of edges of the diagram that holds the crossings. */
  int edgeCount() {
    return diagram.edgeCount();
  }

  /** The entries of a ranking, one by one. */
  private static final class NearestOutcomes implements Iterator<NearestOutcome> {

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
}
