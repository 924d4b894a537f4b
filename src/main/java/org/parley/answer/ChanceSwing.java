package org.parley.answer;

import java.math.BigDecimal;

/**
 * What it would change if an event were less likely, or more, than its rule assumes.
 *
 * @param rule name of the rule
 * @param chance what it assumes, below 1
 * @param less with half the chance
 * @param more with twice the chance, at most 1
 */
public record ChanceSwing(String rule, BigDecimal chance, Otherwise less, Otherwise more) {

  /**
   * With another chance.
   *
   * @param chance the other chance
   * @param difference by how much more likely it is that a zone is open by the last round
   * @param low lower limit of that; not a number where it is exact
   * @param high upper limit, likewise
   */
  public record Otherwise(BigDecimal chance, double difference, double low, double high) {

    /** Whether it was worked out rather than simulated. */
    public boolean isExact() {
      return Double.isNaN(low);
    }

    /** Whether it may as well be none. */
    public boolean mayBeNone() {
      return isExact() ? difference == 0 : low <= 0 && high >= 0;
    }
  }

  /** How far the two are apart. */
  public double span() {
    return Math.abs(more.difference() - less.difference());
  }
}
