package org.parley.page.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.page.Excess;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProcessWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.ProcessRule;

/** What may happen in talks, by the rules that say so. */
public final class ProcessRuleBlocks {

  private static final int MOST_ROWS = 40;

  private ProcessRuleBlocks() {}

  /** A row a rule; nothing where there are none. */
  static List<Block> table(List<ProcessRule> rules, Spelling spelling) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.words().headed("can happen where"),
            GridColumn.figures().headed("chance"),
            GridColumn.words().headed("range"),
            GridColumn.words().headed("ground"));
    for (ProcessRule rule : rules) {
      grid =
          grid.row(
              new GridCell.Id(rule.event()),
              GridCell.Excerpt.of(rule.words()),
              new GridCell.Figure(ProcessWords.number(rule.chance().value())),
              new GridCell.Text(ProcessWords.range(rule)),
              new GridCell.Text(rule.isAssumed() ? "assumed" : "said"));
    }
    return List.of(
        new Heading(
            0,
            "Process rules: what may happen in talks, how likely it is assumed to be in each round,"
                + " and whether a document says of such a thing"),
        grid.folded(Excess.inFolder(MOST_ROWS, spelling)));
  }

  /** Every rule in words; nothing where there are none. */
  public static List<Block> every(List<ProcessRule> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<Item> items =
        rules.stream()
            .map(
                rule ->
                    new Item(
                        rule.event() + ": " + rule.name(),
                        rule.location().file() + ":" + rule.location().line(),
                        said(rule, 0)))
            .toList();
    return List.of(
        new Heading(0, "Every process rule in words, with what is said and what is assumed of it"),
        new Items(1, false, items, Optional.empty()));
  }

  /** All about the rule of an event. */
  public static List<Block> sheet(ProcessRule rule) {
    List<Block> sheet = new ArrayList<>();
    sheet.add(new Entry(0, rule.event(), "event of talks, by a process rule: " + rule.name()));
    sheet.addAll(said(rule, 1));
    sheet.add(new Sentence(1, "in " + rule.location().file() + ":" + rule.location().line()));
    return sheet;
  }

  private static List<Block> said(ProcessRule rule, int depth) {
    List<Block> said = new ArrayList<>();
    said.add(new Sentence(depth, "where " + rule.words()));
    said.add(new Sentence(depth, "changes: " + ProcessWords.effects(rule)));
    said.add(
        new Sentence(
            depth,
            "chance in each such round: "
                + ProcessWords.chance(rule)
                + ", assumed"
                + (rule.isOnce() ? "; once at most" : "")));
    said.add(new Sentence(depth, rule.isAssumed() ? ProcessWords.ASSUMED : "said: " + rule.said()));
    if (!rule.assumed().isEmpty()) {
      said.add(new Sentence(depth, "assumed: " + rule.assumed()));
    }
    return said;
  }
}
