package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.parley.effort.CutShort;
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

  /** Of the mean square; below it, differences of nearly equal numbers leave too few digits. */
  private static final double LEAST_VARIANCE = 1e-9;

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

  /** A function that is estimated from draws. */
  @FunctionalInterface
  public interface Drawn {

    /**
     * Its estimate at a point.
     *
     * @param part which draws to estimate it from; those of different parts are independent
     */
    double at(double[] point, int part);
  }

  /**
   * One index an input, in their order. An input whose range is a point has shares of 0, and so
   * have all where the function does not vary.
   *
   * @param function evaluated {@code designs * rows * (inputs with a range + 2)} times
   */
  public static List<SobolIndex> estimate(
      ToDoubleFunction<double[]> function, List<Range> inputs, Effort effort) {
    Varied varied = Varied.of(inputs);
    List<SobolDesign> designs = new ArrayList<>();
    for (int number = 0; number < effort.designs() && !varied.isNone(); number++) {
      designs.add(varied.design(function, effort, number));
    }
    return indices(inputs, varied, designs, effort);
  }

  /**
   * The same exactly, from what the indices are made of; nothing where the function varies so
   * little that rounding would hide how.
   *
   * @param product expected product of the function at two points, whose inputs named are the same
   *     in both while the others are another in each
   */
  public static Optional<List<SobolIndex>> exact(
      ToDoubleFunction<BitSet> product, List<Range> inputs) {
    BitSet all = new BitSet();
    IntStream.range(0, inputs.size()).filter(k -> inputs.get(k).isWide()).forEach(all::set);
    double square = product.applyAsDouble(all);
    double squareOfMean = product.applyAsDouble(new BitSet());
    double variance = square - squareOfMean;
    if (!all.isEmpty() && !(variance > LEAST_VARIANCE * square)) {
      return Optional.empty();
    }
    List<SobolIndex> indices = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      BitSet one = new BitSet();
      one.set(input);
      BitSet others = (BitSet) all.clone();
      others.clear(input);
      indices.add(
          all.get(input)
              ? new SobolIndex(
                  input,
                  Share.exact(clamped((product.applyAsDouble(one) - squareOfMean) / variance)),
                  Share.exact(clamped((square - product.applyAsDouble(others)) / variance)))
              : new SobolIndex(input, Share.NONE, Share.NONE));
    }
    return Optional.of(indices);
  }

  /** Rounding can carry a share of nothing, or of all, beyond what shares can be. */
  private static double clamped(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /**
   * The same of a function that is estimated: what its draws add does not count as its variance,
   * and the intervals tell of them too.
   *
   * @param function evaluated twice as often, for parts in {@code [0, 2 * designs)}: for different
   *     parts by several threads at a time
   * @param threads number of threads, at least 1; results do not depend on it
   */
  public static List<SobolIndex> estimateDrawn(
      Drawn function, List<Range> inputs, Effort effort, int threads) {
    Varied varied = Varied.of(inputs);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<SobolDesign>> halves = new ArrayList<>();
      for (int half = 0; half < 2 * effort.designs() && !varied.isNone(); half++) {
        int part = half;
        halves.add(
            CompletableFuture.supplyAsync(
                () -> varied.design(point -> function.at(point, part), effort, part / 2),
                executor));
      }
      List<TwofoldDesign> designs = new ArrayList<>();
      for (int half = 0; half < halves.size(); half += 2) {
        designs.add(new TwofoldDesign(joined(halves.get(half)), joined(halves.get(half + 1))));
      }
      return indices(inputs, varied, designs, effort);
    } finally {
      executor.shutdown();
    }
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof CutShort cut) {
        throw cut;
      }
      throw failure;
    }
  }

  /** Which inputs have a range, and what the others are. */
  private record Varied(int[] inputs, double[] fixed, List<Range> ranges) {

    static Varied of(List<Range> inputs) {
      int[] varied =
          IntStream.range(0, inputs.size()).filter(input -> inputs.get(input).isWide()).toArray();
      return new Varied(
          varied,
          inputs.stream().mapToDouble(Range::value).toArray(),
          IntStream.of(varied).mapToObj(inputs::get).toList());
    }

    boolean isNone() {
      return inputs.length == 0;
    }

    /** The design of a number; the same number has the same points. */
    SobolDesign design(ToDoubleFunction<double[]> function, Effort effort, int number) {
      return SobolDesign.evaluate(
          point -> function.applyAsDouble(spread(point)),
          ranges,
          effort.rows(),
          RandomStreams.stream(effort.seed(), number));
    }

    private double[] spread(double[] point) {
      double[] all = fixed.clone();
      for (int k = 0; k < inputs.length; k++) {
        all[inputs[k]] = point[k];
      }
      return all;
    }
  }

  private static List<SobolIndex> indices(
      List<Range> inputs, Varied varied, List<? extends Variances> designs, Effort effort) {
    List<SobolIndex> indices = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      indices.add(new SobolIndex(input, Share.NONE, Share.NONE));
    }
    for (int k = 0; k < varied.inputs().length; k++) {
      Share first = share(designs, k, Variances::firstOrder, effort.level());
      Share total = share(designs, k, Variances::total, effort.level());
      int input = varied.inputs()[k];
      indices.set(input, new SobolIndex(input, first, total));
    }
    return indices;
  }

  /** The ratio of sums over the designs, and its jackknife interval. */
  private static Share share(
      List<? extends Variances> designs,
      int input,
      ToDoubleBiFunction<Variances, Integer> part,
      double level) {
    int count = designs.size();
    double[] parts = designs.stream().mapToDouble(d -> part.applyAsDouble(d, input)).toArray();
    double[] wholes = designs.stream().mapToDouble(Variances::variance).toArray();
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
