package org.parley.stability;

import java.util.ArrayList;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;

/**
 * What parties would have to prefer for a state to be stable: of the states that a party can move
 * to, those that it must not like better than this one (Kinsara, Kilgour and Hipel 2015, "Inverse
 * approach to the graph model for conflict resolution"). To lower such a state takes one
 * comparison; where sanctions against two of them can be the same, fewer may do, and so it is with
 * sanctions that have to be final or to pay, so that the number is then a bound.
 *
 * @param party place of the party
 * @param concept the concept
 * @param needed states that must not be better for it than the wanted one, ascending
 * @param isExact whether no fewer comparisons do
 * @param isConfirmed whether the wanted state is stable for the party once they are not better
 */
public record Inverse(
    int party, Concept concept, List<Integer> needed, boolean isExact, boolean isConfirmed) {

  public Inverse {
    needed = List.copyOf(needed);
  }

  /**
   * What a party of which it is known what it prefers would have to prefer.
   *
   * @param wanted the state to be stable
   * @param concept of single parties, without a horizon
   * @param isControlledApart whether no two movers can change the same issue
   */
  public static Attempt<Inverse> of(
      GraphModel model,
      int party,
      int wanted,
      Concept concept,
      boolean isControlledApart,
      Allowance allowance) {
    try {
      List<Integer> needed = needed(model, party, wanted, concept, allowance);
      boolean isExact =
          needed.isEmpty()
              || concept.kind() == Concept.Kind.NASH
              || (concept.kind() == Concept.Kind.GMR && isControlledApart);
      GraphModel changed = lowering(model, party, needed, wanted);
      boolean isConfirmed = Verdicts.stable(changed, party, concept, allowance).get(wanted);
      return new Known<>(new Inverse(party, concept, needed, isExact, isConfirmed));
    } catch (CutShort cut) {
      return allowance.spent();
    }
  }

  private static List<Integer> needed(
      GraphModel model, int party, int wanted, Concept concept, Allowance allowance) {
    int[] ranks = model.ranks(party);
    int[] fear = fear(model, party, concept, allowance);
    Moves moves = model.moves(party);
    List<Integer> needed = new ArrayList<>();
    for (int place = moves.first(wanted); place < moves.end(wanted); place++) {
      int to = moves.candidate(place);
      if (ranks[to] > ranks[wanted] && fear[to] > ranks[wanted] && moves.leads(wanted, to)) {
        needed.add(to);
      }
    }
    needed.sort(null);
    return needed;
  }

  private static int[] fear(GraphModel model, int party, Concept concept, Allowance allowance) {
    int others = model.everybody() & ~(1 << party);
    int[] ranks = model.ranks(party);
    return switch (concept.kind()) {
      case NASH -> ranks;
      case GMR -> Sanctions.lowest(model, others, ranks, false, allowance);
      case SMR ->
          Sanctions.lowest(
              model,
              others,
              SymmetricMetarationality.bestAnswers(model, party, allowance),
              false,
              allowance);
      case SEQ -> Sanctions.lowest(model, others, ranks, true, allowance);
      default -> throw new IllegalArgumentException("concept [" + concept + "] has no inverse");
    };
  }

  /** The model in which some states are only as good to a party as another. */
  private static GraphModel lowering(
      GraphModel model, int party, List<Integer> lowered, int wanted) {
    int[] ranks = model.ranks(party).clone();
    lowered.forEach(state -> ranks[state] = ranks[wanted]);
    return model.ranking(party, ranks);
  }
}
