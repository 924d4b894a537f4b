package org.parley.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;

/** Leaves out issues with one value, of which nothing is to be settled. */
final class SettledIssues {

  private SettledIssues() {}

  /** The profile without them; what they are worth is in the bias. */
  static Profile without(Domain domain, Profile profile) {
    List<Evaluation> kept = new ArrayList<>();
    BigFraction bias = profile.bias();
    for (int issue = 0; issue < domain.issues().size(); issue++) {
      Evaluation evaluation = profile.evaluations().get(issue);
      if (domain.issues().get(issue).values().size() > 1) {
        kept.add(evaluation);
      } else {
        bias = bias.add(evaluation.gain(0));
      }
    }
    return new Profile(profile.name(), kept, bias, profile.reservation(), profile.without());
  }
}
