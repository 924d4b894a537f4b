package org.parley.conflict;

import java.util.Arrays;

/**
 * What a solver has assigned so far, in order, with the decision level and the reason of each.
 *
 * <p>A literal is {@code 2 * variable}, plus 1 when negated.
 */
final class Trail {

  /** The reason of a literal that nothing implied. */
  static final int DECISION = -1;

  private byte[] values;
  private int[] levels;
  private int[] reasons;
  private int[] places;
  private int[] literals;
  private int[] starts;
  private int size;
  private int level;
  private int visited;

  Trail(int variableCount) {
    values = new byte[2 * variableCount];
    levels = new int[variableCount];
    reasons = new int[variableCount];
    places = new int[variableCount];
    literals = new int[variableCount];
    starts = new int[variableCount + 1];
  }

  /** Makes room for so many variables. */
  void grow(int variableCount) {
    values = Arrays.copyOf(values, 2 * variableCount);
    levels = Arrays.copyOf(levels, variableCount);
    reasons = Arrays.copyOf(reasons, variableCount);
    places = Arrays.copyOf(places, variableCount);
    literals = Arrays.copyOf(literals, variableCount);
  }

  /** By literal, 1 where it is true, -1 where it is false, 0 where it is open; not a copy. */
  byte[] values() {
    return values;
  }

  boolean isTrue(int literal) {
    return values[literal] > 0;
  }

  boolean isFalse(int literal) {
    return values[literal] < 0;
  }

  /** The variables below one that are true, ascending. */
  int[] trueBelow(int end) {
    int[] found = new int[end];
    int count = 0;
    for (int variable = 0; variable < end; variable++) {
      if (isTrue(2 * variable)) {
        found[count++] = variable;
      }
    }
    return Arrays.copyOf(found, count);
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
    if (level == starts.length) {
      starts = Arrays.copyOf(starts, 2 * level);
    }
    starts[level++] = size;
  }

  boolean hasNext() {
    return visited < size;
  }

  /** The next literal whose consequences have not been drawn. */
  int next() {
    return literals[visited++];
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
    }
    size = start;
    visited = Math.min(visited, start);
    level = earlier;
  }

  /** Puts the two literals assigned at the highest levels first, of two or more. */
  void putHighestFirst(int[] literals) {
    for (int k = 0; k < 2; k++) {
      int best = k;
      for (int at = k + 1; at < literals.length; at++) {
        if (levels[literals[at] >> 1] > levels[literals[best] >> 1]) {
          best = at;
        }
      }
      int swap = literals[k];
      literals[k] = literals[best];
      literals[best] = swap;
    }
  }

  /** Makes level 0 self-evident, so that clauses may move. */
  void forgetReasons() {
    Arrays.fill(reasons, DECISION);
  }
}
