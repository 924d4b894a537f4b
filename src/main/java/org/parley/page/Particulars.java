package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Coding.Coded;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.rules.WrittenRules.WrittenRule;
import org.parley.scenario.problem.VisibleText;

/** What is said of one thing, a row a particular; what there is nothing to say of is left out. */
final class Particulars {

  /** Labels are as wide in every grid of a sheet, so that what they label stands in one column. */
  private static final int LABEL_WIDTH = 11;

  private static final int STEP = 2;

  private final int depth;
  private final List<GridRow> rows = new ArrayList<>();

  /**
   * @param depth 1 for what is said of the thing itself, 2 for what is said of a part of it
   */
  Particulars(int depth) {
    this.depth = depth;
  }

  /** A particular, unless there is nothing to say. */
  Particulars add(String label, String value) {
    if (!value.isBlank()) {
      rows.add(GridRow.of(new GridCell.Text(label), new GridCell.Text(value)));
    }
    return this;
  }

  /** The rules that conclude something and the issues they read. */
  Particulars addRules(Coded coded) {
    for (WrittenRule rule : coded.rules()) {
      String file = VisibleText.onOneLine(rule.location().file());
      add("judged by", rule.name() + ", " + file + ":" + rule.location().line());
    }
    return add("reads", String.join(", ", coded.issues()));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The grid. */
  Block grid() {
    int width = LABEL_WIDTH - STEP * (depth - 1);
    return Grid.of(depth, GridColumn.words().atLeast(width), GridColumn.words()).with(rows);
  }
}
