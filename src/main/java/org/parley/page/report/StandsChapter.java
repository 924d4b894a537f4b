package org.parley.page.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parley.answer.RunReport;
import org.parley.answer.WorldsReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.OptionBoard.Choice;
import org.parley.page.block.OptionBoard.Row;
import org.parley.page.block.Side;
import org.parley.page.words.ProbabilityWords;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.table.Words;
import org.parley.tabulation.Case;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.Probability;

/** Issue by issue the options in order: who has stated which, and what speaks for each. */
final class StandsChapter {

  private final Scenario scenario;
  private final Case asked;
  private final String shares;
  private final BiFunction<Integer, Integer, GridCell> share;

  private StandsChapter(
      Case asked, Scenario scenario, String shares, BiFunction<Integer, Integer, GridCell> share) {
    this.asked = asked;
    this.scenario = scenario;
    this.shares = shares;
    this.share = share;
  }

  /** With the share of acceptable outcomes that have an option, where there are any. */
  static Chapter of(RunReport report) {
    ExactFigures exact = new ExactFigures(report.exact());
    BigInteger count = exact.acceptable().orElse(BigInteger.ZERO);
    return exact
        .acceptableOptions()
        .filter(counts -> count.signum() > 0)
        .map(
            counts ->
                new StandsChapter(
                        report.asked(),
                        report.scenario(),
                        "The darker, the more of the acceptable outcomes have the option; hatched:"
                            + " none has.",
                        (issue, option) -> {
                          double part = ExactFigures.ratio(counts.get(issue).get(option), count);
                          return new GridCell.Share(part, Words.percent(part));
                        })
                    .chapter(Basis.EXACT, 2))
        .orElseGet(
            () ->
                new StandsChapter(
                        report.asked(), report.scenario(), "", (issue, option) -> GridCell.EMPTY)
                    .chapter(Basis.NONE, 0));
  }

  /** With the chance that an option is in some acceptable outcome. */
  static Chapter of(WorldsReport report) {
    GridCell[][] cells = new GridCell[report.scenario().issues().size()][];
    for (int issue = 0; issue < cells.length; issue++) {
      cells[issue] = new GridCell[report.scenario().issues().get(issue).options().size()];
      Arrays.fill(cells[issue], GridCell.EMPTY);
    }
    boolean isSampled = false;
    for (Answer answer : report.options()) {
      double chance = answer.probability().value();
      cells[answer.issue()][answer.option()] =
          new GridCell.Share(chance, ProbabilityWords.percent(chance));
      isSampled |= answer.probability() instanceof Probability.Sampled;
    }
    boolean isKnown = !report.options().isEmpty();
    String shares =
        isKnown
            ? "The darker, the likelier a deal with the option, under the assumed firmness;"
                + " hatched: no chance."
            : "";
    Basis known = isSampled ? Basis.SAMPLED : Basis.EXACT;
    return new StandsChapter(
            report.asked(), report.scenario(), shares, (issue, option) -> cells[issue][option])
        .chapter(isKnown ? known : Basis.NONE, isKnown ? 1 : 0);
  }

  private Chapter chapter(Basis basis, int weight) {
    BitSet contested = contested();
    List<Row> first = new ArrayList<>();
    List<Row> rest = new ArrayList<>();
    for (int issue = 0; issue < scenario.issues().size(); issue++) {
      (contested.get(issue) ? first : rest).add(row(issue));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Sentence(
            0,
            "Each issue with its options in order; a badge marks the option that a party has"
                + " stated."));
    if (!first.isEmpty()) {
      blocks.add(new OptionBoard(0, shares, first));
    }
    if (!rest.isEmpty()) {
      String title =
          Words.plural(rest.size(), first.isEmpty() ? "issue" : "other issue")
              + (first.isEmpty() ? "" : ", which no enforced position is about");
      blocks.add(
          new Group(
              Group.Apart.FOLDED,
              title,
              List.of(new OptionBoard(0, first.isEmpty() ? shares : "", rest))));
    }
    return new Chapter(Part.STANDS, "Who stands where", basis, weight, blocks);
  }

  /** Issues that enforced positions read or, where that is not known, that parties have named. */
  private BitSet contested() {
    BitSet contested = new Scopes(asked).contested();
    if (asked.tables().isEmpty()) {
      scenario.parties().stream()
          .flatMap(party -> party.stated().stream())
          .map(stated -> scenario.issueIndex(stated.issue()))
          .forEach(contested::set);
    }
    return contested;
  }

  private Row row(int index) {
    Issue issue = scenario.issues().get(index);
    List<Choice> choices = new ArrayList<>();
    for (int option = 0; option < issue.options().size(); option++) {
      Option shown = issue.options().get(option);
      choices.add(new Choice(shown.title(), stating(issue, shown), share.apply(index, option)));
    }
    return new Row(issue.title(), choices);
  }

  private List<Side> stating(Issue issue, Option option) {
    List<Side> sides = new ArrayList<>();
    Sides all = new Sides(scenario);
    for (int party = 0; party < scenario.parties().size(); party++) {
      if (stated(scenario.parties().get(party), issue).filter(option.id()::equals).isPresent()) {
        sides.add(all.side(party));
      }
    }
    return sides;
  }

  private static Optional<String> stated(Party party, Issue issue) {
    return party.stated().stream()
        .filter(stated -> stated.issue().equals(issue.id()))
        .map(StatedOption::option)
        .findFirst();
  }
}
