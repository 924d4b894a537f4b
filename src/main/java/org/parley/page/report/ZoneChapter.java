package org.parley.page.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** What acceptable outcomes have in common. */
final class ZoneChapter {

  private static final int MOST_COMMON = 3;

  private final RunReport report;
  private final Scenario scenario;

  ZoneChapter(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** How many acceptable outcomes have each option; nothing where there are none. */
  private Optional<List<List<BigInteger>>> acceptable() {
    ExactFigures exact = new ExactFigures(report.exact());
    return exact.acceptable().filter(n -> n.signum() > 0).flatMap(n -> exact.acceptableOptions());
  }

  /** The chapter; nothing where there are no acceptable outcomes, or too many to count. */
  Optional<Chapter> chapter() {
    List<Block> blocks = new ArrayList<>();
    acceptable().ifPresent(counts -> blocks.addAll(options(counts)));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chapter(Part.ZONE, "What a deal looks like", Basis.EXACT, 1, blocks));
  }

  /** What all acceptable outcomes have, in a sentence; empty where that is nothing. */
  String common() {
    List<String> common = new ArrayList<>();
    acceptable()
        .filter(counts -> !isSingle())
        .ifPresent(
            counts -> {
              for (int issue = 0; issue < scenario.issues().size(); issue++) {
                List<Option> left = left(counts, issue);
                if (left.size() == 1) {
                  common.add(
                      BriefTitle.of(scenario.issues().get(issue)) + ": " + left.get(0).title());
                }
              }
            });
    if (common.isEmpty()) {
      return "";
    }
    int more = common.size() - MOST_COMMON;
    return "All of them have in common: "
        + String.join("; ", common.subList(0, Math.min(MOST_COMMON, common.size())))
        + (more > 0 ? "; and " + Numbers.small(more, "issue") + " more." : ".");
  }

  private boolean isSingle() {
    return new ExactFigures(report.exact()).acceptable().equals(Optional.of(BigInteger.ONE));
  }

  private List<Option> left(List<List<BigInteger>> counts, int issue) {
    List<Option> left = new ArrayList<>();
    List<Option> options = scenario.issues().get(issue).options();
    for (int option = 0; option < options.size(); option++) {
      if (counts.get(issue).get(option).signum() > 0) {
        left.add(options.get(option));
      }
    }
    return left;
  }

  private List<Block> options(List<List<BigInteger>> counts) {
    List<GridRow> rows = new ArrayList<>();
    int open = 0;
    for (int index = 0; index < scenario.issues().size(); index++) {
      Issue issue = scenario.issues().get(index);
      List<Option> left = left(counts, index);
      List<Option> out = issue.options().stream().filter(o -> !left.contains(o)).toList();
      if (out.isEmpty()) {
        open++;
      } else {
        rows.add(
            GridRow.of(
                new GridCell.Text(issue.title()),
                new GridCell.Text((left.size() == 1 ? "always " : "") + titles(left)),
                new GridCell.Text(titles(out))));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(
          Grid.of(
                  0,
                  GridColumn.words().headed("issue"),
                  GridColumn.words().headed("acceptable outcomes have"),
                  GridColumn.words().headed("none has"))
              .with(rows));
    }
    if (open > 0) {
      blocks.add(
          new Sentence(
              0,
              (rows.isEmpty() ? "Every option of " : "On ")
                  + (rows.isEmpty()
                      ? Words.plural(open, "issue") + " is in some acceptable outcome."
                      : Words.plural(open, "other issue") + " every option is still open.")));
    }
    return blocks;
  }

  private static String titles(List<Option> options) {
    return options.stream().map(Option::title).collect(Collectors.joining("; "));
  }
}
