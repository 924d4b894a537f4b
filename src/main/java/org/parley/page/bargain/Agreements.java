package org.parley.page.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.BargainReport;
import org.parley.bargaining.Solution;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;

/** What the outcomes of solutions agree on. */
public final class Agreements {

  private Agreements() {}

  /**
   * What the outcomes shown agree on, each once, those after the first by where they differ from
   * it.
   *
   * @param isBrief whether in ids, which take less room than titles
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
          boolean isFirst = options.equals(first);
          List<Term> terms =
              IntStream.range(0, options.size())
                  .filter(issue -> isFirst || !options.get(issue).equals(first.get(issue)))
                  .mapToObj(issue -> term(report, issue, options.get(issue), isBrief))
                  .toList();
          String whose = String.join(", ", of);
          blocks.add(new Entry(1, isBrief || isFirst ? whose : whose + ": the same, but"));
          blocks.add(
              isBrief
                  ? new Sentence(2, (isFirst ? "" : "differs: ") + inARow(terms))
                  : new Terms(2, terms, Optional.empty()));
        });
    return blocks;
  }

  private static Term term(BargainReport report, int issue, int option, boolean isBrief) {
    Issue of = report.scenario().issues().get(issue);
    Option chosen = of.options().get(option);
    return new Term(of.id(), isBrief ? chosen.id() : chosen.title());
  }

  private static String inARow(List<Term> terms) {
    return terms.stream()
        .map(term -> term.id() + "=" + term.meaning())
        .collect(Collectors.joining(", "));
  }
}
