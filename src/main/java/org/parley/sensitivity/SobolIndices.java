package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.parley.scenario.Range;
import org.parley.sensitivity.SobolIndex.Share;
import org.parley.stat.RandomStreams;

/**
 * First-order and total sensitivity indices of a function of independent inputs, each uniform on
 * its range: I. M. Sobol' (1993), "Sensitivity estimates for nonlinear mathematical models", with
 * the estimators that {@link SobolDesign} names and normal intervals with the standard deviation of
 * a bootstrap over the rows of the design (G. E. B. Archer, A. Saltelli and I. M. Sobol' 1997,
 * "Sensitivity measures, ANOVA-like techniques and the use of bootstrap"). The rows are
 * quasi-random and err less than a bootstrap, which takes them for random, believes: the intervals
 * are wide rather than narrow.
 */
public final class SobolIndices {

  private SobolIndices() {}

  /**
   * How closely to estimate.
   *
   * @param rows rows of the design, at least 2, best a power of 2
   * @param resamples bootstrap resamples, at least 2
   * @param level level of the intervals, in {@code (0, 1)}
   * @param seed seed of the design and of the bootstrap
   */
  public record Effort(int rows, int resamples, double level, long seed) {

    /**
     * @throws IllegalArgumentException if {@code rows < 2}, {@code resamples < 2}, or unless {@code
     *     0 < level < 1}
     */
    public Effort {
      if (rows < 2 || resamples < 2 || !(0 < level && level < 1)) {
        throw new IllegalArgumentException(
            "rows [" + rows + "], resamples [" + resamples + "] or level [" + level + "] too low");
      }
    }
  }

  /**
   * One index an input, in their order. An input whose range is a point has shares of 0, and so
   * have all where the function does not vary.
   *
   * @param function evaluated {@code rows * (inputs with a range + 2)} times
   */
  public static List<SobolIndex> estimate(
      ToDoubleFunction<double[]> function, List<Range> inputs, Effort effort) {
    int[] varied =
        IntStream.range(0, inputs.size())
            .filter(input -> inputs.get(input).low() < inputs.get(input).high())
            .toArray();
    List<SobolIndex> indices = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      indices.add(new SobolIndex(input, Share.NONE, Share.NONE));
    }
    if (varied.length > 0) {
      double[] fixed = inputs.stream().mapToDouble(Range::value).toArray();
      List<Range> ranges = IntStream.of(varied).mapToObj(inputs::get).toList();
      SobolDesign design =
          SobolDesign.evaluate(
              point -> function.applyAsDouble(spread(point, varied, fixed)),
              ranges,
              effort.rows(),
              RandomStreams.stream(effort.seed(), 1));
      int[][] resamples = resamples(effort);
      for (int k = 0; k < varied.length; k++) {
        indices.set(varied[k], index(design, k, varied[k], resamples, effort.level()));
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

  /** All rows once, then the resamples. */
  private static int[][] resamples(Effort effort) {
    int[][] resamples = new int[effort.resamples() + 1][];
    resamples[0] = IntStream.range(0, effort.rows()).toArray();
    RandomGenerator random = RandomStreams.stream(effort.seed(), 0);
    for (int k = 1; k < resamples.length; k++) {
      resamples[k] = random.ints(effort.rows(), 0, effort.rows()).toArray();
    }
    return resamples;
  }

  private static SobolIndex index(
      SobolDesign design, int k, int input, int[][] resamples, double level) {
    double[] first = new double[resamples.length];
    double[] total = new double[resamples.length];
    for (int r = 0; r < resamples.length; r++) {
      double variance = design.variance(resamples[r]);
      first[r] = variance == 0 ? 0 : design.firstOrder(k, resamples[r]) / variance;
      total[r] = variance == 0 ? 0 : design.total(k, resamples[r]) / variance;
    }
    return new SobolIndex(input, share(first, level), share(total, level));
  }

  /** The first value, and how far around it the standard deviation of the rest reaches. */
  private static Share share(double[] values, double level) {
    double deviation = new StandardDeviation().evaluate(values, 1, values.length - 1);
    double reach = PartyFactor.quantile((1 + level) / 2) * deviation;
    return new Share(values[0], values[0] - reach, values[0] + reach, level);
  }
}
