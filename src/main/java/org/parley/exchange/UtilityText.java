package org.parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;

/**
 * What a scenario file says of utilities.
 *
 * @param parties ids of the parties
 * @param issues ids of the issues
 * @param options ids of their options
 * @param remarks where what was changed is told
 */
record UtilityText(
    List<String> parties, List<String> issues, List<List<String>> options, List<String> remarks) {

  /**
   * The text.
   *
   * @param names what the issues are called
   * @param isToday whether no deal is what the scenario calls today
   */
  String of(List<Profile> profiles, List<String> names, boolean isToday) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < profiles.size(); place++) {
      Profile profile = profiles.get(place);
      List<PointScale> scales = scales(profile, names);
      text.append("    ").append(YamlWords.key(parties.get(place)));
      text.append(":\n      as-given: true\n      weights: {");
      text.append(
          IntStream.range(0, issues.size())
              .mapToObj(k -> YamlWords.key(issues.get(k)) + ": " + scales.get(k).weight())
              .collect(Collectors.joining(", ")));
      text.append("}\n      values:\n");
      for (int k = 0; k < issues.size(); k++) {
        List<String> keys = options.get(k).stream().map(YamlWords::key).toList();
        text.append("        ").append(YamlWords.key(issues.get(k))).append(": ");
        text.append(scales.get(k).yaml(keys)).append('\n');
      }
      Optional<String> reservation =
          isToday ? Optional.of("{outcome: today}") : reservation(profile);
      reservation.ifPresent(r -> text.append("      reservation: ").append(r).append('\n'));
    }
    return text.toString();
  }

  private List<PointScale> scales(Profile profile, List<String> names) {
    List<PointScale> scales = new ArrayList<>();
    boolean isAllZero =
        profile.evaluations().stream()
            .map(Evaluation::weight)
            .allMatch(weight -> weight.equals(BigFraction.ZERO));
    for (int k = 0; k < issues.size(); k++) {
      BigFraction bias = k == 0 ? profile.bias() : BigFraction.ZERO;
      String of = "party [" + profile.name() + "], issue [" + names.get(k) + "]";
      scales.add(PointScale.of(profile.evaluations().get(k), bias, isAllZero, of, remarks));
    }
    return scales;
  }

  private Optional<String> reservation(Profile profile) {
    if (profile.reservation().isEmpty()) {
      return Optional.empty();
    }
    BigFraction exact = profile.reservation().get();
    String of = "party [" + profile.name() + "]: the reservation";
    if (exact.compareTo(BigFraction.ZERO) < 0) {
      remarks.add(of + " [" + exact.doubleValue() + "] is below 0, and 0 was taken");
      return Optional.empty();
    }
    if (!ExactNumber.written(exact).equals(exact)) {
      remarks.add(of + " was rounded");
    }
    return Optional.of(ExactNumber.text(ExactNumber.written(exact)));
  }
}
