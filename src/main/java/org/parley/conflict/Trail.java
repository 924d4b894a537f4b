package org.parley.conflict;

import java.util.Arrays;

/**
 * What a solver has assigned so far, in order, with the decision level and the reason of each.
 *
 * <p>A literal is {@code 2 * variable}, plus 1 when negated; variables below the selector count are
 * selectors, and the trail counts how many of those it has handed out as true.
 */
final class Trail {

  /** The reason of a literal that nothing implied. */
  static final int DECISION = -1;

  /** The reason of a selector made false because no more may be true. */
  static final int BOUND = -2;

  private final int selectorCount;
  private final byte[] values;
  private final int[] levels;
  private final int[] reasons;
  private final int[] places;
  private final int[] literals;
  private final int[] starts;
  private int size;
  private int level;
  private int visited;
  private int trueSelectors;

  Trail(int selectorCount, int variableCount) {
    this.selectorCount = selectorCount;
    values = new byte[2 * variableCount];
    levels = new int[variableCount];
    reasons = new int[variableCount];
    places = new int[variableCount];
    literals = new int[variableCount];
    starts = new int[variableCount + 1];
  }

  boolean isTrue(int literal) {
    return values[literal] > 0;
  }

  boolean isFalse(int literal) {
    return values[literal] < 0;
  }

  boolean isOpen(int variable) {
    return values[2 * variable] == 0;
  }

  int size() {
    return size;
  }

  int literal(int place) {
    return literals[place];
  }

  int place(int variable) {
    return places[variable];
  }

  int level() {
    return level;
  }

  int level(int variable) {
    return levels[variable];
  }

  int reason(int variable) {
    return reasons[variable];
  }

  /** Number of selectors handed out as true by {@link #next()}. */
  int trueSelectors() {
    return trueSelectors;
  }

  void assign(int literal, int reason) {
    int variable = literal >> 1;
    values[literal] = 1;
    values[literal ^ 1] = -1;
    levels[variable] = level;
    reasons[variable] = reason;
    places[variable] = size;
    literals[size++] = literal;
  }

  void openLevel() {
    starts[level++] = size;
  }

  boolean hasNext() {
    return visited < size;
  }

  /** The next literal whose consequences have not been drawn. */
  int next() {
    int literal = literals[visited++];
    if (isTrueSelector(literal)) {
      trueSelectors++;
    }
    return literal;
  }

  /** Number of literals assigned up to and at a level below the present one. */
  int sizeAt(int earlier) {
    return starts[earlier];
  }

  /** Forgets everything assigned above a level. */
  void backtrack(int earlier) {
    if (earlier >= level) {
      return;
    }
    int start = starts[earlier];
    for (int place = start; place < size; place++) {
      int literal = literals[place];
      values[literal] = 0;
      values[literal ^ 1] = 0;
      if (place < visited && isTrueSelector(literal)) {
        trueSelectors--;
      }
    }
    size = start;
    visited = Math.min(visited, start);
    level = earlier;
  }

  /** Makes level 0 self-evident, so that clauses may move. */
  void forgetReasons() {
    Arrays.fill(reasons, DECISION);
  }

  private boolean isTrueSelector(int literal) {
    return (literal & 1) == 0 && literal >> 1 < selectorCount;
  }
}
