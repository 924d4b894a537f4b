package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
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

/**
 * The facts that a scenario gives to Drools, with {@link Names} for all texts. What a fact holds is
 * said here alone: both the fact and what remembered tables are told by come from it.
 *
 * @param terms what the term of each option of each issue holds
 * @param constant what the facts that are the same for every outcome hold
 */
record SessionFacts(List<List<Content>> terms, List<Content> constant) {

  /** The type of a fact. */
  enum Type {
    TERM,
    PARTY,
    POSITION,
    REJECTION
  }

  /**
   * What a fact holds.
   *
   * @param type its type
   * @param names what stands for its texts, in the order of its fields
   * @param amount its number, or none
   */
  record Content(Type type, List<String> names, Decimal amount) {

    static Content of(Type type, Names names, String... texts) {
      return new Content(type, List.of(texts).stream().map(names::of).toList(), Decimal.NONE);
    }

    /**
     * What a fact holds that is the same for every outcome.
     *
     * @throws IllegalArgumentException if it is of another kind
     */
    static Content of(Object fact) {
      if (fact instanceof Party party) {
        return new Content(Type.PARTY, List.of(party.getId()), Decimal.NONE);
      }
      if (fact instanceof Position p) {
        List<String> names = List.of(p.getId(), p.getParty(), p.getKind(), p.getStatus());
        return new Content(Type.POSITION, names, Decimal.NONE);
      }
      if (fact instanceof Rejection r) {
        List<String> names = List.of(r.getPosition(), r.getReading(), r.getIssue(), r.getOption());
        return new Content(Type.REJECTION, names, Decimal.NONE);
      }
      throw new IllegalArgumentException("fact [" + fact + "] is not the same for every outcome");
    }

    /** The fact. */
    Object fact() {
      return switch (type) {
        case TERM -> term();
        case PARTY -> new Party(names.get(0));
        case POSITION -> new Position(names.get(0), names.get(1), names.get(2), names.get(3));
        case REJECTION -> new Rejection(names.get(0), names.get(1), names.get(2), names.get(3));
      };
    }

    /** The fact, which is a term. */
    Term term() {
      return new Term(names.get(0), names.get(1), amount);
    }

    // Written out: the first call of one that Java makes takes a millisecond of a short command.
    @Override
    public String toString() {
      return "Content[type=" + type + ", names=" + names + ", amount=" + amount + "]";
    }
  }

  /** The facts of a scenario. */
  static SessionFacts of(Scenario scenario, Names names) {
    List<List<Content>> terms =
        scenario.issues().stream()
            .map(
                issue ->
                    issue.options().stream().map(option -> term(issue, option, names)).toList())
            .toList();
    List<Content> constant = new ArrayList<>();
    scenario.parties().forEach(p -> constant.add(Content.of(Type.PARTY, names, p.id())));
    for (org.parley.scenario.Position p : scenario.positions()) {
      String kind = p.kind().label();
      String status = p.status().label();
      constant.add(Content.of(Type.POSITION, names, p.id(), p.party(), kind, status));
      for (Reading reading : p.readings()) {
        for (Rejected r : reading.rejects()) {
          constant.add(
              Content.of(Type.REJECTION, names, p.id(), reading.name(), r.issue(), r.option()));
        }
      }
    }
    return new SessionFacts(terms, constant);
  }

  /** These with some alone of the facts that are the same for every outcome, by their places. */
  SessionFacts only(BitSet places) {
    return new SessionFacts(terms, places.stream().mapToObj(constant::get).toList());
  }

  private static Content term(Issue issue, Option option, Names names) {
    Decimal amount = issue.isNumeric() ? Decimal.of(new BigDecimal(option.id())) : Decimal.NONE;
    return new Content(Type.TERM, List.of(names.of(issue.id()), names.of(option.id())), amount);
  }
}
