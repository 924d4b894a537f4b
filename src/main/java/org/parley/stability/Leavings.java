package org.parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Spent;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * The outcomes that a party would leave, as a table over few issues however many outcomes there
 * are: its own issues and those that rules and bonuses link with them decide, as what the rest adds
 * is the same before and after its move.
 */
public final class Leavings {

  /** Larger tables take long to fill. */
  private static final double MOST_COMBINATIONS = 1 << 22;

  private final OutcomeSpace space;
  private final List<CrossingFunction> rules;
  private final List<Bonus> bonuses;
  private final Controlled[] own;
  private final Score score;
  private final int[] scope;

  private Leavings(
      OutcomeSpace space, List<CrossingFunction> coherence, Controlled[] own, Score score) {
    this.space = space;
    this.own = own;
    this.score = score;
    BitSet issues = new BitSet();
    Stream.of(own).forEach(controlled -> issues.set(controlled.issue()));
    BitSet linked = (BitSet) issues.clone();
    this.rules = coherence.stream().filter(rule -> links(rule, issues, linked)).toList();
    this.bonuses =
        score.bonuses().stream().filter(bonus -> links(bonus.table(), issues, linked)).toList();
    this.scope = linked.stream().toArray();
  }

  /** Whether a table is about some issues; all of its issues are then added. */
  private static boolean links(CrossingFunction table, BitSet issues, BitSet all) {
    boolean isLinked = IntStream.of(table.scope()).anyMatch(issues::get);
    if (isLinked) {
      IntStream.of(table.scope()).forEach(all::set);
    }
    return isLinked;
  }

  /**
   * Coherent outcomes that the party would leave cross the table; of others nothing is said.
   *
   * @param coherence crossed by what is not coherent
   * @param control who settles which issue
   * @param party its place
   */
  public static Attempt<CrossingTable> of(
      OutcomeSpace space,
      List<CrossingFunction> coherence,
      List<Controlled> control,
      int party,
      Score score,
      Allowance allowance) {
    Controlled[] own =
        control.stream()
            .filter(controlled -> controlled.isSettledBy(1 << party))
            .toArray(Controlled[]::new);
    Leavings leavings = new Leavings(space, coherence, own, score);
    double combinations = 1;
    for (int issue : leavings.scope) {
      combinations *= space.optionCount(issue);
    }
    if (combinations > MOST_COMBINATIONS) {
      return Spent.ofMemory();
    }
    return allowance.isSpent((long) combinations)
        ? allowance.spent()
        : Attempt.of(() -> leavings.table(allowance));
  }

  private CrossingTable table(Allowance allowance) {
    int[] counts = IntStream.of(scope).map(space::optionCount).toArray();
    long[] words = new long[(combinations(scope) + Long.SIZE - 1) / Long.SIZE];
    int[] outcome = new int[space.issueCount()];
    int[] others = IntStream.of(scope).filter(issue -> at(issue) < 0).toArray();
    for (int row = 0; row < combinations(others); row++) {
      CutShort.check(allowance);
      settle(outcome, others, row);
      mark(outcome, words, allowance);
    }
    return CrossingTable.of(scope, counts, words);
  }

  private int at(int issue) {
    return IntStream.range(0, own.length)
        .filter(k -> own[k].issue() == issue)
        .findFirst()
        .orElse(-1);
  }

  private int combinations(int[] issues) {
    return IntStream.of(issues).map(space::optionCount).reduce(1, Math::multiplyExact);
  }

  /** Settles issues by one of all combinations of their options. */
  private void settle(int[] outcome, int[] issues, int combination) {
    int rest = combination;
    for (int k = issues.length - 1; k >= 0; k--) {
      int count = space.optionCount(issues[k]);
      outcome[issues[k]] = rest % count;
      rest /= count;
    }
  }

  /** Marks those of a row, of which the others' issues are settled, that the party would leave. */
  private void mark(int[] outcome, long[] words, Allowance allowance) {
    int[] issues = Stream.of(own).mapToInt(Controlled::issue).toArray();
    List<int[]> row = new ArrayList<>();
    for (int move = 0; move < combinations(issues); move++) {
      settle(outcome, issues, move);
      if (rules.stream().noneMatch(rule -> rule.crossesOutcome(outcome))) {
        row.add(outcome.clone());
      }
    }
    long[] values = row.stream().mapToLong(this::value).toArray();
    long most = LongStream.of(values).max().orElse(0);
    for (int from = 0; from < values.length; from++) {
      CutShort.check(allowance);
      if (values[from] < most && (isFree() || isLeft(from, row, values))) {
        int number = number(row.get(from));
        words[number >>> 6] |= 1L << number;
      }
    }
  }

  private boolean isFree() {
    return Stream.of(own).allMatch(controlled -> controlled.targets().isEmpty());
  }

  private boolean isLeft(int from, List<int[]> row, long[] values) {
    return IntStream.range(0, values.length)
        .anyMatch(to -> values[to] > values[from] && leads(row.get(from), row.get(to)));
  }

  /** What depends on the party's own issues of what an outcome comes to. */
  private long value(int[] outcome) {
    long value = 0;
    for (Controlled controlled : own) {
      value += score.gains().get(controlled.issue())[outcome[controlled.issue()]];
    }
    for (Bonus bonus : bonuses) {
      value += bonus.table().crossesOutcome(outcome) ? bonus.gain() : 0;
    }
    return value;
  }

  private int number(int[] outcome) {
    int number = 0;
    for (int issue : scope) {
      number = number * space.optionCount(issue) + outcome[issue];
    }
    return number;
  }

  private boolean leads(int[] from, int[] to) {
    return Stream.of(own)
        .allMatch(controlled -> controlled.leads(from[controlled.issue()], to[controlled.issue()]));
  }
}
