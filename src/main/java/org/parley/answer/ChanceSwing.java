package org.parley.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.parley.rules.course.Chance;
import org.parley.sensitivity.SobolIndex.Share;

/**
 * What it would change if an event were less likely, or more, than its rule assumes.
 *
 * @param rule name of the rule
 * @param chance what it assumes
 * @param less at the lower end of its range, or with half the chance where it has none
 * @param more at the upper end, or with twice the chance, at most 1
 * @param shares how much of the variance over all ranges it accounts for; nothing where it has no
 *     range or that is not known
 */
public record ChanceSwing(
    String rule, Chance chance, Otherwise less, Otherwise more, Optional<Shares> shares) {

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

  /**
   * Sobol' indices.
   *
   * @param first the share that goes once this chance alone is known
   * @param total the share that stays once all others are
   */
  public record Shares(Share first, Share total) {}

  /** The chance that the rule assumes. */
  public BigDecimal assumed() {
    return chance.value();
  }

  /** Whether the rule gives a range for it. */
  public boolean hasRange() {
    return chance.range().isPresent();
  }

  /** How far the two are apart. */
  public double span() {
    return Math.abs(more.difference() - less.difference());
  }

  /** The same with its shares. */
  public ChanceSwing with(Shares others) {
    return new ChanceSwing(rule, chance, less, more, Optional.of(others));
  }
}
