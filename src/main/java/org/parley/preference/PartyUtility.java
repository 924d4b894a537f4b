package org.parley.preference;

import java.util.Arrays;
import java.util.List;
import org.parley.tabulation.CrossingFunction;

/**
 * What outcomes are worth to a party, as whole numbers of a common denominator, so that sums,
 * comparisons and ties are exact.
 *
 * @implNote immutable
 */
public final class PartyUtility {

  /**
   * What is added where an outcome crosses a table.
   *
   * @param table the table
   * @param gain what is added, possibly below 0
   */
  public record Bonus(CrossingFunction table, long gain) {}

  private final String party;
  private final long[][] byIssue;
  private final List<Bonus> bonuses;
  private final long constant;
  private final long reservation;
  private final long denominator;
  private final boolean isRounded;
  private final List<Term> terms;

  PartyUtility(
      String party,
      long[][] byIssue,
      List<Bonus> bonuses,
      long constant,
      long reservation,
      Scaling scaling,
      List<Term> terms) {
    this.party = party;
    this.byIssue = byIssue;
    this.bonuses = List.copyOf(bonuses);
    this.constant = constant;
    this.reservation = reservation;
    this.denominator = scaling.denominator();
    this.isRounded = scaling.isRounded();
    this.terms = List.copyOf(terms);
  }

  /** Id of the party. */
  public String party() {
    return party;
  }

  /** What stands for a utility of 1. */
  public long denominator() {
    return denominator;
  }

  /** Whether numbers had to be rounded, to the twelfth decimal. */
  public boolean isRounded() {
    return isRounded;
  }

  /** What the party has without a deal. */
  public long reservation() {
    return reservation;
  }

  /** What an option adds. */
  public long gain(int issue, int option) {
    return byIssue[issue][option];
  }

  /** What is added by tables. */
  public List<Bonus> bonuses() {
    return bonuses;
  }

  /** What every outcome has. */
  public long constant() {
    return constant;
  }

  /** The numbers it is made of. */
  public List<Term> terms() {
    return terms;
  }

  /** What an outcome, the option index of every issue, is worth. */
  public long of(int[] outcome) {
    long utility = constant;
    for (int issue = 0; issue < outcome.length; issue++) {
      utility += byIssue[issue][outcome[issue]];
    }
    for (Bonus bonus : bonuses) {
      utility += bonus.table().crossesOutcome(outcome) ? bonus.gain() : 0;
    }
    return utility;
  }

  /** More than any outcome is worth, or as much. */
  public long greatest() {
    long greatest = constant;
    for (long[] gains : byIssue) {
      greatest += Arrays.stream(gains).max().orElse(0);
    }
    return greatest + BonusBounds.of(bonuses).greatest();
  }

  /** Less than any outcome is worth, or as much. */
  public long least() {
    long least = constant;
    for (long[] gains : byIssue) {
      least += Arrays.stream(gains).min().orElse(0);
    }
    return least + BonusBounds.of(bonuses).least();
  }

  /** A whole number as the utility that it stands for. */
  public double value(long utility) {
    return (double) utility / denominator;
  }
}
