package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * The outcomes that come nearest to a deal, and what they ask of whom.
 *
 * @param asked the scenario and what is enforced
 * @param acceptable number of acceptable outcomes; nothing where not known exactly
 * @param nearest the distinct sets of enforced positions that outcomes cross, fewest first, then
 *     least firm, each with the outcome that asks least steps of all parties together
 * @param common what outcomes like the first of these have in common; nothing where that is not
 *     known exactly
 * @param frontier concession combinations that no other asks less of everybody than
 * @param best the best of these for the party that was asked about, if one was
 * @param isComplete whether nothing is missing
 * @param notes what is not complete, and why
 */
public record OutcomesReport(
    Case asked,
    Optional<BigInteger> acceptable,
    List<KeptOutcome> nearest,
    Optional<CommonOptions> common,
    List<Asked> frontier,
    Optional<Best> best,
    boolean isComplete,
    List<Note> notes)
    implements Settled {

  public OutcomesReport {
    nearest = List.copyOf(nearest);
    frontier = List.copyOf(frontier);
    notes = List.copyOf(notes);
  }

  /**
   * What is best for a party.
   *
   * @param party its id
   * @param kept the acceptable outcome, or of those that cross fewest positions the one that asks
   *     fewest steps of it, and of these the one that asks fewest of all
   */
  public record Best(String party, KeptOutcome kept) {}

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /**
   * A concession combination.
   *
   * @param kept the outcome, what it crosses and who moves where
   * @param steps steps given up by each party, in the scenario's order
   * @param isBalanced whether the party that gives up most gives up least among all of these
   */
  public record Asked(KeptOutcome kept, List<Integer> steps, boolean isBalanced) {

    public Asked {
      steps = List.copyOf(steps);
    }

    /** Steps given up by all parties together. */
    public int sum() {
      return steps.stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Override
  public Optional<Boolean> isDeal() {
    return acceptable.map(count -> count.signum() > 0);
  }
}
