package org.parley.stability;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * States told apart by the options of issues with limits alone: within a row, states of one kind
 * lead to the same kinds.
 *
 * @param ofState kind of each state; empty where all are of one
 * @param before by kind, those that lead to it, itself included
 */
record Kinds(char[] ofState, List<int[]> before) {

  /** Every state leads to all others. */
  static final Kinds ONE = new Kinds(new char[0], List.of(new int[] {0}));

  /** Of more pairs, lists of them take more memory than they save time. */
  private static final long MOST_PAIRS = 1 << 20;

  /** Kinds of states; nothing where too many of them lead to one another. */
  static Optional<Kinds> of(List<Permits.OfIssue> issues) {
    long pairs = 1;
    int count = 1;
    for (Permits.OfIssue issue : issues) {
      pairs *= issue.targets().stream().mapToInt(BitSet::cardinality).sum();
      if (pairs > MOST_PAIRS) {
        return Optional.empty();
      }
      count *= issue.targets().size();
    }
    if (issues.isEmpty()) {
      return Optional.of(ONE);
    }
    if (count > Character.MAX_VALUE) {
      return Optional.empty();
    }
    int[][] before = {{0}};
    for (Permits.OfIssue issue : issues) {
      before = crossed(before, issue.targets());
    }
    return Optional.of(new Kinds(kinds(issues), List.of(before)));
  }

  private static char[] kinds(List<Permits.OfIssue> issues) {
    char[] kinds = new char[issues.get(0).options().length];
    for (Permits.OfIssue issue : issues) {
      for (int state = 0; state < kinds.length; state++) {
        kinds[state] = (char) (kinds[state] * issue.targets().size() + issue.options()[state]);
      }
    }
    return kinds;
  }

  /** Kinds of one more issue, whose options are the fastest. */
  private static int[][] crossed(int[][] before, List<BitSet> targets) {
    int options = targets.size();
    int[][] crossed = new int[before.length * options][];
    for (int kind = 0; kind < crossed.length; kind++) {
      int option = kind % options;
      int[] sources =
          IntStream.range(0, options).filter(source -> targets.get(source).get(option)).toArray();
      int[] of = before[kind / options];
      crossed[kind] = new int[of.length * sources.length];
      for (int at = 0; at < crossed[kind].length; at++) {
        crossed[kind][at] = of[at / sources.length] * options + sources[at % sources.length];
      }
    }
    return crossed;
  }

  /** How many there are. */
  int count() {
    return before.size();
  }

  /** The kind of a state. */
  int of(int state) {
    return ofState.length == 0 ? 0 : ofState[state];
  }
}
