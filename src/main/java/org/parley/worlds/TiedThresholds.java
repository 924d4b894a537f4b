package org.parley.worlds;

/**
 * The probability that a tied position binds, as a function of its party's common factor, fenced in
 * for fast draws.
 *
 * <p>The factor's distribution is cut into cells of equal probability. In a cell the probability
 * lies between its values at the cell's ends, so a uniform number below the lower or above the
 * upper one is decided without the normal distribution being evaluated: a squeeze (L. Devroye 1986,
 * "Non-uniform random variate generation", section II.3.5), and no approximation. One number in
 * {@value #CELLS}, on average, falls between and is compared with the exact value.
 */
final class TiedThresholds {

  static final int CELL_BITS = 10;

  private static final int CELLS = 1 << CELL_BITS;
  private static final double SCALE = 0x1p63;

  private final double firmness;
  private final PartyFactor factor;
  private final long[] bounds = new long[CELLS + 1];

  TiedThresholds(double firmness, PartyFactor factor) {
    this.firmness = firmness;
    this.factor = factor;
    for (int cell = 1; cell < CELLS; cell++) {
      double end = PartyFactor.quantile((double) cell / CELLS);
      bounds[cell] = (long) (factor.given(firmness, end) * SCALE);
    }
    bounds[CELLS] = Long.MAX_VALUE;
  }

  /**
   * Bits of 64 worlds: whether the position binds in each.
   *
   * @param common the factor's share of the worlds below it, as 64 binary digits, by world
   * @param from the first of the 64 worlds in {@code common}
   * @param uniform one random word a world
   * @param uniformFrom the first of the 64 in {@code uniform}
   */
  long bits(long[] common, int from, long[] uniform, int uniformFrom) {
    long binds = 0;
    long open = 0;
    for (int lane = 0; lane < Long.SIZE; lane++) {
      long number = uniform[uniformFrom + lane] >>> 1;
      int cell = (int) (common[from + lane] >>> (Long.SIZE - CELL_BITS));
      // The sign of a difference in place of a comparison: half of the branches would be
      // mispredicted.
      long below = (number - bounds[cell]) >>> (Long.SIZE - 1);
      long belowNext = (number - bounds[cell + 1]) >>> (Long.SIZE - 1);
      binds |= below << lane;
      open |= (below ^ belowNext) << lane;
    }
    for (; open != 0; open &= open - 1) {
      int lane = Long.numberOfTrailingZeros(open);
      binds |= (uniform[uniformFrom + lane] >>> 1) < exact(common[from + lane]) ? 1L << lane : 0;
    }
    return binds;
  }

  private long exact(long common) {
    double share = ((common >>> 11) + 0.5) * 0x1p-53;
    return (long) (factor.given(firmness, PartyFactor.quantile(share)) * SCALE);
  }
}
