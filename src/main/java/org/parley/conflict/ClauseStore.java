package org.parley.conflict;

import java.util.Arrays;

/**
 * Clauses in one array, each watched at two of its literals.
 *
 * <p>Moskewicz, Madigan, Zhao, Zhang &amp; Malik 2001, "Chaff"; blocking literals as in MiniSat
 * 2.2. A clause is known by where it starts: its length, its glue (0 for one that is never
 * forgotten, else the number of decision levels it spanned when learnt), its literals, the watched
 * ones first.
 */
final class ClauseStore {

  /** No clause. */
  static final int NONE = -1;

  private static final int HEADER = 2;

  private int[] arena = new int[1 << 12];
  private int end;
  private int learntCount;
  private int[][] watchers;
  private int[] watcherCounts;

  ClauseStore(int variableCount) {
    watchers = new int[2 * variableCount][8];
    watcherCounts = new int[2 * variableCount];
  }

  /** Makes room for so many variables. */
  void grow(int variableCount) {
    int before = watchers.length;
    watchers = Arrays.copyOf(watchers, 2 * variableCount);
    watcherCounts = Arrays.copyOf(watcherCounts, 2 * variableCount);
    for (int literal = before; literal < watchers.length; literal++) {
      watchers[literal] = new int[8];
    }
  }

  /** Number of words in use. */
  int words() {
    return end;
  }

  int learntCount() {
    return learntCount;
  }

  int size(int clause) {
    return arena[clause];
  }

  int literal(int clause, int k) {
    return arena[clause + HEADER + k];
  }

  /** Adds a clause of two literals or more, of which the first two are watched. */
  int add(int[] literals, int count, int glue) {
    int clause = end;
    end += HEADER + count;
    if (end > arena.length) {
      arena = Arrays.copyOf(arena, 2 * end);
    }
    arena[clause] = count;
    arena[clause + 1] = glue;
    System.arraycopy(literals, 0, arena, clause + HEADER, count);
    learntCount += glue > 0 ? 1 : 0;
    watchBoth(clause);
    return clause;
  }

  /**
   * Draws the consequences of a literal having become false.
   *
   * @return a clause all of whose literals are false, or {@link #NONE}
   */
  int visit(int literal, Trail trail) {
    // Kept at hand: the quick compiler reads a field again at each use.
    int[] words = arena;
    byte[] values = trail.values();
    int[] list = watchers[literal];
    int count = watcherCounts[literal];
    int keep = 0;
    int conflict = NONE;
    for (int k = 0; k < count; k += 2) {
      int clause = list[k];
      int blocker = list[k + 1];
      if (conflict == NONE && values[blocker] <= 0) {
        blocker = words[clause + HEADER] ^ words[clause + HEADER + 1] ^ literal;
        if (values[blocker] <= 0) {
          if (moveWatch(clause, literal, blocker, values)) {
            continue;
          }
          if (values[blocker] < 0) {
            conflict = clause;
          } else {
            trail.assign(blocker, clause);
          }
        }
      }
      list[keep++] = clause;
      list[keep++] = blocker;
    }
    watcherCounts[literal] = keep;
    return conflict;
  }

  private boolean moveWatch(int clause, int literal, int blocker, byte[] values) {
    int[] words = arena;
    int first = clause + HEADER;
    int stop = first + words[clause];
    for (int at = first + 2; at < stop; at++) {
      int candidate = words[at];
      if (values[candidate] >= 0) {
        words[first] = blocker;
        words[first + 1] = candidate;
        words[at] = literal;
        watch(candidate, clause, blocker);
        return true;
      }
    }
    return false;
  }

  /**
   * Forgets the clauses that level 0 satisfies and about half of the learnt ones, those of greatest
   * glue first (Audemard &amp; Simon 2009, "Predicting Learnt Clauses Quality"). At level 0 only.
   */
  void reduce(Trail trail) {
    int limit = medianGlue();
    int from = 0;
    int to = 0;
    learntCount = 0;
    Arrays.fill(watcherCounts, 0);
    while (from < end) {
      int length = HEADER + arena[from];
      int glue = arena[from + 1];
      if (glue <= limit && !isSatisfied(from, trail)) {
        System.arraycopy(arena, from, arena, to, length);
        learntCount += glue > 0 ? 1 : 0;
        watchBoth(to);
        to += length;
      }
      from += length;
    }
    end = to;
  }

  private int medianGlue() {
    int[] glues = new int[learntCount];
    int count = 0;
    for (int clause = 0; clause < end; clause += HEADER + arena[clause]) {
      if (arena[clause + 1] > 0) {
        glues[count++] = arena[clause + 1];
      }
    }
    Arrays.sort(glues);
    return count == 0 ? 2 : Math.max(2, glues[count / 2] - 1);
  }

  private boolean isSatisfied(int clause, Trail trail) {
    for (int k = 0; k < arena[clause]; k++) {
      if (trail.isTrue(literal(clause, k))) {
        return true;
      }
    }
    return false;
  }

  private void watchBoth(int clause) {
    int first = arena[clause + HEADER];
    int second = arena[clause + HEADER + 1];
    watch(first, clause, second);
    watch(second, clause, first);
  }

  private void watch(int literal, int clause, int blocker) {
    int count = watcherCounts[literal];
    if (count == watchers[literal].length) {
      watchers[literal] = Arrays.copyOf(watchers[literal], 2 * count);
    }
    watchers[literal][count] = clause;
    watchers[literal][count + 1] = blocker;
    watcherCounts[literal] = count + 2;
  }
}
