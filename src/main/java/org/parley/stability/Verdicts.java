package org.parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;

/** Which states are stable, in the sense of one concept or another. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * The states that are stable.
   *
   * @param concept not a limited move unless the model is of two parties whose preferences are
   *     known
   */
  public static Attempt<Verdict> of(GraphModel model, Concept concept, Allowance allowance) {
    return of(model, concept, new Coalitions(model, allowance), allowance);
  }

  /**
   * The states that are stable.
   *
   * @param concept not a limited move unless the model is of two parties whose preferences are
   *     known
   * @param coalitions of the model
   */
  public static Attempt<Verdict> of(
      GraphModel model, Concept concept, Coalitions coalitions, Allowance allowance) {
    try {
      return new Known<>(
          concept.isOfCoalitions()
              ? new Verdict(
                  concept,
                  List.of(),
                  new CoalitionStability(model, coalitions, allowance).stable(concept.kind()))
              : single(model, concept, allowance));
    } catch (CutShort cut) {
      return allowance.spent();
    }
  }

  private static Verdict single(GraphModel model, Concept concept, Allowance allowance) {
    List<Optional<BitSet>> byParty = new ArrayList<>();
    for (int party = 0; party < model.partyCount(); party++) {
      byParty.add(
          model.isRanked(party)
              ? Optional.of(stable(model, party, concept, allowance))
              : Optional.empty());
    }
    return Verdict.of(concept, byParty, model.stateCount());
  }

  /** The states that are stable for a party of which it is known what it prefers. */
  static BitSet stable(GraphModel model, int party, Concept concept, Allowance allowance) {
    return switch (concept.kind()) {
      case NASH -> NashStability.of(model, party, allowance);
      case GMR -> GeneralMetarationality.of(model, party, allowance);
      case SMR -> SymmetricMetarationality.of(model, party, allowance);
      case SEQ -> SequentialStability.of(model, party, allowance);
      case LIMITED -> LimitedMoveStability.of(model, party, concept.horizon(), allowance);
      default -> throw new IllegalArgumentException("concept [" + concept + "] is of coalitions");
    };
  }
}
