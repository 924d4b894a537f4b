package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.decomposition.TreeCounts;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/** Counts of what factors leave by a tree decomposition of the issues, without a diagram. */
final class TreeAnswers {

  private final Factors factors;
  private final OptionClasses classes;
  private final Optional<TreeCounts> counts;

  private TreeAnswers(Factors factors, OptionClasses classes, Optional<TreeCounts> counts) {
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
        .map(network -> new TreeCounts(network, budget.bytes(), budget.cutoff()))
        .map(counts -> new TreeAnswers(factors, classes, Optional.of(counts)));
  }

  /** How many outcomes are left. */
  Attempt<BigInteger> total() {
    return counts.map(TreeCounts::total).orElse(new Known<>(BigInteger.ZERO));
  }

  /** How many of them have each option, by issue and option. */
  Attempt<List<List<BigInteger>>> byOption() {
    return counts
        .map(TreeCounts::byValue)
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
        .map(TreeCounts::markedAlone)
        .orElseGet(() -> new Known<>(Collections.nCopies(positions.length, BigInteger.ZERO)))
        .map(
            alone ->
                IntStream.range(0, positions.length)
                    .boxed()
                    .collect(Collectors.toMap(t -> positions[t], alone::get)));
  }

  /** The recorded positions in the order of the network's relations. */
  private int[] recorded() {
    return factors.list().stream().flatMapToInt(f -> Arrays.stream(f.positions())).toArray();
  }

  /** How many of them cross so many of the recorded positions, from none to all. */
  Attempt<List<BigInteger>> byNumberRecorded() {
    int positions = recorded().length;
    return counts
        .map(TreeCounts::byNumberMarked)
        .orElseGet(() -> new Known<>(Collections.nCopies(positions + 1, BigInteger.ZERO)));
  }
}
