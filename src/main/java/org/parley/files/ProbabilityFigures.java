package org.parley.files;

import java.util.Optional;
import org.parley.table.Estimate;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;

/** Probabilities in tables. */
final class ProbabilityFigures {

  private ProbabilityFigures() {}

  /** {@code exact} or {@code sampled}. */
  static String method(Probability probability) {
    return probability instanceof Exact ? "exact" : "sampled";
  }

  /** The value with its limits, of which an exact one has none. */
  static Estimate estimate(Probability probability) {
    return probability instanceof Sampled sampled
        ? new Estimate(sampled.value(), sampled.interval().low(), sampled.interval().high())
        : Estimate.exact(probability.value());
  }

  /** A number, or nothing where it is {@code NaN}. */
  static Optional<Double> known(double value) {
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
  }
}
