package org.parley.question;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.effort.Cutoff;
import org.parley.stat.Precision;
import org.parley.worlds.StoppingRule;

/**
 * What {@link Worlds} shall do.
 *
 * @param conflict which positions can bind, how far relaxations are looked for, and the seed
 * @param assumed assumptions that take the place of the scenario's
 * @param sampling how worlds are drawn
 * @param threshold probability of a deal whose crossing changes the headline, in {@code (0, 1)};
 *     the value of finding out is that of preparing for a deal only above it
 * @param kept most outcomes to list, at least 0
 * @param memoryMegabytes memory for each exact answer, in {@code [1, }{@link
 *     Budgets#MOST_MEGABYTES}{@code ]}
 */
public record WorldsPlan(
    ConflictPlan conflict,
    Assumed assumed,
    Sampling sampling,
    double threshold,
    int kept,
    int memoryMegabytes) {

  /**
   * How worlds are drawn.
   *
   * @param draws number of worlds, or the most of them where a precision is asked for; 0 for none
   * @param precision how narrow the interval shall be; nothing for a fixed number of worlds
   * @param level level of the intervals, in {@code (0, 1)}
   * @param threads number of threads, at least 1; results do not depend on it
   * @param end once over, no more are drawn; those made by then are a sample of fewer
   */
  public record Sampling(
      long draws, Optional<Precision> precision, double level, int threads, Cutoff end) {

    /** Draws that take as long as they do. */
    public Sampling(long draws, Optional<Precision> precision, double level, int threads) {
      this(draws, precision, level, threads, Cutoff.NEVER);
    }

    /**
     * @throws IllegalArgumentException unless {@code draws >= 0}, {@code 0 < level < 1} and {@code
     *     threads >= 1}
     */
    public Sampling {
      if (draws < 0 || !(0 < level && level < 1) || threads < 1) {
        throw new IllegalArgumentException(
            "draws ["
                + draws
                + "], level ["
                + level
                + "] or threads ["
                + threads
                + "] out of range");
      }
    }

    /** Whether draws have an end, before which what else is drawn is to be done as well. */
    public boolean areTimed() {
      return !end.equals(Cutoff.NEVER);
    }

    public StoppingRule rule() {
      return precision
          .<StoppingRule>map(p -> new StoppingRule.UntilPrecise(p, draws))
          .orElseGet(() -> new StoppingRule.Draws(draws));
    }
  }

  /**
   * @throws IllegalArgumentException unless {@code 0 < threshold < 1}, {@code kept >= 0} and {@code
   *     1 <= memoryMegabytes <= Budgets.MOST_MEGABYTES}
   */
  public WorldsPlan {
    boolean isAllowed = 1 <= memoryMegabytes && memoryMegabytes <= Budgets.MOST_MEGABYTES;
    if (!(0 < threshold && threshold < 1) || kept < 0 || !isAllowed) {
      throw new IllegalArgumentException(
          "threshold ["
              + threshold
              + "], kept ["
              + kept
              + "] or memory ["
              + memoryMegabytes
              + "] is out of range");
    }
  }

  /** The same plan, to be cut short once a condition holds as well. */
  WorldsPlan until(BooleanSupplier condition) {
    BooleanSupplier either = () -> condition.getAsBoolean() || conflict.isCancelled();
    return new WorldsPlan(
        conflict.until(either), assumed, sampling, threshold, kept, memoryMegabytes);
  }
}
