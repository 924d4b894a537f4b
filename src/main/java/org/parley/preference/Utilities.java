package org.parley.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Tabulation;

/**
 * What outcomes are worth to the parties of a scenario. It does not depend on what binds, in which
 * reading, or on what is waived.
 *
 * @param parties those of which something is known, in the scenario's order
 * @param unknown ids of the others
 */
public record Utilities(List<PartyUtility> parties, List<String> unknown) {

  public Utilities {
    parties = List.copyOf(parties);
    unknown = List.copyOf(unknown);
  }

  /** The utilities; nothing where a position that counts in one of them is not tabulated. */
  public static Optional<Utilities> of(Scenario scenario, Tabulation tabulation) {
    List<PartyUtility> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Party party : scenario.parties()) {
      UtilityBuilder builder = new UtilityBuilder(scenario, party, tabulation);
      if (!builder.isTabulated()) {
        return Optional.empty();
      }
      Optional<PartyUtility> utility = builder.build();
      utility.ifPresentOrElse(known::add, () -> unknown.add(party.id()));
    }
    return Optional.of(new Utilities(known, unknown));
  }

  /** How many of all weights have an origin. */
  public long weights(Origin origin) {
    return parties.stream()
        .flatMap(party -> party.terms().stream())
        .filter(term -> term.isWeight() && term.origin() == origin)
        .count();
  }

  /** Whether some numbers had to be rounded. */
  public boolean isRounded() {
    return parties.stream().anyMatch(PartyUtility::isRounded);
  }

  /** What an outcome, the option index of every issue, is worth to each of the parties. */
  public long[] of(int[] outcome) {
    return parties.stream().mapToLong(party -> party.of(outcome)).toArray();
  }
}
