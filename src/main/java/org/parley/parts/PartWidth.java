package org.parley.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many states parts can be in, once some issues are decided: an estimate that rather is too
 * high, as a logarithm to base 2, from which orders of issues are judged. An answer about few
 * issues is told by the options of those decided, a sum by what it has come to; sums of the same
 * addends against different bounds are one.
 *
 * @implNote Immutable.
 */
public final class PartWidth {

  /** Issues with the logarithms of their option counts, and the range of what they add. */
  private record Piece(int[] issues, double[] logs, double range) {

    static Piece of(Grid grid, double range) {
      int[] issues = IntStream.range(0, grid.width()).map(grid::issue).toArray();
      double[] logs =
          IntStream.range(0, grid.width()).mapToDouble(k -> log2(grid.optionCount(k))).toArray();
      return new Piece(issues, logs, range);
    }

    /** Combinations of the decided issues; of none where all or none are decided. */
    double open(boolean[] isDecided) {
      double states = 0;
      int decided = 0;
      for (int k = 0; k < issues.length; k++) {
        if (isDecided[issues[k]]) {
          decided++;
          states += logs[k];
        }
      }
      return decided == issues.length ? 0 : states;
    }

    boolean isDecided(boolean[] isDecided) {
      for (int issue : issues) {
        if (!isDecided[issue]) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Piece> answers = new ArrayList<>();
  private final List<List<Piece>> sums = new ArrayList<>();

  /** Issues of what is within {@code and} or {@code or} and told as a whole besides. */
  private final List<int[]> groups = new ArrayList<>();

  private final Set<Object> seen = new HashSet<>();

  private PartWidth() {}

  /** The estimate for some parts together. */
  public static PartWidth of(List<Part> parts) {
    PartWidth width = new PartWidth();
    parts.forEach(part -> width.add(part, true));
    return width;
  }

  private void add(Part part, boolean isOutermost) {
    if (part instanceof Part.Cases cases) {
      if (seen.add(cases)) {
        answers.add(Piece.of(cases.grid(), 0));
      }
    } else if (part instanceof Part.AtLeast sum) {
      if (seen.add(sum.addends())) {
        sums.add(
            sum.addends().stream()
                .map(a -> Piece.of(a.grid(), (double) a.greatest() - a.least()))
                .toList());
      }
    } else {
      boolean isNegation = part instanceof Part.Not;
      if (!isOutermost && !isNegation) {
        groups.add(part.issues().stream().toArray());
      }
      part.parts().forEach(each -> add(each, isOutermost && isNegation));
    }
  }

  /** The logarithm, for a set of decided issues. */
  public double logStates(boolean[] isDecided) {
    double states = 0;
    for (Piece answer : answers) {
      states += answer.open(isDecided);
    }
    for (List<Piece> sum : sums) {
      states += logStates(sum, isDecided);
    }
    for (int[] group : groups) {
      states += isPartlyDecided(group, isDecided) ? 1 : 0;
    }
    return states;
  }

  private static double logStates(List<Piece> sum, boolean[] isDecided) {
    double combinations = 0;
    double range = 1;
    double open = 0;
    boolean isOpen = false;
    for (Piece addend : sum) {
      if (addend.isDecided(isDecided)) {
        range += addend.range;
        for (double log : addend.logs) {
          combinations += log;
        }
      } else {
        isOpen = true;
        open += addend.open(isDecided);
      }
    }
    return isOpen ? open + Math.min(combinations, log2(range)) : 0;
  }

  private static boolean isPartlyDecided(int[] issues, boolean[] isDecided) {
    boolean some = false;
    boolean all = true;
    for (int issue : issues) {
      some |= isDecided[issue];
      all &= isDecided[issue];
    }
    return some && !all;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
