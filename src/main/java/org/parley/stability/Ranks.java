package org.parley.stability;

import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.preference.PartyUtility;
import org.parley.preference.Prioritising;
import org.parley.tabulation.CrossingFunction;

/** Ranks of states by what they are worth: greater for better, equal for as good, without a gap. */
public final class Ranks {

  /** Statements that are counted at once: a rank has 31 bits, a key 63. */
  private static final int STATEMENTS_AT_ONCE = 30;

  private Ranks() {}

  /** Ranks by utility. */
  public static int[] of(States states, PartyUtility utility, Cutoff cutoff) {
    long[] values = new long[states.count()];
    int[] outcome = new int[states.issueCount()];
    for (int state = 0; state < values.length; state++) {
      CutShort.check(cutoff);
      states.fill(state, outcome);
      values[state] = utility.of(outcome);
    }
    return of(values);
  }

  /** Ranks by statements, each of which counts for more than all weaker ones together. */
  public static int[] of(States states, Prioritising order, Cutoff cutoff) {
    List<CrossingFunction> statements = order.statements();
    int[] ranks = new int[states.count()];
    long[] keys = new long[ranks.length];
    int[] outcome = new int[states.issueCount()];
    for (int first = 0; first < statements.size(); first += STATEMENTS_AT_ONCE) {
      List<CrossingFunction> next =
          statements.subList(first, Math.min(first + STATEMENTS_AT_ONCE, statements.size()));
      for (int state = 0; state < keys.length; state++) {
        CutShort.check(cutoff);
        states.fill(state, outcome);
        long key = ranks[state];
        for (CrossingFunction statement : next) {
          key = 2 * key + (statement.crossesOutcome(outcome) ? 1 : 0);
        }
        keys[state] = key;
      }
      ranks = of(keys);
    }
    return ranks;
  }

  /** Ranks of values, the least being 0. */
  static int[] of(long[] values) {
    LongSummaryStatistics range = Arrays.stream(values).summaryStatistics();
    int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length);
    long spread = range.getMax() - range.getMin();
    return values.length > 0 && spread >= 0 && spread >> (Long.SIZE - 1 - indexBits) == 0
        ? ofNear(values, range.getMin(), indexBits)
        : ofFar(values);
  }

  /** Values so near each other that a number holds one and its index are sorted at once. */
  private static int[] ofNear(long[] values, long least, int indexBits) {
    long[] sorted = new long[values.length];
    for (int state = 0; state < sorted.length; state++) {
      sorted[state] = (values[state] - least) << indexBits | state;
    }
    Arrays.sort(sorted);
    int[] ranks = new int[values.length];
    int rank = 0;
    for (int place = 0; place < sorted.length; place++) {
      if (place > 0 && sorted[place] >> indexBits != sorted[place - 1] >> indexBits) {
        rank++;
      }
      ranks[(int) (sorted[place] & ((1L << indexBits) - 1))] = rank;
    }
    return ranks;
  }

  private static int[] ofFar(long[] values) {
    long[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    int[] ranks = new int[values.length];
    for (int state = 0; state < ranks.length; state++) {
      ranks[state] = Arrays.binarySearch(sorted, values[state]);
    }
    return ranks;
  }

  /** The states in falling order of ranks without a gap, equals in their own order. */
  static int[] falling(int[] ranks) {
    int[] next = new int[ranks.length + 1];
    for (int rank : ranks) {
      next[ranks.length - rank]++;
    }
    for (int place = 0; place < ranks.length; place++) {
      next[place + 1] += next[place];
    }
    int[] order = new int[ranks.length];
    for (int state = 0; state < ranks.length; state++) {
      order[next[ranks.length - 1 - ranks[state]]++] = state;
    }
    return order;
  }
}
