package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Sums over weighted draws of outcomes, growing; those of chunks add up.
 *
 * <p>Mean and squared deviations are updated, not found as differences of large sums (B. P. Welford
 * 1962, "Note on a method for calculating corrected sums of squares and products", Technometrics
 * 4), and joined as in T. F. Chan, G. H. Golub and R. J. LeVeque (1983), "Algorithms for computing
 * the sample variance", The American Statistician 37. All sums are in units of a power of 2 near
 * the greatest weight, so that squares of small weights do not vanish: weights count by their
 * ratios only.
 */
final class ZoneTally {

  /** The unit is 2 to this: the exponent of the greatest weight so far, or less than any. */
  private int exponent = Double.MIN_EXPONENT - 1;

  private double mean;
  private double squaredDeviations;
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
    rescale(Math.max(exponent, Math.getExponent(weight)));
    double scaled = Math.scalb(weight, -exponent);
    double distance = scaled - mean;
    mean += distance / draws;
    squaredDeviations += distance * (scaled - mean);
    for (int issue = 0; scaled > 0 && issue < weights.length; issue++) {
      weights[issue][values[issue]] += scaled;
      squares[issue][values[issue]] += scaled * scaled;
    }
  }

  /** Adds the draws of another tally. */
  void add(ZoneTally other) {
    rescale(Math.max(exponent, other.exponent));
    int shift = other.exponent - exponent;
    join(other.draws, Math.scalb(other.mean, shift), squared(other.squaredDeviations, shift));
    other.examples.stream().limit(kept - examples.size()).forEach(examples::add);
    for (int issue = 0; issue < weights.length; issue++) {
      for (int option = 0; option < weights[issue].length; option++) {
        weights[issue][option] += Math.scalb(other.weights[issue][option], shift);
        squares[issue][option] += squared(other.squares[issue][option], shift);
      }
    }
  }

  private void join(long otherDraws, double otherMean, double otherDeviations) {
    long all = Math.max(1, draws + otherDraws);
    double distance = otherMean - mean;
    double share = (double) otherDraws / all;
    mean += distance * share;
    squaredDeviations += otherDeviations + distance * distance * draws * share;
    draws += otherDraws;
  }

  /** Turns all sums to a unit that is not smaller; exact but for what is nothing beside it. */
  private void rescale(int to) {
    int shift = exponent - to;
    if (shift == 0) {
      return;
    }
    exponent = to;
    mean = Math.scalb(mean, shift);
    squaredDeviations = squared(squaredDeviations, shift);
    for (int issue = 0; issue < weights.length; issue++) {
      for (int option = 0; option < weights[issue].length; option++) {
        weights[issue][option] = Math.scalb(weights[issue][option], shift);
        squares[issue][option] = squared(squares[issue][option], shift);
      }
    }
  }

  /** A sum of squares in another unit. */
  private static double squared(double sum, int shift) {
    return Math.scalb(sum, 2 * shift);
  }

  /** The first outcomes drawn that have any weight. */
  List<int[]> examples() {
    return examples;
  }

  long draws() {
    return draws;
  }

  /** The mean weight; 0 without draws. */
  double mean() {
    return Math.scalb(mean, exponent);
  }

  /** The standard error of the mean weight; 0 for fewer than two draws. */
  double standardError() {
    double variance = squaredDeviations / Math.max(1, draws - 1);
    return Math.scalb(Math.sqrt(variance / Math.max(1, draws)), exponent);
  }

  /**
   * The number of equally weighted draws that would tell as much (L. Kish 1965, "Survey sampling",
   * section 11.2C); 0 where all weights are.
   */
  double effectiveDraws() {
    double squaredMean = mean * mean;
    return mean <= 0 ? 0 : draws * squaredMean / (squaredMean + squaredDeviations / draws);
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
