package org.parley.worlds;

import java.util.Arrays;
import java.util.List;

/**
 * The states of positions: index 0 of a row is the probability that none of its readings binds, the
 * rest that of each reading.
 */
final class States {

  private States() {}

  static void fill(double[] row, double binds, List<Double> readings) {
    row[0] = 1 - binds;
    for (int reading = 0; reading < readings.size(); reading++) {
      row[reading + 1] = binds * readings.get(reading);
    }
  }

  /** The row of a position that never binds. */
  static double[] idle(int readingCount) {
    double[] row = new double[readingCount + 1];
    row[0] = 1;
    return row;
  }

  /** The row of a position that binds. */
  static double[] binding(List<Double> readings) {
    double[] row = new double[readings.size() + 1];
    fill(row, 1, readings);
    return row;
  }

  /** The probability of the states marked. */
  static double mass(double[] row, boolean[] marked) {
    double mass = 0;
    for (int state = 0; state < row.length; state++) {
      mass += marked[state] ? row[state] : 0;
    }
    return mass;
  }

  /** The row given that one of the states marked holds, which must have probability above 0. */
  static double[] given(double[] row, boolean[] marked) {
    double mass = mass(row, marked);
    double[] given = Arrays.copyOf(row, row.length);
    for (int state = 0; state < row.length; state++) {
      given[state] = marked[state] ? row[state] / mass : 0;
    }
    return given;
  }
}
