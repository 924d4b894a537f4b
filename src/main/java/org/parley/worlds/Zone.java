package org.parley.worlds;

/** The expected zone of possible agreement, over worlds: how many outcomes are acceptable. */
public sealed interface Zone permits ExpectedZone, SampledZone {

  /** Number of coherent outcomes. */
  double coherent();

  /** Expected number of outcomes that are coherent and cross no line that binds. */
  double acceptable();

  /**
   * Expected share of acceptable outcomes among the coherent; {@code NaN} where none is coherent.
   */
  default double share() {
    return acceptable() / coherent();
  }

  /**
   * Expected number of acceptable outcomes with an option as a share of the expected number of all:
   * where in the zone, on average over worlds in proportion to their zones, one would find oneself;
   * {@code NaN} where none is ever acceptable.
   */
  double optionShare(int issue, int option);
}
