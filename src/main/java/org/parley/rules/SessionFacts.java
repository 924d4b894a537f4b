package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parley.rules.facts.Party;
import org.parley.rules.facts.Position;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Decimal;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;

/** The facts a scenario gives to Drools, with {@link Names} for all texts. */
final class SessionFacts {

  private final Scenario scenario;
  private final Names names;

  SessionFacts(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** The term of each option of each issue. */
  Term[][] terms() {
    return scenario.issues().stream()
        .map(
            issue ->
                issue.options().stream().map(option -> term(issue, option)).toArray(Term[]::new))
        .toArray(Term[][]::new);
  }

  private Term term(Issue issue, Option option) {
    Decimal amount = issue.isNumeric() ? Decimal.of(new BigDecimal(option.id())) : Decimal.NONE;
    return new Term(names.of(issue.id()), names.of(option.id()), amount);
  }

  /** The facts that are the same for every outcome: parties, positions and what these reject. */
  List<Object> constant() {
    List<Object> facts = new ArrayList<>();
    scenario.parties().forEach(party -> facts.add(new Party(names.of(party.id()))));
    for (org.parley.scenario.Position position : scenario.positions()) {
      facts.add(
          new Position(
              names.of(position.id()),
              names.of(position.party()),
              names.of(position.kind().label()),
              names.of(position.status().label())));
      for (Reading reading : position.readings()) {
        for (Rejected rejected : reading.rejects()) {
          facts.add(
              new Rejection(
                  names.of(position.id()),
                  names.of(reading.name()),
                  names.of(rejected.issue()),
                  names.of(rejected.option())));
        }
      }
    }
    return facts;
  }
}
