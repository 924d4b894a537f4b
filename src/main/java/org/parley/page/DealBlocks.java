package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.CommonOptions;
import org.parley.answer.KeptOutcome;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** What a deal is, or would be: what outcomes have in common, one of them whole, and the rest. */
final class DealBlocks {

  /** Open issues that are named in brief. */
  private static final int MOST_OPEN = 4;

  private final Scenario scenario;

  DealBlocks(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What all have and what none has, and how much is open where that is much. */
  List<Block> commonBriefly(CommonOptions common) {
    List<Block> blocks = new ArrayList<>(common(common));
    int open = open(common).size();
    if (open > MOST_OPEN) {
      String issues = open + " of " + Words.plural(scenario.issues().size(), "issue");
      blocks.set(blocks.size() - 1, new Entry(1, "open is: " + issues));
    }
    return blocks;
  }

  /** What all have, what none has, and what is open. */
  List<Block> common(CommonOptions common) {
    String crossed = String.join(", ", Positions.ids(scenario, common.crossed()));
    String which =
        Words.plural(common.count(), crossed.isEmpty() ? "acceptable outcome" : "outcome")
            + (crossed.isEmpty() ? "" : " crossing " + crossed);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "What the " + which + " have in common"));
    add(blocks, "all have", settled(common));
    add(blocks, "none has", excluded(common));
    add(blocks, "open is", open(common));
    return blocks;
  }

  /** The same with what all have in titles. */
  List<Block> commonInTitles(CommonOptions common) {
    List<Block> blocks = new ArrayList<>(common(common));
    if (!settled(common).isEmpty()) {
      List<Term> terms = new ArrayList<>();
      for (int issue : issues().filter(i -> common.left().get(i).size() == 1).toArray()) {
        Option only = option(issue, common.left().get(issue).get(0));
        terms.add(new Term(issue(issue).id(), only.title()));
      }
      blocks.set(1, new Entry(1, "all have"));
      blocks.add(2, new Terms(2, terms, Optional.empty()));
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String label, List<String> what) {
    blocks.add(new Entry(1, label + ": " + (what.isEmpty() ? "nothing" : String.join(", ", what))));
  }

  private List<String> settled(CommonOptions common) {
    return issues()
        .filter(issue -> common.left().get(issue).size() == 1)
        .mapToObj(issue -> term(issue, common.left().get(issue).get(0)))
        .toList();
  }

  /** Of the issues that are open; what others do not have follows from what they have. */
  private List<String> excluded(CommonOptions common) {
    List<String> excluded = new ArrayList<>();
    for (int issue : issues().toArray()) {
      List<Integer> left = common.left().get(issue);
      if (left.size() > 1 && left.size() < issue(issue).options().size()) {
        excluded.add(
            IntStream.range(0, issue(issue).options().size())
                .filter(option -> !left.contains(option))
                .mapToObj(option -> option(issue, option).id())
                .collect(Collectors.joining(" or ", issue(issue).id() + "=", "")));
      }
    }
    return excluded;
  }

  private List<String> open(CommonOptions common) {
    return issues()
        .filter(issue -> common.left().get(issue).size() > 1)
        .mapToObj(issue -> issue(issue).id())
        .toList();
  }

  private IntStream issues() {
    return IntStream.range(0, scenario.issues().size());
  }

  private Issue issue(int index) {
    return scenario.issues().get(index);
  }

  private Option option(int issue, int option) {
    return issue(issue).options().get(option);
  }

  private String term(int issue, int option) {
    return issue(issue).id() + "=" + option(issue, option).id();
  }

  /** One outcome whole, in titles. */
  Block whole(KeptOutcome kept) {
    return titles(kept, issues());
  }

  /** In what an outcome differs from the first of several, in titles. */
  List<Block> differences(KeptOutcome kept, KeptOutcome first) {
    int[] differing =
        issues()
            .filter(issue -> !kept.outcome().get(issue).equals(first.outcome().get(issue)))
            .toArray();
    return differing.length == 0
        ? List.of(new Entry(0, "the same as the first"))
        : List.of(
            new Entry(0, "the same as the first, but"), titles(kept, IntStream.of(differing)));
  }

  private Grid titles(KeptOutcome kept, IntStream issues) {
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words());
    for (int issue : issues.toArray()) {
      grid =
          grid.row(
              new GridCell.Id(issue(issue).id()),
              GridCell.Excerpt.of(option(issue, kept.outcome().get(issue)).title()));
    }
    return grid;
  }

  /**
   * Where outcomes differ, issue by outcome: letters stand for options in their order, and are
   * spelled out below.
   */
  List<Block> matrix(List<KeptOutcome> outcomes) {
    List<Integer> differing =
        issues()
            .filter(
                issue -> outcomes.stream().map(o -> o.outcome().get(issue)).distinct().count() > 1)
            .boxed()
            .toList();
    if (differing.isEmpty()) {
      return List.of();
    }
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    for (int outcome = 1; outcome <= outcomes.size(); outcome++) {
      columns.add(GridColumn.words().headed(String.valueOf(outcome)));
    }
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    Grid key = Grid.of(1, GridColumn.words(), GridColumn.words());
    for (int issue : differing) {
      List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Id(issue(issue).id())));
      outcomes.forEach(o -> cells.add(new GridCell.Figure(letter(o.outcome().get(issue)))));
      grid = grid.row(cells.toArray(GridCell[]::new));
      key =
          key.row(new GridCell.Id(issue(issue).id()), new GridCell.Text(letters(issue, outcomes)));
    }
    return List.of(
        new Heading(0, "Where these outcomes differ, issue by outcome"),
        grid,
        new Heading(1, "of which"),
        key);
  }

  private String letters(int issue, List<KeptOutcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.outcome().get(issue))
        .distinct()
        .sorted()
        .map(option -> letter(option) + " = " + option(issue, option).id())
        .collect(Collectors.joining(", "));
  }

  private static String letter(int option) {
    return option < 26 ? String.valueOf((char) ('a' + option)) : String.valueOf(option + 1);
  }
}
