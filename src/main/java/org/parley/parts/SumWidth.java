package org.parley.parts;

import java.math.BigInteger;
import java.util.List;

/**
 * How many states one sum can be in, once some issues are decided, as a logarithm to base 2: no
 * more than it can have come to; addends begun and not ended are told by the options of their
 * decided issues. That what is left may be able to make up for less is not reckoned with, since
 * orders taken issue by issue came out worse with it.
 *
 * @implNote Immutable.
 */
final class SumWidth {

  /** By addend, its issues, the logarithms of their option counts, and its range. */
  private final int[][] issues;

  private final double[][] logs;
  private final double[] ranges;

  SumWidth(List<Addend> addends) {
    this.issues = new int[addends.size()][];
    this.logs = new double[issues.length][];
    this.ranges = new double[issues.length];
    double unit = unit(addends);
    for (int a = 0; a < issues.length; a++) {
      Grid grid = addends.get(a).grid();
      issues[a] = new int[grid.width()];
      logs[a] = new double[grid.width()];
      for (int k = 0; k < grid.width(); k++) {
        issues[a][k] = grid.issue(k);
        logs[a][k] = PartWidth.log2(grid.optionCount(k));
      }
      ranges[a] = ((double) addends.get(a).greatest() - addends.get(a).least()) / unit;
    }
  }

  /** What divides all differences between numbers of an addend; 1 where there are none. */
  static double unit(List<Addend> addends) {
    BigInteger unit = BigInteger.ZERO;
    for (Addend addend : addends) {
      for (int number = 1; number < addend.grid().size(); number++) {
        unit = unit.gcd(BigInteger.valueOf(addend.value(number) - addend.value(0)));
      }
    }
    return Math.max(1, unit.doubleValue());
  }

  double logStates(boolean[] isDecided) {
    double combinations = 0;
    double range = 1;
    double open = 0;
    boolean isOpen = false;
    for (int a = 0; a < issues.length; a++) {
      int decided = 0;
      double states = 0;
      for (int k = 0; k < issues[a].length; k++) {
        if (isDecided[issues[a][k]]) {
          decided++;
          states += logs[a][k];
        }
      }
      if (decided == issues[a].length) {
        range += ranges[a];
        combinations += states;
      } else {
        isOpen = true;
        open += states;
      }
    }
    if (!isOpen) {
      return 0;
    }
    return open + Math.min(combinations, PartWidth.log2(range));
  }
}
