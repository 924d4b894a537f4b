package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.WorldsReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProbabilityWords;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.OutcomeAcceptance;
import org.parley.worlds.OutcomeRanking.RankedOutcome;

/** The part about worlds that says which options and outcomes are likeliest. */
final class WorldsChoices {

  /** Letters of an issue's id and of the options beside it. */
  private static final int ISSUE = 20;

  private static final int CHOSEN = 22;
  private static final int LIKELIEST = 20;

  private final WorldsReport report;
  private final Scenario scenario;

  private WorldsChoices(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** By issue the option most likely to appear in an acceptable outcome, and the best outcome. */
  static List<Block> of(WorldsReport report) {
    return report.options().isEmpty() ? List.of() : new WorldsChoices(report).blocks();
  }

  private List<Block> blocks() {
    String basis = ProbabilityWords.basis(report.options().get(0).probability());
    List<RankedOutcome> best = report.ranking().map(r -> r.outcomes()).orElse(List.of());
    List<Block> blocks = new ArrayList<>();
    if (!best.isEmpty()) {
      blocks.add(
          new Sentence(
              0,
              "The likeliest outcomes are each acceptable in "
                  + ProbabilityWords.percent(best.get(0).probability())
                  + " of worlds (exact)."));
      blocks.add(
          new Heading(
              0,
              "By issue: the option of one of them (see world_outcome_options.csv), or any where a"
                  + " change there leaves it as likely; and the option likeliest to appear in some"
                  + " acceptable outcome "
                  + basis));
    } else {
      blocks.add(
          new Heading(
              0, "By issue: the option likeliest to appear in some acceptable outcome " + basis));
    }
    blocks.add(grid(best));
    return blocks;
  }

  private Grid grid(List<RankedOutcome> best) {
    Grid grid =
        Grid.of(
            1, GridColumn.words(), GridColumn.words(), GridColumn.words(), GridColumn.figures());
    for (int issue = 0; issue < scenario.issues().size(); issue++) {
      Issue shown = scenario.issues().get(issue);
      String chosen = best.isEmpty() ? "" : chosen(shown, issue, best.get(0));
      List<Answer> answers = answers(issue);
      double most = answers.get(0).probability().value();
      grid =
          grid.row(
              GridCell.Excerpt.of(shown.id(), ISSUE),
              GridCell.Excerpt.of(chosen, CHOSEN),
              GridCell.Excerpt.of(likeliest(shown, answers), LIKELIEST),
              new GridCell.Share(most, ProbabilityWords.percent(most)));
    }
    return grid;
  }

  /** The answers of an issue, likeliest first. */
  private List<Answer> answers(int issue) {
    return report.options().stream()
        .filter(answer -> answer.issue() == issue)
        .sorted(Comparator.comparingDouble((Answer answer) -> -answer.probability().value()))
        .toList();
  }

  /** The option of an outcome, or how many would leave it as likely. */
  private String chosen(Issue shown, int issue, RankedOutcome best) {
    OutcomeAcceptance acceptance = new OutcomeAcceptance(report.model());
    double most = acceptance.probability(best.outcome()).value();
    List<String> ties = new ArrayList<>();
    for (int option = 0; option < shown.options().size(); option++) {
      int[] other = best.outcome().clone();
      other[issue] = option;
      if (acceptance.probability(other).value() >= most * (1 - 1e-9)) {
        ties.add(shown.options().get(option).id());
      }
    }
    return words(ties, shown);
  }

  private static String likeliest(Issue issue, List<Answer> answers) {
    double most = answers.get(0).probability().value();
    List<String> ties = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.probability().value() >= most * (1 - 1e-9)) {
        ties.add(issue.options().get(answer.option()).id());
      }
    }
    return words(ties, issue);
  }

  private static String words(List<String> ties, Issue issue) {
    if (ties.size() == 1) {
      return ties.get(0);
    }
    return ties.size() == issue.options().size()
        ? "any"
        : ties.size() + " of the " + issue.options().size();
  }
}
