package org.parley.page.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.ChanceSwing;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.rules.course.Chance;
import org.parley.table.Words;

/** Which chances that process rules assume matter most. */
public final class ChanceBlocks {

  static final int MOST = 6;

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
                + " at either end of its range"
                + (areExact(swings) ? " (exact)" : " (simulated)")));
    Grid grid =
        Grid.of(
            1,
            GridColumn.figures().headed("assumed"),
            GridColumn.words().headed("range"),
            GridColumn.figures().headed("at low end"),
            GridColumn.figures().headed("at high end"),
            GridColumn.words().headed("rule"));
    for (ChanceSwing swing : swings.subList(0, Math.min(MOST, swings.size()))) {
      grid =
          grid.row(
              new GridCell.Figure(swing.chance().value().toPlainString()),
              new GridCell.Text(range(swing.chance())),
              new GridCell.Figure(points(swing.less())),
              new GridCell.Figure(points(swing.more())),
              name(swing));
    }
    blocks.add(grid);
    blocks.addAll(said(swings, table));
    return blocks;
  }

  /** What else there is to say. */
  private static List<Block> said(List<ChanceSwing> swings, String table) {
    List<Block> said = new ArrayList<>();
    if (swings.size() > MOST) {
      said.add(
          new Sentence(1, Words.plural(swings.size() - MOST, "more rule") + " in " + table + "."));
    }
    long bare = swings.stream().filter(swing -> swing.chance().range().isEmpty()).count();
    if (bare > 0) {
      said.add(
          new Sentence(
              1,
              (bare == swings.size() ? "No chance has" : bare + " of these chances have")
                  + " a range of its own: they are tried from half to twice."));
    }
    long vain = swings.stream().filter(ChanceBlocks::isInVain).count();
    if (vain > 0) {
      said.add(
          new Sentence(1, vain + " of these " + swings.size() + " may change nothing either way."));
    }
    return said;
  }

  /** The rule, whole: it stands in the last column, where words are broken into lines. */
  static GridCell name(ChanceSwing swing) {
    return new GridCell.Text(swing.rule());
  }

  private static String range(Chance chance) {
    Optional<Chance.Span> range = chance.range();
    return range
        .map(span -> span.low().toPlainString() + " to " + span.high().toPlainString())
        .orElse("half to twice");
  }

  private static boolean areExact(List<ChanceSwing> swings) {
    return swings.stream().allMatch(swing -> swing.less().isExact() && swing.more().isExact());
  }

  static boolean isInVain(ChanceSwing swing) {
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
