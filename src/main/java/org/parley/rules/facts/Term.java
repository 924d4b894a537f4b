package org.parley.rules.facts;

import java.math.BigDecimal;
import org.parley.rules.session.Decimal;

/** One settled issue of the outcome being judged; every issue has exactly one term. */
public final class Term {

  private final String issue;
  private final String option;
  private final Decimal amount;

  /**
   * @param issue id of the issue
   * @param option id of the option chosen
   * @param amount the option as a number where the issue has a unit, {@link Decimal#NONE} elsewhere
   */
  public Term(String issue, String option, Decimal amount) {
    this.issue = issue;
    this.option = option;
    this.amount = amount;
  }

  /** Id of the issue. */
  public String getIssue() {
    return issue;
  }

  /** Id of the option chosen. */
  public String getOption() {
    return option;
  }

  /**
   * The option as a number in the issue's unit, as nearly as a {@code double} has it, or {@code
   * NaN} where the issue has no unit: what {@code value} is in other tools.
   */
  public double getValue() {
    return amount.number().map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The option as a number in the issue's unit, exactly: what {@code value} is in Parley. */
  public Decimal getAmount() {
    return amount;
  }

  @Override
  public String toString() {
    return issue + " = " + option;
  }
}
