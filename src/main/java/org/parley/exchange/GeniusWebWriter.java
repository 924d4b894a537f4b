package org.parley.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Exported.Named;
import org.parley.table.JsonText;

/**
 * Writes GeniusWeb JSON, which has an outcome for what a party has without a deal where others have
 * a number.
 */
final class GeniusWebWriter {

  private GeniusWebWriter() {}

  static Map<String, String> files(
      String id, List<Named> issues, List<AdditiveUtility> parties, List<String> notHeld) {
    Map<String, Object> values = new LinkedHashMap<>();
    issues.forEach(issue -> values.put(issue.name(), Map.of("values", issue.options())));
    Map<String, Object> domain = new LinkedHashMap<>();
    domain.put("name", id);
    domain.put(GeniusWebFile.ISSUES, values);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(id + "-domain.json", JsonText.of(domain));
    for (AdditiveUtility party : parties) {
      Map<String, Object> profile = profile(issues, party.raised(notHeld), notHeld);
      profile.put("domain", domain);
      files.put(party.party() + ".json", JsonText.of(Map.of(GeniusWebFile.ADDITIVE, profile)));
    }
    return files;
  }

  private static Map<String, Object> profile(
      List<Named> issues, AdditiveUtility utility, List<String> notHeld) {
    Map<String, Object> utilities = new LinkedHashMap<>();
    Map<String, Object> weights = new LinkedHashMap<>();
    BigFraction sum = BigFraction.ZERO;
    for (int place = 0; place < issues.size(); place++) {
      Shares shares = Shares.of(utility, place);
      Map<String, Object> byValue = new LinkedHashMap<>();
      for (int option = 0; option < shares.values().size(); option++) {
        byValue.put(
            issues.get(place).options().get(option),
            ExactNumber.decimal(shares.values().get(option)));
      }
      utilities.put(
          issues.get(place).name(),
          Map.of("DiscreteValueSetUtilities", Map.of("valueUtilities", byValue)));
      weights.put(issues.get(place).name(), ExactNumber.decimal(shares.weight()));
      sum = sum.add(ExactNumber.ofPlain(ExactNumber.decimal(shares.weight())));
    }
    if (!sum.equals(BigFraction.ONE)) {
      notHeld.add(
          "party ["
              + utility.party()
              + "]: its weights do not sum to 1 as decimals, which GeniusWeb asks for");
    }
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("issueUtilities", utilities);
    profile.put("issueWeights", weights);
    profile.put("name", utility.party());
    bid(issues, utility, notHeld, profile);
    return profile;
  }

  private static void bid(
      List<Named> issues,
      AdditiveUtility utility,
      List<String> notHeld,
      Map<String, Object> profile) {
    if (utility.reservation() == 0) {
      return;
    }
    int[] outcome = utility.asGoodAsNoDeal();
    if (outcome.length == 0) {
      notHeld.add(
          "party ["
              + utility.party()
              + "]: its reservation, since no outcome found is worth just as much");
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int place = 0; place < outcome.length; place++) {
      values.put(issues.get(place).name(), issues.get(place).options().get(outcome[place]));
    }
    profile.put("reservationBid", Map.of("issuevalues", values));
  }
}
