package org.parley.question.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.answer.Sought;
import org.parley.answer.StabilityReport.NeededWeights;
import org.parley.answer.StabilityReport.Order;
import org.parley.effort.Allowance;
import org.parley.preference.PartyUtility;
import org.parley.question.SpentNotes;
import org.parley.scenario.Issue;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.stability.GraphModel;
import org.parley.stability.Inverse;
import org.parley.stability.Moves;
import org.parley.stability.NearestWeights;
import org.parley.stability.States;

/** Finds what parties would have to prefer for an outcome to be stable. */
final class InverseSearch {

  private final StateModel said;
  private final States states;
  private final GraphModel model;
  private final int wanted;
  private final List<Concept> concepts;
  private final SpentNotes spent;

  InverseSearch(
      StateModel said,
      States states,
      GraphModel model,
      int wanted,
      List<Concept> concepts,
      SpentNotes spent) {
    this.said = said;
    this.states = states;
    this.model = model;
    this.wanted = wanted;
    this.concepts = concepts;
    this.spent = spent;
  }

  /** Which comparisons would do, by concept and party. */
  List<Inverse> inverses(Supplier<Allowance> allowance) {
    List<Inverse> inverses = new ArrayList<>();
    for (Concept concept : concepts) {
      boolean hasInverse = !concept.isOfCoalitions() && concept.kind() != Kind.LIMITED;
      for (int party = 0; hasInverse && party < model.partyCount(); party++) {
        if (model.isRanked(party)) {
          spent
              .value(
                  Sought.NEEDED_PREFERENCES,
                  Inverse.of(
                      model, party, wanted, concept, said.isControlledApart(), allowance.get()))
              .ifPresent(inverses::add);
        }
      }
    }
    return inverses;
  }

  /** Which weights would do, for those who rank by utility and could move to something better. */
  List<NeededWeights> weights() {
    List<NeededWeights> weights = new ArrayList<>();
    for (int party = 0; party < model.partyCount(); party++) {
      List<int[]> moves = moves(party);
      if (said.orders().get(party) == Order.UTILITY && isLeft(party)) {
        int place = party;
        spent
            .value(
                Sought.NEEDED_PREFERENCES,
                NearestWeights.of(
                    utility(party),
                    said.asked().scenario().issues().stream().map(Issue::id).toList(),
                    states.outcome(wanted),
                    moves))
            .ifPresent(found -> weights.add(new NeededWeights(place, found)));
      }
    }
    return weights;
  }

  private PartyUtility utility(int party) {
    Optional<PartyUtility> own =
        said.utilities().parties().stream()
            .filter(utility -> utility.party().equals(said.parties().get(party)))
            .findFirst();
    return own.orElseThrow();
  }

  private boolean isLeft(int party) {
    Moves moves = model.moves(party);
    for (int at = moves.first(wanted); at < moves.end(wanted); at++) {
      int to = moves.candidate(at);
      if (model.isBetter(1 << party, wanted, to) && moves.leads(wanted, to)) {
        return true;
      }
    }
    return false;
  }

  private List<int[]> moves(int party) {
    Moves moves = model.moves(party);
    List<int[]> outcomes = new ArrayList<>();
    for (int at = moves.first(wanted); at < moves.end(wanted); at++) {
      if (moves.leads(wanted, moves.candidate(at))) {
        outcomes.add(states.outcome(moves.candidate(at)));
      }
    }
    return outcomes;
  }
}
