package org.parley.page.words;

import org.parley.table.Words;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;

/** Probabilities in words. */
public final class ProbabilityWords {

  /** What a heading says of figures that are exact. */
  public static final String EXACT = "(exact)";

  private ProbabilityWords() {}

  /** What a heading says of figures that are shares of worlds drawn. */
  public static String drawn(long worlds) {
    return "(of " + Words.plural(worlds, "world") + " drawn)";
  }

  /** What a heading says of figures got in the same way as a probability. */
  public static String basis(Probability probability) {
    return probability instanceof Sampled sampled ? drawn(sampled.proportion().trials()) : EXACT;
  }

  /** The value as a percentage; a dash where it is not known. */
  public static String percent(double value) {
    return Double.isNaN(value) ? "-" : Words.percent(rounded(value));
  }

  /** The value as a percentage, with the error where it reaches the digits shown. */
  public static String percent(Exact exact) {
    String value = percent(exact.value());
    return exact.error() < Words.percentStep(exact.value()) / 2
        ? value
        : value + " +- " + Words.percent(exact.error());
  }

  /** A quadrature leaves certainties at 1 but for rounding. */
  private static double rounded(double value) {
    double rounded = Math.rint(value * 1e12) / 1e12;
    return rounded == 1 || (rounded == 0 && value < 1e-15) ? rounded : value;
  }
}
