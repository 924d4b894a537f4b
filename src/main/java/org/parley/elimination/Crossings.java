package org.parley.elimination;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

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
      return budget.spent(BudgetSpent.Limit.MEMORY, 0, diagram.edgeCount());
    }
    return new Exact<>(pass.histogram());
  }

  /** Number of coherent outcomes that cross these of the enforced positions and no others. */
  public BigInteger countCrossingExactly(BitSet crossed, BitSet enforced) {
    BitSet others = (BitSet) enforced.clone();
    others.andNot(crossed);
    List<BigInteger> byCount = new HistogramPass(diagram, crossed, others).histogram();
    return byCount.get(crossed.cardinality());
  }

  /**
   * Probability that a coherent outcome crosses no position that binds, where the outcome is drawn
   * with option weights and every position binds on its own with a given probability; nothing if no
   * coherent outcome has a positive weight. A double, rounded as such.
   *
   * @param firmness probability, in {@code [0, 1]}, that each position binds
   * @param weights weight by issue and option, finite and not negative, in any unit
   * @throws IllegalArgumentException if a firmness is outside {@code [0, 1]}, a weight is negative
   *     or not finite, those of an issue sum to 0, or a number of them does not fit
   */
  public OptionalDouble acceptance(double[] firmness, double[][] weights) {
    OptionShares shares = OptionShares.of(diagram, weights);
    double coherent = shares.sumsOfProducts(diagram, passingChances(new double[positionCount]))[0];
    double acceptable = shares.sumsOfProducts(diagram, passingChances(firmness))[0];
    return coherent > 0 ? OptionalDouble.of(acceptable / coherent) : OptionalDouble.empty();
  }

  /** Probability that no position of a crossing set binds, by crossing set. */
  private double[] passingChances(double[] firmness) {
    if (firmness.length != positionCount) {
      throw new IllegalArgumentException(
          "firmness of [" + firmness.length + "] of [" + positionCount + "] positions");
    }
    for (double probability : firmness) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("firmness [" + probability + "] is outside [0, 1]");
      }
    }
    double[] chances = new double[diagram.crossingSetCount()];
    for (int crossing = 0; crossing < chances.length; crossing++) {
      chances[crossing] = 1;
      for (int position : diagram.crossingSet(crossing)) {
        chances[crossing] *= 1 - firmness[position];
      }
    }
    return chances;
  }

  /**
   * The coherent outcomes by rising cost, ties in lexicographic order, where the cost of an outcome
   * is the sum of the weights of the enforced positions it crosses; found one by one.
   *
   * @param weights weight of each position, at least 0; those of other positions are ignored
   * @throws IllegalArgumentException if a weight is below 0 or their number is not that of the
   *     positions
   */
  public Iterator<NearestOutcome> nearest(BitSet enforced, int[] weights) {
    BitSet[] sets = sets(enforced);
    Ranking ranking = Ranking.ofOutcomes(diagram, costs(sets, weights));
    return new NearestOutcomes(ranking, diagram, sets);
  }

  /**
   * The distinct sets of enforced positions that coherent outcomes cross, by rising cost, each with
   * the first outcome in lexicographic order that crosses just this set; ties by that outcome.
   *
   * @param weights weight of each position, at least 0; those of other positions are ignored
   * @throws IllegalArgumentException if a weight is below 0 or their number is not that of the
   *     positions
   */
  public Iterator<NearestOutcome> nearestSets(BitSet enforced, int[] weights) {
    BitSet[] sets = sets(enforced);
    Ranking ranking = Ranking.ofSets(diagram, costs(sets, weights), sets);
    return new NearestOutcomes(ranking, diagram, sets);
  }

  /**
   * The inclusion-minimal sets of enforced positions that some coherent outcome crosses, by size
   * and then by position; the empty set alone where an outcome is acceptable, nothing where no
   * outcome is coherent.
   *
   * @param limit most sets to keep at a level of the diagram, at least 1; beyond it the budget is
   *     spent
   */
  public Attempt<List<BitSet>> minimalSets(BitSet enforced, int limit) {
    return new MinimalSetsPass(diagram, sets(enforced), limit).minimalSets();
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

  private long[] costs(BitSet[] sets, int[] weights) {
    if (weights.length != positionCount) {
      throw new IllegalArgumentException(
          "[" + weights.length + "] weights for [" + positionCount + "] positions");
    }
    for (int weight : weights) {
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
  public int edgeCount() {
    return diagram.edgeCount();
  }

  /** Number of nodes at the widest level of the diagram that holds the crossings. */
  public int width() {
    return diagram.width();
  }
}
