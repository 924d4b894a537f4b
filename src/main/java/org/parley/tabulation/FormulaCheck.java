package org.parley.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.parts.Switches;
import org.parley.stat.RandomStreams;

/**
 * Chooses whole outcomes at which a formula that is put together wrongly differs from the judge:
 * either side of every place where an answer about few issues, an alternative or a bound decides,
 * and for each alternative outcomes that satisfy it alone.
 */
final class FormulaCheck {

  /** Most outcomes for one formula. */
  static final int MOST_OUTCOMES = 2000;

  private static final int OUTCOMES_OF_ALTERNATIVE = 4;

  private final Switches switches;
  private final List<int[]> outcomes = new ArrayList<>();

  private FormulaCheck(CrossingFormula formula, List<Part> alternatives, int[] optionCounts) {
    List<Part> parts = new ArrayList<>(alternatives);
    parts.add(formula.part());
    int[] rank = rank(formula.order(), optionCounts.length);
    this.switches = new Switches(parts, rank, optionCounts, RandomStreams.stream(0, 1));
  }

  /**
   * The first outcome of which a formula does not say what is so; nothing where there is none.
   *
   * @param alternatives what the formula must hold of
   * @param isConcluded what the judge says of an outcome
   * @throws CutShort once the cutoff is over
   */
  static Optional<int[]> difference(
      CrossingFormula formula,
      List<Part> alternatives,
      int[] optionCounts,
      Predicate<int[]> isConcluded,
      Cutoff cutoff) {
    for (int[] outcome : outcomes(formula, alternatives, optionCounts)) {
      CutShort.check(cutoff);
      if (formula.crossesOutcome(outcome) != isConcluded.test(outcome)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  /** The outcomes to look at. */
  static List<int[]> outcomes(
      CrossingFormula formula, List<Part> alternatives, int[] optionCounts) {
    FormulaCheck check = new FormulaCheck(formula, alternatives, optionCounts);
    check.add(formula.part());
    if (alternatives.size() > 1 || !alternatives.contains(formula.part())) {
      check.addAlternatives(alternatives, Part.any(alternatives).equals(formula.part()));
    }
    return check.outcomes;
  }

  /**
   * @param areLookedAt whether each piece of them is looked at where the formula depends on it, so
   *     that nothing is to be found elsewhere, if what is nearest to each bound is found there
   */
  private void addAlternatives(List<Part> alternatives, boolean areLookedAt) {
    for (int k = 0; k < alternatives.size(); k++) {
      Part alternative = alternatives.get(k);
      List<Part> others = new ArrayList<>();
      for (int other = 0; other < alternatives.size(); other++) {
        if (other != k) {
          others.add(Part.not(alternatives.get(other)));
        }
      }
      others.add(alternative);
      outcomes.addAll(switches.holding(Part.all(others), OUTCOMES_OF_ALTERNATIVE));
      outcomes.addAll(switches.holding(alternative, OUTCOMES_OF_ALTERNATIVE));
      if (!areLookedAt || !isExact(alternative)) {
        add(alternative);
      }
    }
  }

  /**
   * Whether it is not left out of the formula as one that never holds, and outcomes nearest to each
   * bound are found, rather than some near to it.
   */
  private static boolean isExact(Part part) {
    if (part.equals(Part.NEVER)) {
      return false;
    }
    return part instanceof Part.AtLeast sum
        ? sum.addends().stream().allMatch(addend -> addend.grid().width() <= 1)
        : part.parts().stream().allMatch(FormulaCheck::isExact);
  }

  private void add(Part part) {
    int left = Math.max(0, MOST_OUTCOMES - outcomes.size());
    outcomes.addAll(switches.outcomes(part, left));
  }

  private static int[] rank(int[] order, int issueCount) {
    int[] rank = new int[issueCount];
    for (int issue = 0; issue < rank.length; issue++) {
      rank[issue] = rank.length + issue;
    }
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }
}
