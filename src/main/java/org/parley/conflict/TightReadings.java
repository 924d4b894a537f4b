package org.parley.conflict;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.effort.Allowance;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.scenario.OutcomeSpace;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.CrossingTables;

/**
 * Looks for a choice of readings that leaves few outcomes, or none, by changing one reading at a
 * time: from the readings that most of some drawn outcomes cross, to whichever leaves fewest by an
 * exact count, until no change of one leaves fewer. That no choice found leaves nothing proves
 * nothing; one that does proves that there is one.
 *
 * @implNote Not thread-safe.
 */
public final class TightReadings {

  /** Outcomes by which lines are compared before anything is counted. */
  private static final int DRAWS = 500;

  private final CrossingTables lines;
  private final int[][] choices;
  private final ExactEngine engine;
  private final Allowance allowance;

  /** Place of the line chosen of each position. */
  private final int[] chosen;

  private final boolean[][] blocked;
  private Optional<BigInteger> least = Optional.empty();

  private TightReadings(CrossingTables lines, List<BitSet> choices, Budget budget) {
    this.lines = lines;
    this.choices = choices.stream().map(c -> c.stream().toArray()).toArray(int[][]::new);
    this.engine = new ExactEngine(lines, budget);
    this.allowance = budget.allowance();
    this.chosen = new int[choices.size()];
    this.blocked = new boolean[lines.space().issueCount()][];
    for (int issue = 0; issue < blocked.length; issue++) {
      blocked[issue] = new boolean[lines.space().optionCount(issue)];
    }
  }

  /**
   * The tightest choice found.
   *
   * @param lines the tables, one a line in {@code positions()}
   * @param choices for each position the lines of its readings; not empty, and none in two of them
   * @param budget of each count; its cutoff ends the search, which keeps what it has found
   */
  public static TightReadings of(CrossingTables lines, List<BitSet> choices, Budget budget) {
    TightReadings tight = new TightReadings(lines, choices, budget);
    tight.begin();
    tight.descend();
    return tight;
  }

  /** Of each position the line chosen, in the order of the choices. */
  public int[] lines() {
    return IntStream.range(0, choices.length).map(k -> choices[k][chosen[k]]).toArray();
  }

  /** Whether some choice tried leaves no outcome. */
  public boolean isBlocking() {
    return least.filter(count -> count.signum() == 0).isPresent();
  }

  /** Whether some choice tried leaves no outcome with an option. */
  public boolean isBlocking(int issue, int option) {
    return blocked[issue][option];
  }

  /** Begins with the line of each position that most of some outcomes cross. */
  private void begin() {
    OutcomeSpace space = lines.space();
    int[][] crossings = new int[choices.length][];
    for (int position = 0; position < choices.length; position++) {
      crossings[position] = new int[choices[position].length];
    }
    int[] outcome = new int[space.issueCount()];
    long drawn = 0;
    for (int draw = 0; draw < DRAWS && !allowance.isSpent(); draw++) {
      for (int issue = 0; issue < outcome.length; issue++) {
        long random = RandomStreams.key(1, drawn++) >>> 33;
        outcome[issue] = (int) (random % space.optionCount(issue));
      }
      for (int position = 0; position < choices.length; position++) {
        for (int k = 0; k < choices[position].length; k++) {
          int line = choices[position][k];
          crossings[position][k] += lines.positions().get(line).crossesOutcome(outcome) ? 1 : 0;
        }
      }
    }
    for (int position = 0; position < choices.length; position++) {
      for (int k = 1; k < choices[position].length; k++) {
        if (crossings[position][k] > crossings[position][chosen[position]]) {
          chosen[position] = k;
        }
      }
    }
  }

  private void descend() {
    boolean goesOn = isTighter();
    while (goesOn && !isBlocking()) {
      goesOn = false;
      for (int position = 0; position < choices.length && !isBlocking(); position++) {
        goesOn |= tighten(position);
      }
    }
  }

  private boolean tighten(int position) {
    int before = chosen[position];
    int best = before;
    for (int k = 0; k < choices[position].length && !isBlocking(); k++) {
      chosen[position] = k;
      if (k != before && isTighter()) {
        best = k;
      }
    }
    chosen[position] = best;
    return best != before;
  }

  /** Counts what the choice leaves: whether fewer than any choice before, as far as known. */
  private boolean isTighter() {
    if (allowance.isSpent()) {
      return false;
    }
    BitSet binding = new BitSet();
    IntStream.of(lines()).forEach(binding::set);
    if (!(engine.avoiding(binding) instanceof Known<OutcomeSet> known)) {
      return false;
    }
    OutcomeSet left = known.value();
    for (int issue = 0; issue < blocked.length; issue++) {
      for (int option = 0; option < blocked[issue].length; option++) {
        blocked[issue][option] |= left.optionCounts().count(issue, option).signum() == 0;
      }
    }
    boolean isTighter = least.isEmpty() || left.count().compareTo(least.get()) < 0;
    least = isTighter ? Optional.of(left.count()) : least;
    return isTighter;
  }
}
