package org.parley.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Profile;

/**
 * A reservation as a rule that Drools judges: what options add is summed up, in whole numbers of a
 * common denominator, and compared.
 */
final class ReservationRule {

  private ReservationRule() {}

  /**
   * The rule file.
   *
   * @param number a number that no other file has
   * @param position id of the position that is crossed
   * @param reservation what the party has without a deal
   * @param issues ids of the issues
   * @param options ids of the options by issue
   */
  static String of(
      int number,
      String position,
      Profile profile,
      BigFraction reservation,
      List<String> issues,
      List<List<String>> options) {
    List<BigFraction> all = new ArrayList<>(List.of(reservation, profile.bias()));
    for (int issue = 0; issue < issues.size(); issue++) {
      for (int value = 0; value < options.get(issue).size(); value++) {
        all.add(profile.evaluations().get(issue).gain(value));
      }
    }
    BigInteger common = ExactNumber.common(all);
    StringBuilder text = new StringBuilder(filled(HEAD, number, common));
    for (int issue = 0; issue < issues.size(); issue++) {
      for (int value = 0; value < options.get(issue).size(); value++) {
        BigFraction gain = profile.evaluations().get(issue).gain(value);
        if (gain.getNumerator().signum() != 0) {
          String id = issues.get(issue);
          text.append(
              filled(GAIN, id, options.get(issue).get(value), whole(gain, common), position));
        }
      }
    }
    BigInteger least = whole(reservation.subtract(profile.bias()), common);
    return text.append(filled(LINE, position, least)).toString();
  }

  private static String filled(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }

  private static BigInteger whole(BigFraction fraction, BigInteger common) {
    return fraction.getNumerator().multiply(common.divide(fraction.getDenominator()));
  }

  private static final String HEAD =
      """
      package parley.reservation.p%d

      import org.parley.rules.facts.Term
      global org.parley.rules.facts.Ruling verdict

      // What options add to the utility of the party, in parts of which [%s] are worth 1.
      declare Worth
          issue : String
          amount : int
      end
      """;

  private static final String GAIN =
      """

      rule "%4$s: %1$s=%2$s"
      when
          Term(issue == "%1$s", option == "%2$s")
      then
          insertLogical(new Worth("%1$s", %3$s));
      end
      """;

  private static final String LINE =
      """

      rule "%1$s: less than without a deal"
          @crosses("%1$s")
      when
          accumulate(Worth($amount : amount); $sum : sum($amount); $sum < %2$s)
      then
          verdict.crosses(drools);
      end
      """;
}
