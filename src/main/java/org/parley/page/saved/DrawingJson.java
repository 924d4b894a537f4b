package org.parley.page.saved;

import java.util.List;
import java.util.Map;
import org.parley.page.block.Curves;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.Drawing;
import org.parley.page.block.Facing;
import org.parley.page.block.HeatMap;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.Plane;
import org.parley.page.block.River;
import org.parley.page.block.Side;
import org.parley.page.block.StateMap;
import org.parley.page.block.Timeline;
import org.parley.page.block.TryOut;

/** Drawings as maps. */
final class DrawingJson {

  private DrawingJson() {}

  static Map<String, Object> of(Drawing drawing) {
    if (drawing instanceof Facing facing) {
      return map(
          "facing",
          "depth",
          facing.depth(),
          "pairs",
          facing.pairs().stream().map(DrawingJson::pair).toList());
    } else if (drawing instanceof DotMatrix matrix) {
      return matrix(matrix);
    } else if (drawing instanceof Timeline timeline) {
      return TimelineJson.of(timeline);
    } else if (drawing instanceof Plane plane) {
      return plane(plane);
    } else if (drawing instanceof River river) {
      return RiverJson.of(river);
    } else if (drawing instanceof StateMap map) {
      return StateMapJson.of(map);
    } else if (drawing instanceof Curves curves) {
      return PictureJson.of(curves);
    } else if (drawing instanceof HeatMap map) {
      return PictureJson.of(map);
    } else if (drawing instanceof TryOut tryOut) {
      return TryOutJson.of(tryOut);
    }
    OptionBoard board = (OptionBoard) drawing;
    return map(
        "board",
        "depth",
        board.depth(),
        "shares",
        board.shares(),
        "rows",
        board.rows().stream().map(DrawingJson::row).toList());
  }

  private static Map<String, Object> plane(Plane plane) {
    return map(
        "plane",
        "depth",
        plane.depth(),
        "across",
        plane.across(),
        "up",
        plane.up(),
        "dots",
        plane.dots().stream().map(DrawingJson::dot).toList(),
        "marks",
        plane.marks().stream().map(m -> map("", "at", dot(m.at()), "name", m.name())).toList());
  }

  private static Map<String, Object> dot(Plane.Dot dot) {
    return map("", "x", dot.x(), "y", dot.y());
  }

  static Map<String, Object> side(Side side) {
    return map("", "number", side.number(), "title", side.title());
  }

  private static Map<String, Object> pair(Facing.Pair pair) {
    return map("", "left", line(pair.left()), "right", line(pair.right()), "over", pair.over());
  }

  private static Map<String, Object> line(Facing.Line line) {
    return map("", "side", side(line.side()), "id", line.id(), "text", line.text());
  }

  private static Map<String, Object> matrix(DotMatrix matrix) {
    List<Map<String, Object>> columns =
        matrix.columns().stream().map(c -> map("", "side", side(c.side()), "id", c.id())).toList();
    return map(
        "dots",
        "depth",
        matrix.depth(),
        "dot",
        matrix.dot(),
        "amount",
        matrix.amount(),
        "columns",
        columns,
        "rows",
        matrix.rows().stream().map(DrawingJson::row).toList(),
        "fold",
        BlockJson.fold(matrix.fold()));
  }

  private static Map<String, Object> row(DotMatrix.Row row) {
    return map("", "dots", row.dots(), "amount", CellJson.of(row.amount()), "aside", row.aside());
  }

  private static Map<String, Object> row(OptionBoard.Row row) {
    return map(
        "",
        "title",
        row.title(),
        "options",
        row.options().stream().map(DrawingJson::choice).toList());
  }

  private static Map<String, Object> choice(OptionBoard.Choice choice) {
    return map(
        "",
        "title",
        choice.title(),
        "stated",
        choice.stated().stream().map(DrawingJson::side).toList(),
        "share",
        CellJson.of(choice.share()));
  }

  private static Map<String, Object> map(String is, Object... entries) {
    return BlockJson.map(is, entries);
  }
}
