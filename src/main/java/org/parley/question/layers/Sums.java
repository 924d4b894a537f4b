package org.parley.question.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.bargaining.Concessions;
import org.parley.layers.Costs;
import org.parley.preference.PartyUtility;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.preference.Utilities;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFunction;

/**
 * What the best of several outcomes has least of: steps, or the sum of utilities below 0.
 *
 * @param costs what outcomes cost, but for a constant
 * @param constant what each costs beside that
 * @param unit what stands for 1
 * @param isRounded whether utilities were rounded for it
 */
record Sums(Costs costs, long constant, long unit, boolean isRounded) {

  /** Beyond it sums might overflow. */
  private static final long MOST = 1_000_000_000_000L;

  /** Steps from what parties have stated. */
  static Sums ofSteps(Scenario scenario) {
    List<List<Long>> byOption = new ArrayList<>();
    for (long[] options : Concessions.steps(scenario)) {
      byOption.add(Arrays.stream(options).boxed().toList());
    }
    return new Sums(new Costs(byOption, List.of(), List.of()), 0, 1, false);
  }

  /** The utilities of all parties of which something is known, so that more cost less. */
  static Sums ofUtilities(Scenario scenario, Utilities utilities) {
    BigInteger common = BigInteger.ONE;
    for (PartyUtility party : utilities.parties()) {
      BigInteger other = BigInteger.valueOf(party.denominator());
      common = common.divide(common.gcd(other)).multiply(other);
    }
    boolean isRounded = common.compareTo(BigInteger.valueOf(MOST)) > 0;
    long unit = isRounded ? MOST : common.longValueExact();
    List<List<Long>> byOption = new ArrayList<>();
    int[] counts = scenario.outcomeSpace().optionCounts();
    for (int issue = 0; issue < counts.length; issue++) {
      List<Long> options = new ArrayList<>();
      for (int option = 0; option < counts[issue]; option++) {
        long sum = 0;
        for (PartyUtility party : utilities.parties()) {
          sum -= scaled(party.gain(issue, option), party, unit);
        }
        options.add(sum);
      }
      byOption.add(options);
    }
    List<CrossingFunction> tables = new ArrayList<>();
    List<Long> byTable = new ArrayList<>();
    long constant = 0;
    for (PartyUtility party : utilities.parties()) {
      constant -= scaled(party.constant(), party, unit);
      for (Bonus bonus : party.bonuses()) {
        tables.add(bonus.table());
        byTable.add(-scaled(bonus.gain(), party, unit));
      }
    }
    return new Sums(new Costs(byOption, tables, byTable), constant, unit, isRounded);
  }

  private static long scaled(long amount, PartyUtility party, long unit) {
    BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(unit));
    BigInteger denominator = BigInteger.valueOf(party.denominator());
    BigInteger twice = product.shiftLeft(1).add(denominator);
    return floor(twice, denominator.shiftLeft(1));
  }

  private static long floor(BigInteger number, BigInteger by) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[0]
        .subtract(parts[1].signum() < 0 ? BigInteger.ONE : BigInteger.ZERO)
        .longValueExact();
  }

  /** What a cost stands for: steps, or minus a sum of utilities. */
  double value(long cost) {
    return (double) (cost + constant) / unit;
  }
}
