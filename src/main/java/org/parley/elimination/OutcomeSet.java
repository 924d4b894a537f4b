package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;

/**
 * The coherent outcomes that cross none of some positions, such as the acceptable ones, each of
 * them within reach however many they are.
 *
 * @implNote immutable; may be shared by threads, its iterators may not
 */
public final class OutcomeSet {

  private final Diagram diagram;
  private final Counts above;
  private final Counts below;
  private final OptionCounts optionCounts;
  private final Cutoff cutoff;

  private OutcomeSet(
      Diagram diagram, Counts above, Counts below, OptionCounts optionCounts, Cutoff cutoff) {
    this.diagram = diagram;
    this.above = above;
    this.below = below;
    this.optionCounts = optionCounts;
    this.cutoff = cutoff;
  }

  /**
   * The outcomes of a diagram.
   *
   * @param cutoff ends what may take long of them
   */
  static OutcomeSet of(Diagram diagram, Cutoff cutoff) {
    CountingPass pass = CountingPass.of(diagram);
    Counts above = pass.above();
    Counts below = pass.below();
    return new OutcomeSet(diagram, above, below, OptionCounts.of(pass, above, below), cutoff);
  }

  /** Number of outcomes in the set. */
  public BigInteger count() {
    return below.value(0);
  }

  /** Number of outcomes of the set by issue and option. */
  public OptionCounts optionCounts() {
    return optionCounts;
  }

  /** The same numbers written out, by issue and option. */
  List<List<BigInteger>> countsByOption() {
    List<List<BigInteger>> counts = new ArrayList<>();
    for (int issue = 0; issue < diagram.levelCount(); issue++) {
      List<BigInteger> options = new ArrayList<>();
      for (int option = 0; option < diagram.space().optionCount(issue); option++) {
        options.add(optionCounts.count(issue, option));
      }
      counts.add(options);
    }
    return counts;
  }

  /**
   * Number of outcomes of the set by pair of options of different issues.
   *
   * @apiNote computed at each call, in O(issues × edges × options) steps
   */
  public OptionPairCounts optionPairCounts() {
    return new PairPass(CountingPass.of(diagram), above, below, optionCounts).count();
  }

  /** Draws from the set, each outcome as likely as any other; nothing if the set is empty. */
  public Optional<OutcomeDraws> draws() {
    return diagram.isEmpty() ? Optional.empty() : Optional.of(new OutcomeDraws(diagram, below));
  }

  /**
   * Draws from the set, each outcome as likely as the product of the weights of its options;
   * nothing if no outcome of the set has a positive weight.
   *
   * @param weights weight by issue and option, finite and not negative, in any unit
   * @throws IllegalArgumentException if a weight is negative or not finite, or those of an issue
   *     sum to 0
   */
  public Optional<WeightedDraws> draws(double[][] weights) {
    return WeightedDraws.of(diagram, weights);
  }

  /** The outcomes of the set in lexicographic order, found one by one as they are asked for. */
  public Iterator<int[]> outcomes() {
    Ranking ranking = Ranking.ofOutcomes(diagram);
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return ranking.has(next);
      }

      @Override
      public int[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ranking.outcome(next++);
      }
    };
  }

  /**
   * The outcomes that no other of the set asks less of everybody than, one for each nondominated
   * vector of costs, by rising sum of costs; empty if the set is.
   *
   * @param costs cost, at least 0, by issue, option and objective; those of an outcome add up
   * @param objectives number of objectives
   * @param limit most vectors to keep on the way, at least 1; beyond it the budget is spent
   */
  public Attempt<List<ParetoOutcome>> nondominated(int[][][] costs, int objectives, int limit) {
    return new ParetoPass(diagram, costs, limit, cutoff).frontier(objectives);
  }

  /** Number of edges of the diagram that holds the set. */
  int edgeCount() {
    return diagram.edgeCount();
  }
}
