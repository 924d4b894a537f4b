package org.parley.discovery;

import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.worlds.Box;

/** What is searched for boxes: categorical columns with a mass and a response on their rows. */
public interface BoxMeasure {

  /** Number of categories of each column. */
  int[] categoryCounts();

  /** The sums over the rows of a box that are in none of the boxes left out. */
  Tally tally(Box box, List<Box> leftOut);

  /** The sums over all columns, where those by column and category, here none, are not wanted. */
  default Tally total(Box box, List<Box> leftOut) {
    Tally tally = tally(box, leftOut);
    return Tally.total(tally.mass(), tally.response());
  }

  /** The same measure, which cuts an attempt short instead of a tally once its time is over. */
  default BoxMeasure watching(Cutoff cutoff) {
    BoxMeasure measure = this;
    return new BoxMeasure() {
      @Override
      public int[] categoryCounts() {
        return measure.categoryCounts();
      }

      @Override
      public Tally tally(Box box, List<Box> leftOut) {
        CutShort.check(cutoff);
        return measure.tally(box, leftOut);
      }

      @Override
      public Tally total(Box box, List<Box> leftOut) {
        CutShort.check(cutoff);
        return measure.total(box, leftOut);
      }
    };
  }

  /**
   * Sums over rows.
   *
   * @param mass sum of the masses
   * @param response sum of the responses, each between 0 and the row's mass
   * @param massBy sum of the masses by column and category
   * @param responseBy sum of the responses by column and category
   */
  record Tally(double mass, double response, double[][] massBy, double[][] responseBy) {

    /** Response a mass; {@code NaN} where there is no mass. */
    public double density() {
      return response / mass;
    }

    static Tally total(double mass, double response) {
      return new Tally(mass, response, new double[0][], new double[0][]);
    }

    static Tally empty(int[] categoryCounts) {
      return new Tally(0, 0, zeros(categoryCounts), zeros(categoryCounts));
    }

    Tally plus(Tally other) {
      return new Tally(
          mass + other.mass,
          response + other.response,
          plus(massBy, other.massBy),
          plus(responseBy, other.responseBy));
    }

    private static double[][] zeros(int[] categoryCounts) {
      double[][] zeros = new double[categoryCounts.length][];
      for (int column = 0; column < zeros.length; column++) {
        zeros[column] = new double[categoryCounts[column]];
      }
      return zeros;
    }

    private static double[][] plus(double[][] left, double[][] right) {
      double[][] sums = new double[left.length][];
      for (int column = 0; column < sums.length; column++) {
        sums[column] = left[column].clone();
        for (int category = 0; category < sums[column].length; category++) {
          sums[column][category] += right[column][category];
        }
      }
      return sums;
    }
  }
}
