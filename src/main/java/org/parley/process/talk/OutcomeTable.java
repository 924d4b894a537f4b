package org.parley.process.talk;

import java.util.Iterator;

/**
 * Coherent outcomes in the order of the file: the first issue is slowest.
 *
 * @implNote immutable
 */
public final class OutcomeTable {

  /** Most outcomes that a table holds. */
  public static final int MOST = 1 << 20;

  private final int issueCount;
  private final short[] options;

  private OutcomeTable(int issueCount, short[] options) {
    this.issueCount = issueCount;
    this.options = options;
  }

  /**
   * A table of these.
   *
   * @param count how many there are, at most {@link #MOST}
   * @param outcomes the option index of every issue, in lexicographic order
   */
  public static OutcomeTable of(int issueCount, int count, Iterator<int[]> outcomes) {
    if (count > MOST) {
      throw new IllegalArgumentException("[" + count + "] outcomes are more than [" + MOST + "]");
    }
    short[] options = new short[count * issueCount];
    for (int outcome = 0; outcome < count; outcome++) {
      int[] next = outcomes.next();
      for (int issue = 0; issue < issueCount; issue++) {
        options[outcome * issueCount + issue] = (short) next[issue];
      }
    }
    return new OutcomeTable(issueCount, options);
  }

  /** Number of issues. */
  public int issueCount() {
    return issueCount;
  }

  /** Number of outcomes. */
  public int size() {
    return issueCount == 0 ? 1 : options.length / issueCount;
  }

  /** Index of the option of an issue in an outcome. */
  public int option(int outcome, int issue) {
    return options[outcome * issueCount + issue];
  }

  /** The option index of every issue; a copy. */
  public int[] outcome(int outcome) {
    int[] copy = new int[issueCount];
    for (int issue = 0; issue < issueCount; issue++) {
      copy[issue] = option(outcome, issue);
    }
    return copy;
  }

  /** The place of an outcome, or -1 where it is not in the table. */
  public int indexOf(int[] outcome) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, outcome);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  private int compare(int place, int[] outcome) {
    for (int issue = 0; issue < issueCount; issue++) {
      int order = Integer.compare(option(place, issue), outcome[issue]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
