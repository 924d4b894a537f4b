package org.parley.parts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many states two sums together can be in, once some issues are decided, as a logarithm to base
 * 2. What both have come to lies in a zonotope, the sum of one vector for each decided issue, which
 * has one whole point, one more for each step along a vector, and as many more as the area of the
 * parallelogram of each two vectors (Stanley 1991, "A zonotope associated with graphical degree
 * sequences"). What can be told apart lies in that of the issues that are left. Both are slim where
 * vectors of like direction are decided one after another.
 *
 * @implNote Immutable.
 */
final class PairWidth {

  /**
   * What an issue adds to both sums from its least to its greatest.
   *
   * @param logCount logarithm of the number of its options; 0 where another vector has it
   */
  private record Vector(int issue, double x, double y, double logCount) {

    /**
     * From below straight down to straight up, so that each vector turns left from those before.
     */
    double angle() {
      return Math.atan2(y, x);
    }

    double steps() {
      BigInteger across = BigInteger.valueOf((long) x);
      return across.gcd(BigInteger.valueOf((long) y)).doubleValue();
    }
  }

  /** Each of two sums may reach its bound, or not, whatever follows. */
  private static final double SETTLED = 4;

  private final int bounds;
  private final int[] issues;
  private final double[] x;
  private final double[] y;
  private final double[] steps;
  private final double[] logCounts;

  private PairWidth(List<Vector> byAngle, int bounds) {
    this.bounds = bounds;
    this.issues = byAngle.stream().mapToInt(Vector::issue).toArray();
    this.x = byAngle.stream().mapToDouble(Vector::x).toArray();
    this.y = byAngle.stream().mapToDouble(Vector::y).toArray();
    this.steps = byAngle.stream().mapToDouble(Vector::steps).toArray();
    this.logCounts = byAngle.stream().mapToDouble(Vector::logCount).toArray();
  }

  /**
   * The estimate for two sums; nothing where an addend reads several issues.
   *
   * @param bounds number of pairs of bounds that they are to reach
   */
  static Optional<PairWidth> of(List<Addend> one, List<Addend> other, int bounds) {
    TreeMap<Integer, double[]> across = new TreeMap<>();
    TreeMap<Integer, double[]> up = new TreeMap<>();
    if (!areGathered(one, across) || !areGathered(other, up)) {
      return Optional.empty();
    }
    List<Vector> vectors = new ArrayList<>();
    TreeMap<Integer, double[]> either = new TreeMap<>(across);
    either.putAll(up);
    either.forEach(
        (issue, values) -> {
          double[] none = new double[values.length];
          add(issue, across.getOrDefault(issue, none), up.getOrDefault(issue, none), vectors);
        });
    vectors.sort(Comparator.comparingDouble(Vector::angle));
    return Optional.of(new PairWidth(vectors, bounds));
  }

  /**
   * By issue and option, what a sum grows by, in its own unit; false if addends are over several.
   */
  private static boolean areGathered(List<Addend> sum, Map<Integer, double[]> byIssue) {
    double unit = SumWidth.unit(sum);
    for (Addend addend : sum) {
      int size = addend.grid().size();
      if (addend.grid().width() > 1) {
        return false;
      }
      if (addend.grid().width() == 1 && size > 0) {
        double[] values = byIssue.computeIfAbsent(addend.grid().issue(0), i -> new double[size]);
        for (int option = 0; option < size; option++) {
          values[option] += ((double) addend.value(option) - addend.value(0)) / unit;
        }
      }
    }
    return true;
  }

  /** Adds one vector where all options of an issue lie on a line, else one for each sum. */
  private static void add(int issue, double[] across, double[] up, List<Vector> vectors) {
    int least = 0;
    int greatest = 0;
    for (int option = 1; option < across.length; option++) {
      least = isBefore(option, least, across, up) ? option : least;
      greatest = isBefore(greatest, option, across, up) ? option : greatest;
    }
    double x = across[greatest] - across[least];
    double y = up[greatest] - up[least];
    boolean isLine = true;
    for (int option = 0; option < across.length; option++) {
      isLine &= x * (up[option] - up[least]) == y * (across[option] - across[least]);
    }
    double logCount = PartWidth.log2(across.length);
    if (isLine) {
      vectors.add(new Vector(issue, x, y, logCount));
    } else {
      vectors.add(new Vector(issue, x, 0, logCount));
      vectors.add(new Vector(issue, 0, range(up), 0));
    }
  }

  private static boolean isBefore(int option, int other, double[] across, double[] up) {
    return across[option] < across[other]
        || across[option] == across[other] && up[option] < up[other];
  }

  private static double range(double[] values) {
    double least = 0;
    double greatest = 0;
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return greatest - least;
  }

  /** How many times fewer points there are than if neither sum told of the other; a logarithm. */
  double saved() {
    double[] all = new double[2];
    double points = 1;
    double up = 1;
    for (int k = 0; k < issues.length; k++) {
      points += steps[k] + grown(all, k);
      up += Math.abs(y[k]);
    }
    return PartWidth.log2((1 + all[0]) * up / points);
  }

  /** The issues of both sums, by the direction in which their vectors point. */
  int[] issues() {
    return Arrays.stream(issues).distinct().toArray();
  }

  double logStates(boolean[] isDecided) {
    double points = 1;
    double combinations = 0;
    boolean isOpen = false;
    double left = SETTLED;
    double[] decided = new double[2];
    double[] open = new double[2];
    for (int k = 0; k < issues.length; k++) {
      if (isDecided[issues[k]]) {
        points += steps[k] + grown(decided, k);
        combinations += logCounts[k];
      } else {
        // Where one sum is settled already, the other alone is told.
        isOpen = true;
        left += x[k] + Math.abs(y[k]) + grown(open, k);
      }
    }
    if (!isOpen) {
      return 0;
    }
    return Math.min(combinations, PartWidth.log2(Math.min(points, bounds * left)));
  }

  /** By how much the area grows with one more vector, which is added to what it grows from. */
  private double grown(double[] from, int k) {
    double area = from[0] * y[k] - from[1] * x[k];
    from[0] += x[k];
    from[1] += y[k];
    return area;
  }
}
