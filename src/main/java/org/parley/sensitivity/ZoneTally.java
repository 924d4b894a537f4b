package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Sums over weighted draws of outcomes, growing; those of chunks add up. */
final class ZoneTally {

  /** Weights lie around 1; the sums are of their distance from it, to keep their digits. */
  private double excess;

  private double squaredExcess;
  private long draws;
  private final double[][] weights;
  private final double[][] squares;
  private final int kept;
  private final List<int[]> examples = new ArrayList<>();

  /**
   * @param optionCounts number of options by issue
   * @param kept most outcomes of weight to keep
   */
  ZoneTally(int[] optionCounts, int kept) {
    this.kept = kept;
    this.weights = new double[optionCounts.length][];
    this.squares = new double[optionCounts.length][];
    for (int issue = 0; issue < optionCounts.length; issue++) {
      weights[issue] = new double[optionCounts[issue]];
      squares[issue] = new double[optionCounts[issue]];
    }
  }

  /** Adds a draw with its weight. */
  void record(int[] values, double weight) {
    draws++;
    if (weight > 0 && examples.size() < kept) {
      examples.add(Arrays.copyOf(values, weights.length));
    }
    excess += weight - 1;
    squaredExcess += (weight - 1) * (weight - 1);
    for (int issue = 0; issue < weights.length; issue++) {
      weights[issue][values[issue]] += weight;
      squares[issue][values[issue]] += weight * weight;
    }
  }

  /** Adds the draws of another tally. */
  void add(ZoneTally other) {
    draws += other.draws;
    other.examples.stream().limit(kept - examples.size()).forEach(examples::add);
    excess += other.excess;
    squaredExcess += other.squaredExcess;
    for (int issue = 0; issue < weights.length; issue++) {
      for (int option = 0; option < weights[issue].length; option++) {
        weights[issue][option] += other.weights[issue][option];
        squares[issue][option] += other.squares[issue][option];
      }
    }
  }

  /** The first outcomes drawn that have any weight. */
  List<int[]> examples() {
    return examples;
  }

  long draws() {
    return draws;
  }

  /** The mean weight. */
  double mean() {
    return 1 + excess / draws;
  }

  /** The standard error of the mean weight; 0 for fewer than two draws. */
  double standardError() {
    double mean = excess / draws;
    double variance = (squaredExcess - draws * mean * mean) / Math.max(1, draws - 1);
    return Math.sqrt(Math.max(0, variance) / draws);
  }

  /**
   * The number of equally weighted draws that would tell as much (L. Kish 1965, "Survey sampling",
   * section 11.2C); 0 where all weights are.
   */
  double effectiveDraws() {
    double sum = draws + excess;
    double squared = squaredExcess + 2 * excess + draws;
    return squared <= 0 ? 0 : sum * sum / squared;
  }

  /** The share of the weights that is with an option; {@code NaN} where all weights are 0. */
  double share(int issue, int option) {
    return weights[issue][option] / DoubleStream.of(weights[issue]).sum();
  }

  /** The variance of {@link #share}, to first order in the fluctuations. */
  double shareVariance(int issue, int option) {
    double share = share(issue, option);
    double sum = DoubleStream.of(weights[issue]).sum();
    double variance = 0;
    for (int other = 0; other < squares[issue].length; other++) {
      double distance = other == option ? 1 - share : share;
      variance += squares[issue][other] * distance * distance;
    }
    return variance / (sum * sum);
  }
}
