package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.parley.scenario.Range;
import org.parley.sensitivity.SobolIndex.Share;
import org.parley.stat.RandomStreams;

/**
 * First-order and total sensitivity indices of a function of independent inputs, each uniform on
 * its range: I. M. Sobol' (1993), "Sensitivity estimates for nonlinear mathematical models", with
 * the estimators that {@link SobolDesign} names. Several designs are made, each of the same
 * quasi-random points shifted by chance of its own; their sums make the estimate, and how much it
 * moves when one design is left out makes the interval (P. L'Ecuyer and C. Lemieux 2002, "Recent
 * advances in randomized quasi-Monte Carlo methods", for the designs; the jackknife of J. W. Tukey
 * 1958 for the ratio of sums). A bootstrap of the rows would take them for random ones and believe
 * them to err several times as much as they do.
 */
public final class SobolIndices {

  private SobolIndices() {}

  /**
   * How closely to estimate.
   *
   * @param rows rows of a design, at least 2, best a power of 2
   * @param designs number of designs, at least 2
   * @param level level of the intervals, in {@code (0, 1)}
   * @param seed seed of the designs
   */
  public record Effort(int rows, int designs, double level, long seed) {

    /**
     * @throws IllegalArgumentException if {@code rows < 2}, {@code designs < 2}, or unless {@code 0
     *     < level < 1}
     */
    public Effort {
      if (rows < 2 || designs < 2 || !(0 < level && level < 1)) {
        throw new IllegalArgumentException(
            "rows [" + rows + "], designs [" + designs + "] or level [" + level + "] too low");
      }
    }
  }

  /**
   * One index an input, in their order. An input whose range is a point has shares of 0, and so
   * have all where the function does not vary.
   *
   * @param function evaluated {@code designs * rows * (inputs with a range + 2)} times
   */
  public static List<SobolIndex> estimate(
      ToDoubleFunction<double[]> function, List<Range> inputs, Effort effort) {
    int[] varied =
        IntStream.range(0, inputs.size()).filter(input -> inputs.get(input).isWide()).toArray();
    List<SobolIndex> indices = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      indices.add(new SobolIndex(input, Share.NONE, Share.NONE));
    }
    if (varied.length > 0) {
      double[] fixed = inputs.stream().mapToDouble(Range::value).toArray();
      List<Range> ranges = IntStream.of(varied).mapToObj(inputs::get).toList();
      List<SobolDesign> designs =
          IntStream.range(0, effort.designs())
              .mapToObj(
                  number ->
                      SobolDesign.evaluate(
                          point -> function.applyAsDouble(spread(point, varied, fixed)),
                          ranges,
                          effort.rows(),
                          RandomStreams.stream(effort.seed(), number)))
              .toList();
      for (int k = 0; k < varied.length; k++) {
        Share first = share(designs, k, SobolDesign::firstOrder, effort.level());
        Share total = share(designs, k, SobolDesign::total, effort.level());
        indices.set(varied[k], new SobolIndex(varied[k], first, total));
      }
    }
    return indices;
  }

  private static double[] spread(double[] point, int[] varied, double[] fixed) {
    double[] all = fixed.clone();
    for (int k = 0; k < varied.length; k++) {
      all[varied[k]] = point[k];
    }
    return all;
  }

  /** The ratio of sums over the designs, and its jackknife interval. */
  private static Share share(
      List<SobolDesign> designs,
      int input,
      ToDoubleBiFunction<SobolDesign, Integer> part,
      double level) {
    int count = designs.size();
    double[] parts = designs.stream().mapToDouble(d -> part.applyAsDouble(d, input)).toArray();
    double[] wholes = designs.stream().mapToDouble(SobolDesign::variance).toArray();
    double partSum = IntStream.range(0, count).mapToDouble(d -> parts[d]).sum();
    double wholeSum = IntStream.range(0, count).mapToDouble(d -> wholes[d]).sum();
    double[] without =
        IntStream.range(0, count)
            .mapToDouble(d -> ratio(partSum - parts[d], wholeSum - wholes[d]))
            .toArray();
    double mean = IntStream.range(0, count).mapToDouble(d -> without[d]).average().orElse(0);
    double squares =
        IntStream.range(0, count).mapToDouble(d -> Math.pow(without[d] - mean, 2)).sum();
    double error = Math.sqrt(squares * (count - 1) / count);
    double reach =
        error * new TDistribution(null, count - 1.0).inverseCumulativeProbability((1 + level) / 2);
    double estimate = ratio(partSum, wholeSum);
    return new Share(estimate, estimate - reach, estimate + reach, level);
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
