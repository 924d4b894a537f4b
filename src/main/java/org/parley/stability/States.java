package org.parley.stability;

import java.util.Arrays;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.Diagram;
import org.parley.scenario.OutcomeSpace;

/**
 * Outcomes as the states of a graph model, numbered in the order of the file: the first issue is
 * slowest.
 *
 * @implNote immutable
 */
public final class States {

  private final int[] counts;
  private final long[] strides;
  private final long[] codes;

  /**
   * Outcomes by their codes.
   *
   * @param codes place of each in the order of all outcomes, ascending; kept
   */
  States(OutcomeSpace space, long[] codes) {
    this.counts = space.optionCounts();
    this.strides = strides(space);
    this.codes = codes;
  }

  /** The outcomes of a diagram; nothing where they are too many for the allowance. */
  public static Attempt<States> of(Diagram diagram, int count, Allowance allowance) {
    OutcomeSpace space = diagram.space();
    if (space.size().bitLength() >= Long.SIZE || allowance.isSpent((long) count * Long.BYTES)) {
      return Spent.ofMemory((double) count * Long.BYTES);
    }
    Walk walk = new Walk(diagram, strides(space), new long[count], allowance);
    try {
      if (!diagram.isEmpty()) {
        walk.descend(0, 0, 0);
      }
    } catch (CutShort cut) {
      return allowance.spent();
    }
    Arrays.sort(walk.codes);
    return new Known<>(new States(space, walk.codes));
  }

  private static long[] strides(OutcomeSpace space) {
    long[] strides = new long[space.issueCount()];
    long stride = 1;
    for (int issue = strides.length - 1; issue >= 0; issue--) {
      strides[issue] = stride;
      stride *= space.optionCount(issue);
    }
    return strides;
  }

  /** Collects the outcomes of a diagram, in its own order. */
  private static final class Walk {
    private final Diagram diagram;
    private final long[] strides;
    private final long[] codes;
    private final Allowance allowance;
    private int found;

    Walk(Diagram diagram, long[] strides, long[] codes, Allowance allowance) {
      this.diagram = diagram;
      this.strides = strides;
      this.codes = codes;
      this.allowance = allowance;
    }

    void descend(int level, int node, long code) {
      if (level == diagram.levelCount()) {
        codes[found++] = code;
        return;
      }
      CutShort.check(allowance);
      int edge = diagram.edge(level, node);
      for (int c = 0; c < diagram.classCount(level); c++) {
        int target = diagram.target(edge + c);
        if (target != Diagram.NONE) {
          for (int option : diagram.options(level, c)) {
            descend(level + 1, target, code + option * strides[diagram.issue(level)]);
          }
        }
      }
    }
  }

  /** Number of states. */
  public int count() {
    return codes.length;
  }

  /** Number of issues. */
  public int issueCount() {
    return counts.length;
  }

  /** Number of options of an issue. */
  int optionCount(int issue) {
    return counts[issue];
  }

  /** Option index of an issue in a state. */
  public int option(int state, int issue) {
    return (int) (codes[state] / strides[issue] % counts[issue]);
  }

  /** Option index of every issue of a state; a new array. */
  public int[] outcome(int state) {
    int[] outcome = new int[counts.length];
    fill(state, outcome);
    return outcome;
  }

  /** Puts the option index of every issue of a state into an array. */
  public void fill(int state, int[] outcome) {
    long rest = codes[state];
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = (int) (rest / strides[issue]);
      rest %= strides[issue];
    }
  }

  /** The state that an outcome is, or -1 where it is none. */
  public int indexOf(int[] outcome) {
    long code = 0;
    for (int issue = 0; issue < outcome.length; issue++) {
      code += outcome[issue] * strides[issue];
    }
    return Math.max(-1, Arrays.binarySearch(codes, code));
  }

  /** Number that two states share exactly if they differ in the given issues at most. */
  long without(int state, boolean[] issues) {
    long code = codes[state];
    for (int issue = 0; issue < issues.length; issue++) {
      if (issues[issue]) {
        code -= code / strides[issue] % counts[issue] * strides[issue];
      }
    }
    return code;
  }
}
