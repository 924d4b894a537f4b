package org.parley.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.PartyUtility;
import org.parley.preference.PartyUtility.Bonus;

/**
 * The part of a party's utility that is a sum over issues, which is all that other tools hold.
 *
 * @param party id of the party
 * @param gains what each option of each issue adds, in whole numbers
 * @param denominator what stands for 1
 * @param reservation what the party has without a deal, in the same
 * @param leftOut how many terms over several issues are not in it
 */
record AdditiveUtility(
    String party, List<List<Long>> gains, long denominator, long reservation, int leftOut) {

  AdditiveUtility {
    gains = gains.stream().map(List::copyOf).toList();
  }

  /**
   * That of a utility. What every outcome has counts with the first issue; what is added where a
   * position about one issue is crossed counts with that issue.
   *
   * @param options number of options by issue
   */
  static AdditiveUtility of(PartyUtility utility, int... options) {
    long[][] gains = new long[options.length][];
    for (int issue = 0; issue < gains.length; issue++) {
      gains[issue] = new long[options[issue]];
      for (int option = 0; option < gains[issue].length; option++) {
        gains[issue][option] = utility.gain(issue, option) + (issue == 0 ? utility.constant() : 0);
      }
    }
    int leftOut = 0;
    for (Bonus bonus : utility.bonuses()) {
      if (bonus.table().scopeSize() > 1) {
        leftOut++;
      } else {
        add(bonus, gains);
      }
    }
    List<List<Long>> all = new ArrayList<>();
    Arrays.stream(gains).forEach(of -> all.add(Arrays.stream(of).boxed().toList()));
    return new AdditiveUtility(
        utility.party(), all, utility.denominator(), utility.reservation(), leftOut);
  }

  private static void add(Bonus bonus, long[][] gains) {
    int issue = bonus.table().scopeSize() == 0 ? 0 : bonus.table().issue(0);
    int[] outcome = new int[gains.length];
    for (int option = 0; option < gains[issue].length; option++) {
      outcome[issue] = option;
      gains[issue][option] += bonus.table().crossesOutcome(outcome) ? bonus.gain() : 0;
    }
  }

  /** The greatest that an option of an issue adds. */
  long greatest(int issue) {
    return gains.get(issue).stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** A whole number as the fraction that it stands for. */
  BigFraction fraction(long number) {
    return new BigFraction(number, denominator);
  }

  /** How much an issue matters: the greatest that an option of it adds. */
  BigFraction weight(int issue) {
    return fraction(greatest(issue));
  }

  /**
   * The same with nothing below 0, where options take some away: each of their issues is raised by
   * as much, and no deal by the sum.
   *
   * @param notHeld where that is told
   */
  AdditiveUtility raised(List<String> notHeld) {
    List<List<Long>> raised = new ArrayList<>();
    long sum = 0;
    for (List<Long> of : gains) {
      long least = Math.min(0, of.stream().mapToLong(Long::longValue).min().orElse(0));
      raised.add(of.stream().map(gain -> gain - least).toList());
      sum -= least;
    }
    if (sum == 0) {
      return this;
    }
    String by = ExactNumber.text(fraction(sum));
    notHeld.add("party [" + party + "]: what goes below 0; all was raised by [" + by + "]");
    return new AdditiveUtility(party, raised, denominator, reservation + sum, leftOut);
  }

  /**
   * An outcome that is worth as much as no deal, the option index of every issue; or an empty one.
   */
  int[] asGoodAsNoDeal() {
    return WorthSearch.find(gains, reservation);
  }
}
