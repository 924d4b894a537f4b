package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many states parts can be in, once some issues are decided: an estimate that rather is too
 * high, as a logarithm to base 2, from which orders of issues are judged. An answer about few
 * issues is told by the options of those decided, a sum by what it has come to; sums of the same
 * addends against different bounds are one, and sums are told two by two where that tells fewer
 * states.
 *
 * @implNote Immutable.
 */
public final class PartWidth {

  /** Issues of an answer about few, with the logarithms of their option counts. */
  private record Answer(int[] issues, double[] logs) {

    static Answer of(Grid grid) {
      int[] issues = IntStream.range(0, grid.width()).map(grid::issue).toArray();
      double[] logs =
          IntStream.range(0, grid.width()).mapToDouble(k -> log2(grid.optionCount(k))).toArray();
      return new Answer(issues, logs);
    }

    /** Combinations of the decided issues; of none where all or none are decided. */
    double logStates(boolean[] isDecided) {
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
  }

  /** Two sums, apart and together. */
  private record Pair(SumWidth one, SumWidth other, PairWidth together) {

    double logStates(boolean[] isDecided) {
      double apart = one.logStates(isDecided) + other.logStates(isDecided);
      return Math.min(apart, together.logStates(isDecided));
    }
  }

  /** Of more sums than these, each is weighed against each no longer. */
  private static final int MOST_PAIRED = 16;

  private final List<Answer> answers = new ArrayList<>();
  private final Map<List<Addend>, Set<Long>> boundsByAddends = new LinkedHashMap<>();

  /** Sums that are told together, of which each is in one pair at most, and those that are not. */
  private final List<Pair> pairs = new ArrayList<>();

  private final List<SumWidth> single = new ArrayList<>();

  /** Issues of what is within {@code and} or {@code or} and told as a whole besides. */
  private final List<int[]> groups = new ArrayList<>();

  /** States of a diagram by the number of its issues that are decided, and these in its order. */
  private double[] logsAlong = new double[0];

  private int[] along = new int[0];

  private final Set<Part> seen = new HashSet<>();

  private PartWidth() {}

  /** The estimate for some parts together. */
  public static PartWidth of(List<Part> parts) {
    PartWidth width = new PartWidth();
    parts.forEach(part -> width.add(part, true));
    width.pair();
    return width;
  }

  /** The same, but no more than are in the diagram, where its issues are decided in its order. */
  public PartWidth along(PartDiagram diagram) {
    PartWidth width = new PartWidth();
    width.answers.addAll(answers);
    width.pairs.addAll(pairs);
    width.single.addAll(single);
    width.groups.addAll(groups);
    PartStates states = PartStates.of(diagram);
    width.along = states.issues();
    width.logsAlong =
        Arrays.stream(states.stateCounts()).mapToDouble(count -> log2(count + 1)).toArray();
    return width;
  }

  /** Puts those sums together first of which that tells most. */
  private void pair() {
    List<List<Addend>> sums = List.copyOf(boundsByAddends.keySet());
    List<Integer> bounds = boundsByAddends.values().stream().map(Set::size).toList();
    List<SumWidth> widths = sums.stream().map(SumWidth::new).toList();
    List<Pair> candidates = new ArrayList<>();
    int paired = Math.min(MOST_PAIRED, widths.size());
    for (int one = 0; one < paired; one++) {
      for (int other = one + 1; other < paired; other++) {
        SumWidth first = widths.get(one);
        SumWidth second = widths.get(other);
        PairWidth.of(sums.get(one), sums.get(other), bounds.get(one) * bounds.get(other))
            .ifPresent(together -> candidates.add(new Pair(first, second, together)));
      }
    }
    candidates.sort(Comparator.comparingDouble(pair -> -pair.together.saved()));
    List<SumWidth> left = new ArrayList<>(widths);
    for (Pair pair : candidates) {
      if (left.contains(pair.one) && left.contains(pair.other)) {
        pairs.add(pair);
        left.remove(pair.one);
        left.remove(pair.other);
      }
    }
    single.addAll(left);
  }

  private void add(Part part, boolean isOutermost) {
    if (part instanceof Part.Cases cases) {
      if (seen.add(cases)) {
        answers.add(Answer.of(cases.grid()));
      }
    } else if (part instanceof Part.AtLeast sum) {
      boundsByAddends.computeIfAbsent(sum.addends(), a -> new HashSet<>()).add(sum.bound());
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
    if (along.length > 0 && isBegun(isDecided)) {
      return logsAlong[decided(isDecided)];
    }
    for (Answer answer : answers) {
      states += answer.logStates(isDecided);
    }
    for (Pair pair : pairs) {
      states += pair.logStates(isDecided);
    }
    for (SumWidth sum : single) {
      states += sum.logStates(isDecided);
    }
    for (int[] group : groups) {
      states += isPartlyDecided(group, isDecided) ? 1 : 0;
    }
    return states;
  }

  /** Orders of issues along each of which two sums are in few states together. */
  public List<int[]> guides() {
    return pairs.stream().map(pair -> pair.together.issues()).toList();
  }

  /** How many issues of the diagram are decided before the first that is not. */
  private int decided(boolean[] isDecided) {
    int decided = 0;
    while (decided < along.length && isDecided[along[decided]]) {
      decided++;
    }
    return decided;
  }

  /**
   * Whether some issues of the diagram are decided, but not all, and none before an earlier one.
   */
  private boolean isBegun(boolean[] isDecided) {
    int decided = decided(isDecided);
    for (int later = decided; later < along.length; later++) {
      if (isDecided[along[later]]) {
        return false;
      }
    }
    return decided > 0 && decided < along.length;
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

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
