package org.parley.generation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a set of combinations into disjoint boxes, products of one set of options an issue: what a
 * single rule can say.
 *
 * <p>The boxes are the paths of the decision diagram of the set in the order of its issues,
 * parallel edges taken together (Srinivasan et al. 1990, Algorithms for discrete function
 * manipulation). Not the fewest boxes possible, but one box where one is enough.
 */
final class BoxCover {

  private BoxCover() {}

  /**
   * The boxes of a set, none where it is empty; of each box, the options by issue in scope.
   *
   * @param combinations numbers of combinations, the first issue slowest
   * @param optionCounts number of options of each issue in scope
   */
  static List<List<BitSet>> boxes(BitSet combinations, int[] optionCounts) {
    return boxes(combinations, optionCounts, 0);
  }

  private static List<List<BitSet>> boxes(BitSet combinations, int[] optionCounts, int k) {
    if (combinations.isEmpty()) {
      return List.of();
    }
    if (k == optionCounts.length) {
      return List.of(List.of());
    }
    List<List<BitSet>> boxes = new ArrayList<>();
    optionsByRest(combinations, optionCounts, k)
        .forEach(
            (rest, options) -> {
              for (List<BitSet> box : boxes(rest, optionCounts, k + 1)) {
                List<BitSet> longer = new ArrayList<>(List.of(options));
                longer.addAll(box);
                boxes.add(longer);
              }
            });
    return boxes;
  }

  /** The options of an issue by what they leave of the issues behind it. */
  private static Map<BitSet, BitSet> optionsByRest(BitSet combinations, int[] optionCounts, int k) {
    int stride = 1;
    for (int later = k + 1; later < optionCounts.length; later++) {
      stride *= optionCounts[later];
    }
    Map<BitSet, BitSet> options = new LinkedHashMap<>();
    for (int option = 0; option < optionCounts[k]; option++) {
      BitSet rest = combinations.get(option * stride, (option + 1) * stride);
      options.computeIfAbsent(rest, key -> new BitSet()).set(option);
    }
    return options;
  }
}
