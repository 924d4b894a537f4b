package org.parley.parts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The issues of a part in the order in which a diagram decides them.
 *
 * @implNote Immutable.
 */
final class Levels {

  private final int[] issues;
  private final int[] optionCounts;
  private final TreeMap<Integer, Integer> levelByIssue = new TreeMap<>();

  /**
   * @param rank by issue, what it is ordered by
   */
  Levels(Part part, int[] rank) {
    List<Grid> grids = part.grids();
    BitSet read = part.issues();
    issues =
        read.stream()
            .boxed()
            .sorted(Comparator.comparing(issue -> rank[issue]))
            .mapToInt(issue -> issue)
            .toArray();
    for (int level = 0; level < issues.length; level++) {
      levelByIssue.put(issues[level], level);
    }
    optionCounts = new int[issues.length];
    for (Grid grid : grids) {
      for (int k = 0; k < grid.width(); k++) {
        optionCounts[of(grid.issue(k))] = grid.optionCount(k);
      }
    }
  }

  int count() {
    return issues.length;
  }

  /** Whether an issue has no options, so that there are no outcomes. */
  boolean areEmpty() {
    return Arrays.stream(optionCounts).anyMatch(count -> count == 0);
  }

  int issue(int level) {
    return issues[level];
  }

  int optionCount(int level) {
    return optionCounts[level];
  }

  int of(int issue) {
    Integer level = levelByIssue.get(issue);
    if (level == null) {
      throw new IllegalArgumentException("issue [" + issue + "] is not read");
    }
    return level;
  }

  /** Places of a grid's issues, by level. */
  int[] inOrder(Grid grid) {
    return IntStream.range(0, grid.width())
        .boxed()
        .sorted(Comparator.comparing(k -> of(grid.issue(k))))
        .mapToInt(k -> k)
        .toArray();
  }
}
