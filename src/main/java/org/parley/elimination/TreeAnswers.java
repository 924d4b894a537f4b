package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.decomposition.MarkedSet;
import org.parley.decomposition.TreeSums;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/** Counts of what factors leave by a tree decomposition of the issues, without a diagram. */
final class TreeAnswers {

  private final Factors factors;
  private final OptionClasses classes;
  private final Optional<TreeSums> counts;

  private TreeAnswers(Factors factors, OptionClasses classes, Optional<TreeSums> counts) {
    this.factors = factors;
    this.classes = classes;
    this.counts = counts;
  }

  /**
   * Answers about factors; nothing where one is a formula or an issue has too many classes of
   * options.
   */
  static Optional<TreeAnswers> of(Factors factors, Budget budget) {
    OptionClasses classes = OptionClasses.of(factors.space(), factors.list());
    if (classes.isEmpty()) {
      return Optional.of(new TreeAnswers(factors, classes, Optional.empty()));
    }
    return factors
        .network(classes)
        .map(network -> new TreeSums(network, budget.bytes(), budget.cutoff()))
        .map(counts -> new TreeAnswers(factors, classes, Optional.of(counts)));
  }

  /** How many outcomes are left. */
  Attempt<BigInteger> total() {
    return counts.map(TreeSums::total).orElse(new Known<>(BigInteger.ZERO));
  }

  /** The same in longer time, where that is what it takes. */
  Attempt<BigInteger> totalInParts() {
    return counts.map(TreeSums::totalInParts).orElse(new Known<>(BigInteger.ZERO));
  }

  /** How many of them have each option, by issue and option. */
  Attempt<List<List<BigInteger>>> byOption() {
    return counts
        .map(TreeSums::byValue)
        .orElse(new Known<>(List.of()))
        .map(byClass -> spread(byClass));
  }

  /** Counts by option from counts by class, of which every option has the same part. */
  private List<List<BigInteger>> spread(List<List<BigInteger>> byClass) {
    List<List<BigInteger>> byOption = new ArrayList<>();
    for (int issue = 0; issue < factors.space().issueCount(); issue++) {
      List<BigInteger> options = new ArrayList<>();
      for (int c : classes.classes(issue)) {
        boolean isNone = byClass.isEmpty() || c == OptionClasses.NONE;
        options.add(isNone ? BigInteger.ZERO : part(byClass.get(issue).get(c), issue, c));
      }
      byOption.add(options);
    }
    return byOption;
  }

  private BigInteger part(BigInteger count, int issue, int c) {
    return count.divide(BigInteger.valueOf(classes.options(issue)[c].length));
  }

  /** By recorded position, how many of them cross it and no other recorded one. */
  Attempt<Map<Integer, BigInteger>> recordedAlone() {
    int[] positions = recorded();
    return counts
        .map(TreeSums::markedAlone)
        .orElseGet(() -> new Known<>(Collections.nCopies(positions.length, BigInteger.ZERO)))
        .map(
            alone ->
                IntStream.range(0, positions.length)
                    .boxed()
                    .collect(Collectors.toMap(t -> positions[t], alone::get)));
  }

  /**
   * The distinct sets of recorded positions that outcomes cross, by rising cost.
   *
   * @param weights weight of each position, at least 0; those of recorded ones together are below
   *     {@code 2^62}
   */
  Attempt<Iterator<NearestOutcome>> nearestSets(long[] weights) {
    int[] positions = recorded();
    long[] costs = Arrays.stream(positions).mapToLong(position -> weights[position]).toArray();
    return counts
        .map(sums -> sums.markedSets(costs))
        .orElseGet(() -> new Known<>(Collections.emptyIterator()))
        .map(sets -> nearest(sets, positions));
  }

  private Iterator<NearestOutcome> nearest(Iterator<MarkedSet> sets, int[] positions) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sets.hasNext();
      }

      @Override
      public NearestOutcome next() {
        MarkedSet next = sets.next();
        BitSet crossed = new BitSet();
        next.marked().stream().forEach(t -> crossed.set(positions[t]));
        return new NearestOutcome(outcome(next.values(), (issue, options) -> options[0]), crossed);
      }
    };
  }

  /**
   * An outcome left that costs least; nothing where none is left.
   *
   * @param costs cost, at least 0, by issue and option
   */
  Attempt<Optional<int[]>> cheapest(int[][] costs) {
    long[][] byClass = new long[costs.length][];
    for (int i = 0; i < costs.length; i++) {
      int issue = i;
      byClass[issue] =
          Arrays.stream(classes.options(issue))
              .mapToLong(options -> costs[issue][cheapest(costs[issue], options)])
              .toArray();
    }
    return counts
        .map(sums -> sums.cheapest(byClass))
        .orElseGet(() -> new Known<>(Optional.empty()))
        .map(
            found ->
                found.map(values -> outcome(values, (issue, all) -> cheapest(costs[issue], all))));
  }

  private static int cheapest(int[] costs, int[] options) {
    int best = options[0];
    for (int option : options) {
      best = costs[option] < costs[best] ? option : best;
    }
    return best;
  }

  /** An outcome from classes by issue, of which one option each is chosen. */
  private int[] outcome(int[] values, BiFunction<Integer, int[], Integer> choice) {
    int[] outcome = new int[values.length];
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = choice.apply(issue, classes.options(issue)[values[issue]]);
    }
    return outcome;
  }

  /** The recorded positions in the order of the network's relations. */
  private int[] recorded() {
    return factors.list().stream().flatMapToInt(f -> Arrays.stream(f.positions())).toArray();
  }

  /** How many of them cross so many of the recorded positions, from none to all. */
  Attempt<List<BigInteger>> byNumberRecorded() {
    int positions = recorded().length;
    return counts
        .map(TreeSums::byNumberMarked)
        .orElseGet(() -> new Known<>(Collections.nCopies(positions + 1, BigInteger.ZERO)));
  }
}
