package org.parley.rules.facts;

import java.math.BigDecimal;
import org.parley.rules.session.Decimal;

/** One issue of the offer on the table; one for each issue, none before the first offer. */
public final class Standing {

  private final String issue;
  private final String option;
  private final Decimal amount;

  /**
   * @param issue id of the issue
   * @param option id of the option offered
   * @param amount the option as a number where the issue has a unit, {@link Decimal#NONE} elsewhere
   */
  public Standing(String issue, String option, Decimal amount) {
    this.issue = issue;
    this.option = option;
    this.amount = amount;
  }

  /** Id of the issue. */
  public String getIssue() {
    return issue;
  }

  /** Id of the option offered. */
  public String getOption() {
    return option;
  }

  /** The option as a number, as nearly as a {@code double} has it; {@code NaN} without a unit. */
  public double getValue() {
    return amount.number().map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The option as a number, exactly. */
  public Decimal getExactValue() {
    return amount;
  }

  @Override
  public String toString() {
    return "on the table: " + issue + " = " + option;
  }
}
