package org.parley.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;
import org.parley.tabulation.TabulatedScenario;

/** Finds what is odd in what parties want. */
public final class WantWarnings {

  private WantWarnings() {}

  /**
   * A warning for each want that says nothing, for each party that no outcome gives what it has
   * without a deal and, where the scenario says what parties want, for each of which nothing is
   * known.
   */
  public static List<Problem> of(TabulatedScenario tabulated) {
    List<Problem> warnings = new ArrayList<>(IdleWants.of(tabulated));
    warnings.addAll(ofUtilities(tabulated));
    return warnings;
  }

  private static List<Problem> ofUtilities(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    Optional<Utilities> utilities = Utilities.of(scenario, tabulated.tabulation());
    boolean saysWants =
        !scenario.wants().byParty().isEmpty() || !scenario.assumptions().utility().isEmpty();
    if (utilities.isEmpty() || !saysWants) {
      return List.of();
    }
    Locations locations = tabulated.located().locations();
    List<Problem> warnings = new ArrayList<>();
    for (PartyUtility party : utilities.get().parties()) {
      if (party.greatest() < party.reservation()) {
        warnings.add(unreachable(party, locations));
      }
    }
    for (String party : utilities.get().unknown()) {
      warnings.add(
          new Problem(
              ProblemCode.WANTS_NOTHING,
              locations.party(party),
              "nothing is known of what party ["
                  + party
                  + "] wants, so it is left out of what is fair or efficient",
              Optional.of("Maybe add an option it has stated, or [utility] in the assumptions")));
    }
    return warnings;
  }

  private static Problem unreachable(PartyUtility party, Locations locations) {
    return new Problem(
        ProblemCode.UNREACHABLE_RESERVATION,
        locations.utility(party.party(), "reservation"),
        String.format(
            Locale.ROOT,
            "party [%s] has [%.4f] without a deal and no outcome, coherent or not, is worth more"
                + " than [%.4f] to it",
            party.party(),
            party.value(party.reservation()),
            party.value(party.greatest())),
        Optional.empty());
  }
}
