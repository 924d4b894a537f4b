package org.parley.stability;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;

/** Which states are stable, in the sense of one concept or another. */
public final class Verdicts {

  /** With fewer states, threads take longer to start than they save. */
  private static final int WORTH_THREADS = 1 << 16;

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
    IntStream parties = IntStream.range(0, model.partyCount());
    List<Optional<BitSet>> byParty =
        (model.stateCount() < WORTH_THREADS ? parties : parties.parallel())
            .mapToObj(
                party ->
                    model.isRanked(party)
                        ? Optional.of(stable(model, party, concept, allowance))
                        : Optional.<BitSet>empty())
            .toList();
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
