package org.parley.sensitivity;

/**
 * How much of the variance of a result one input accounts for.
 *
 * @param input index of the input
 * @param first share that goes when the input alone becomes known
 * @param total share that stays when all others become known; far above {@code first} where the
 *     input matters only together with others
 */
public record SobolIndex(int input, Share first, Share total) {

  /**
   * A share of variance with a jackknife interval. Estimates of shares near 0 can be slightly
   * negative.
   *
   * @param estimate the estimate
   * @param low lower limit
   * @param high upper limit
   * @param level level of the interval; 1 where the share is exact, and both limits are the share
   */
  public record Share(double estimate, double low, double high, double level) {

    static final Share NONE = exact(0);

    /** A share that is known exactly. */
    static Share exact(double share) {
      return new Share(share, share, share, 1);
    }

    /** Whether it is known exactly, and not estimated. */
    public boolean isExact() {
      return level == 1;
    }

    /** Whether a value lies in the interval, limits included. */
    public boolean contains(double value) {
      return low <= value && value <= high;
    }
  }
}
