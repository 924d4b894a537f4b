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

  /** Copies the literals of a clause, as many as it has. */
  void copyTo(int clause, int[] literals) {
    System.arraycopy(arena, clause + HEADER, literals, 0, arena[clause]);
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
    for (int k = 0; k < count; k += 2) {
      int clause = list[k];
      int blocker = list[k + 1];
      if (values[blocker] <= 0) {
        int first = clause + HEADER;
        blocker = words[first] ^ words[first + 1] ^ literal;
        if (values[blocker] <= 0) {
          int stop = first + words[clause];
          int at = first + 2;
          while (at < stop && values[words[at]] < 0) {
            at++;
          }
          if (at < stop) {
            moveWatch(clause, at, literal, blocker);
            continue;
          }
          if (values[blocker] < 0) {
            System.arraycopy(list, k, list, keep, count - k);
            list[keep + 1] = blocker;
            watcherCounts[literal] = count - k + keep;
            return clause;
          }
          trail.assign(blocker, clause);
        }
      }
      list[keep] = clause;
      list[keep + 1] = blocker;
      keep += 2;
    }
    watcherCounts[literal] = keep;
    return NONE;
  }

  /** Watches a clause at another place in place of a literal. */
  private void moveWatch(int clause, int at, int literal, int blocker) {
    int candidate = arena[at];
    arena[clause + HEADER] = blocker;
    arena[clause + HEADER + 1] = candidate;
    arena[at] = literal;
    watch(candidate, clause, blocker);
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
    int[] list = watchers[literal];
    int count = watcherCounts[literal];
    if (count == list.length) {
      list = Arrays.copyOf(list, 2 * count);
      watchers[literal] = list;
    }
    list[count] = clause;
    list[count + 1] = blocker;
    watcherCounts[literal] = count + 2;
  }
}
