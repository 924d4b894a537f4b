package org.parley.process.talk;

/** What a party asks for, made a whole number of what its utilities are counted in. */
final class Levels {

  private static final double HALF_A_STEP = 0.5e-9;

  /** A few roundings of a sum and a product. */
  private static final int ROUNDINGS = 8;

  private Levels() {}

  /**
   * Rounded to the ninth decimal, or where doubles do not reach so far to their last digits, and
   * then up: in doubles 1 - 0.7 is more than 0.3.
   */
  static long up(double level) {
    double slack = Math.max(HALF_A_STEP, ROUNDINGS * Math.ulp(level));
    return (long) Math.ceil(level - slack);
  }
}
