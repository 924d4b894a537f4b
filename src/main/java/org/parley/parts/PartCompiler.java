package org.parley.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the diagram of a part from the diagrams of what it is put together of. */
final class PartCompiler {

  private final Levels levels;
  private final Forest forest;

  /** Roots of sums, which take longest and stand in several places. */
  private final Map<Part.AtLeast, Integer> sums = new HashMap<>();

  PartCompiler(Levels levels, Forest forest) {
    this.levels = levels;
    this.forest = forest;
  }

  int compile(Part part) {
    if (part instanceof Part.Cases cases) {
      return compile(cases);
    }
    if (part instanceof Part.AtLeast sum) {
      Integer known = sums.get(sum);
      if (known == null) {
        known = new SumCompiler(sum, levels, forest).compile();
        sums.put(sum, known);
      }
      return known;
    }
    if (part instanceof Part.Not not) {
      return forest.not(compile(not.part()));
    }
    return join(part.parts(), part instanceof Part.All);
  }

  /** Those that begin late first, so that what is joined so far is below what joins it. */
  private int join(List<Part> parts, boolean isAll) {
    List<Part> lateFirst = new ArrayList<>(parts);
    lateFirst.sort(Comparator.comparing(this::first).reversed());
    int node = isAll ? Forest.TRUE : Forest.FALSE;
    for (Part part : lateFirst) {
      int other = compile(part);
      node = isAll ? forest.and(node, other) : forest.or(node, other);
    }
    return node;
  }

  private int first(Part part) {
    return part.issues().stream().map(levels::of).min().orElse(levels.count());
  }

  private int compile(Part.Cases cases) {
    return compile(cases, levels.inOrder(cases.grid()), 0, 0);
  }

  private int compile(Part.Cases cases, int[] places, int depth, int number) {
    if (depth == places.length) {
      return cases.holding().get(number) ? Forest.TRUE : Forest.FALSE;
    }
    int place = places[depth];
    int stride = cases.grid().stride(place);
    int[] branches = new int[cases.grid().optionCount(place)];
    for (int option = 0; option < branches.length; option++) {
      branches[option] = compile(cases, places, depth + 1, number + option * stride);
    }
    return forest.node(levels.of(cases.grid().issue(place)), branches);
  }
}
