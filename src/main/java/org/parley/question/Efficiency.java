package org.parley.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.answer.KeptOutcome;
import org.parley.answer.KeptOutcome.Apart;
import org.parley.answer.Sought;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Distances;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Gains;
import org.parley.bargaining.Powers;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.bargaining.Stakes;
import org.parley.bargaining.UtilityFrontier;
import org.parley.effort.Allowance;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.preference.Utilities;
import org.parley.tabulation.Case;

/**
 * How far outcomes are from the frontier of utilities and from the Nash outcome, as {@code bargain}
 * has them: over the acceptable outcomes, or where there are none over the coherent ones.
 */
final class Efficiency {

  /** Most edges of a diagram that is made beside another question. */
  private static final int MOST_ASIDE = 1 << 17;

  private final Utilities utilities;
  private final Stakes stakes;
  private final List<FrontierVector> frontier;
  private final List<FrontierVector> nash;

  private Efficiency(Utilities utilities, List<FrontierVector> frontier) {
    this.utilities = utilities;
    this.stakes = Stakes.of(utilities.parties());
    this.frontier = frontier;
    Powers even = Powers.of(Collections.nCopies(utilities.parties().size(), BigDecimal.ONE));
    Solution solution =
        Solutions.of(frontier, stakes, even, Ideal.SIGNABLE).get(Concept.NASH.ordinal());
    this.nash = solution instanceof Solution.Found found ? found.vectors() : List.of();
  }

  /**
   * What outcomes are measured by; nothing where nothing is known of what any party wants, where no
   * outcome makes sense, or where the frontier is not known.
   */
  static Optional<Efficiency> of(Case asked, ExactEngine engine, Budget budget, SpentNotes spent) {
    Optional<Utilities> utilities =
        Utilities.of(asked.scenario(), asked.tabulation()).filter(u -> !u.parties().isEmpty());
    if (utilities.isEmpty()) {
      return Optional.empty();
    }
    Gains gains = new Gains(asked.scenario(), utilities.get());
    Allowance allowance = budget.allowance();
    return spent
        .value(
            Sought.UTILITY_FRONTIER,
            engine
                .recording(base(asked, engine), gains.recorded())
                .flatMap(diagram -> UtilityFrontier.of(diagram, gains, allowance)))
        .filter(vectors -> !vectors.isEmpty())
        .map(vectors -> new Efficiency(utilities.get(), vectors));
  }

  /**
   * The same beside another question, with little memory, so that it takes no time of that; nothing
   * where that does not suffice.
   *
   * @param budget of which the time is kept
   */
  static Optional<Efficiency> aside(Case asked, Budget budget) {
    Budget little = Budget.ofEdges(MOST_ASIDE).until(budget.cutoff());
    return asked
        .tables()
        .flatMap(
            tables ->
                of(asked, new ExactEngine(tables, little), little, new SpentNotes(() -> false)));
  }

  /** The positions that none of the outcomes measured by may cross. */
  private static BitSet base(Case asked, ExactEngine engine) {
    boolean isNoneAcceptable =
        engine.countAvoiding(asked.enforced()) instanceof Known<BigInteger> count
            && count.value().signum() == 0;
    return isNoneAcceptable ? new BitSet() : asked.enforced();
  }

  /** Outcomes with how far each is from both. */
  static List<KeptOutcome> measured(List<KeptOutcome> outcomes, Optional<Efficiency> by) {
    return by.isEmpty()
        ? outcomes
        : outcomes.stream()
            .map(
                kept ->
                    kept.apart(
                        by.get().of(kept.outcome().stream().mapToInt(Integer::intValue).toArray())))
            .toList();
  }

  /** How far an outcome is from both. */
  Apart of(int[] outcome) {
    long[] worth = utilities.of(outcome);
    return new Apart(
        Distances.least(worth, frontier, stakes),
        nash.isEmpty() ? Optional.empty() : Optional.of(Distances.least(worth, nash, stakes)));
  }
}
