package org.parley.page.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.ChanceSwing;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.table.Words;

/** Which chances that process rules assume matter most. */
public final class ChanceBlocks {

  private static final int MOST = 6;

  /** Letters of a rule's name, so that a row is a line. */
  private static final int WIDEST = 36;

  private ChanceBlocks() {}

  /**
   * Nothing where it was not asked.
   *
   * @param what of which there are more points
   * @param table the file that has all of it
   */
  public static List<Block> of(List<ChanceSwing> swings, String what, String table) {
    if (swings.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            0,
            "Which assumed chance matters most: points more "
                + what
                + " with half of it, and with twice"));
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("assumed"),
            GridColumn.figures().headed("half"),
            GridColumn.figures().headed("twice"));
    for (ChanceSwing swing : swings.subList(0, Math.min(MOST, swings.size()))) {
      grid =
          grid.row(
              new GridCell.Text(Words.cut(swing.rule(), WIDEST)),
              new GridCell.Figure(swing.chance().toPlainString()),
              new GridCell.Figure(points(swing.less())),
              new GridCell.Figure(points(swing.more())));
    }
    blocks.add(grid);
    if (swings.size() > MOST) {
      blocks.add(
          new Sentence(1, Words.plural(swings.size() - MOST, "more rule") + " in " + table + "."));
    }
    long vain = swings.stream().filter(ChanceBlocks::isInVain).count();
    if (vain > 0) {
      blocks.add(
          new Sentence(1, vain + " of these " + swings.size() + " may change nothing either way."));
    }
    return blocks;
  }

  private static boolean isInVain(ChanceSwing swing) {
    return swing.less().mayBeNone() && swing.more().mayBeNone();
  }

  private static String points(ChanceSwing.Otherwise with) {
    String value = point(with.difference());
    return with.isExact()
        ? value
        : value + String.format(Locale.ROOT, " +- %.2f", 50 * (with.high() - with.low()));
  }

  private static String point(double share) {
    String text = String.format(Locale.ROOT, "%+.2f", 100 * share);
    return text.equals("-0.00") ? "+0.00" : text;
  }
}
