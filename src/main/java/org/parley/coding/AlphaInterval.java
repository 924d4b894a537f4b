package org.parley.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parley.answer.CodersReport.Figure;
import org.parley.stat.RandomStreams;

/**
 * An interval for alpha: the percentiles of what alpha is of units drawn with replacement from
 * those there are (B. Efron 1979, "Bootstrap methods: another look at the jackknife", Annals of
 * Statistics 7; for alpha A. Zapf et al. 2016, "Measuring inter-rater reliability for nominal
 * data", BMC Medical Research Methodology 16). Draws without variation, whose alpha is not defined,
 * are left out.
 */
final class AlphaInterval {

  /** Of this level. */
  static final double LEVEL = 0.95;

  private static final int DRAWS = 2_000;

  /** Fewer units tell nothing of how others would have been judged. */
  private static final int LEAST_UNITS = 5;

  private AlphaInterval() {}

  /**
   * Alpha with its interval; nothing where it is not defined.
   *
   * @param seed of the draws
   * @param stream which of the seed's streams
   */
  static Optional<Figure> of(List<int[]> units, Alpha.Metric metric, long seed, int stream) {
    double alpha = Alpha.of(units, metric);
    if (Double.isNaN(alpha)) {
      return Optional.empty();
    }
    double[] drawn =
        units.size() < LEAST_UNITS ? new double[0] : drawn(units, metric, seed, stream);
    if (drawn.length == 0) {
      return Optional.of(new Figure(alpha, Double.NaN, Double.NaN));
    }
    Arrays.sort(drawn);
    int below = (int) Math.floor(drawn.length * (1 - LEVEL) / 2);
    return Optional.of(new Figure(alpha, drawn[below], drawn[drawn.length - 1 - below]));
  }

  private static double[] drawn(List<int[]> units, Alpha.Metric metric, long seed, int stream) {
    RandomGenerator random = RandomStreams.stream(seed, stream);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<int[]> again = new ArrayList<>(units.size());
      for (int unit = 0; unit < units.size(); unit++) {
        again.add(units.get(random.nextInt(units.size())));
      }
      drawn[draw] = Alpha.of(again, metric);
    }
    return Arrays.stream(drawn).filter(alpha -> !Double.isNaN(alpha)).toArray();
  }
}
