package org.parley.page.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.BargainReport;
import org.parley.bargaining.Solution;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.scenario.Issue;

/** What the outcomes of solutions agree on. */
public final class Agreements {

  private Agreements() {}

  /**
   * What the outcomes shown agree on, each once.
   *
   * @param isBrief whether of those after the first only is told where they differ from it
   */
  public static List<Block> of(BargainReport report, boolean isBrief) {
    Map<List<Integer>, List<String>> concepts = new LinkedHashMap<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        List<Integer> options = Arrays.stream(found.shown().shown()).boxed().toList();
        concepts.computeIfAbsent(options, o -> new ArrayList<>()).add(solution.concept().title());
      }
    }
    if (concepts.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(0, "What they agree on (of several, the outcome that asks for fewest steps)"));
    List<Integer> first = concepts.keySet().iterator().next();
    concepts.forEach(
        (options, of) -> {
          boolean isDifference = isBrief && !options.equals(first);
          blocks.add(new Entry(1, String.join(", ", of)));
          blocks.add(
              new Sentence(
                  2,
                  isDifference
                      ? "differs: " + agreed(report, options, issue -> differs(options, first, issue))
                      : agreed(report, options, issue -> true)));
        });
    return blocks;
  }

  private static boolean differs(List<Integer> options, List<Integer> others, int issue) {
    return !options.get(issue).equals(others.get(issue));
  }

  private static String agreed(
      BargainReport report, List<Integer> options, IntPredicate isTold) {
    return IntStream.range(0, options.size())
        .filter(isTold)
        .mapToObj(index -> agreed(report.scenario().issues().get(index), options.get(index)))
        .collect(Collectors.joining(", "));
  }

  private static String agreed(Issue issue, int option) {
    return issue.id() + "=" + issue.options().get(option).id();
  }
}
