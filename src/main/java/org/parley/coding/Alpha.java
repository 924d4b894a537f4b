package org.parley.coding;

import java.util.List;

/**
 * Krippendorff's alpha: how far coders agree beyond chance (K. Krippendorff 2004, "Content
 * Analysis: An Introduction to Its Methodology", 2nd edition, chapter 11), for any number of coders
 * and with values missing.
 *
 * <p>Every unit that two coders or more have judged gives its pairs of values to a table of
 * coincidences, each pair weighed so that a unit counts once for each of its values. Alpha is one
 * minus the disagreement in that table over the disagreement that pairs drawn at random from all
 * its values would have: 1 where all agree, 0 where it is as by chance, below 0 where it is worse.
 */
final class Alpha {

  /** A value that a coder has not given. */
  static final int MISSING = -1;

  /** How far two values are apart. */
  enum Metric {
    /** Different is different. */
    NOMINAL,
    /** By how many values stand between them. */
    ORDINAL
  }

  private Alpha() {}

  /**
   * Alpha of some units; {@code NaN} where all values are the same, or no unit has two.
   *
   * @param units the value that each coder has given a unit, from 0 on, or {@link #MISSING}
   */
  static double of(List<int[]> units, Metric metric) {
    int values = 0;
    for (int[] unit : units) {
      for (int value : unit) {
        values = Math.max(values, value + 1);
      }
    }
    double[][] coincidences = new double[values][values];
    for (int[] unit : units) {
      add(unit, coincidences);
    }
    return of(coincidences, metric);
  }

  private static void add(int[] unit, double[][] coincidences) {
    int given = 0;
    for (int value : unit) {
      given += value == MISSING ? 0 : 1;
    }
    for (int a = 0; a < unit.length; a++) {
      for (int b = 0; b < unit.length; b++) {
        if (a != b && unit[a] != MISSING && unit[b] != MISSING) {
          coincidences[unit[a]][unit[b]] += 1.0 / (given - 1);
        }
      }
    }
  }

  /**
   * Alpha of a table of coincidences; {@code NaN} where there is no variation in it.
   *
   * @param coincidences symmetric, by value and value
   */
  static double of(double[][] coincidences, Metric metric) {
    double[] margins = new double[coincidences.length];
    double all = 0;
    for (int c = 0; c < margins.length; c++) {
      for (double count : coincidences[c]) {
        margins[c] += count;
      }
      all += margins[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < margins.length; c++) {
      for (int k = 0; k < margins.length; k++) {
        double apart = metric == Metric.NOMINAL ? nominal(c, k) : ordinal(c, k, margins);
        observed += coincidences[c][k] * apart;
        expected += margins[c] * margins[k] * apart;
      }
    }
    return expected > 0 ? 1 - (all - 1) * observed / expected : Double.NaN;
  }

  private static double nominal(int c, int k) {
    return c == k ? 0 : 1;
  }

  /** The square of how many values there are from one to the other, those at the ends by half. */
  private static double ordinal(int c, int k, double[] margins) {
    double between = -(margins[c] + margins[k]) / 2;
    for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
      between += margins[g];
    }
    return c == k ? 0 : between * between;
  }
}
