package org.parley.page.html;

import java.util.Locale;
import org.parley.page.block.StateMap;
import org.parley.page.block.StateMap.Kind;
import org.parley.page.block.StateMap.Move;
import org.parley.page.block.StateMap.Spot;

/** Draws a map of states: a column a move, a ring where something holds. */
final class HtmlStateMap {

  private static final int STEP = 150;
  private static final int ROW = 64;
  private static final int LEFT = 70;
  private static final int TOP = 56;
  private static final int RADIUS = 14;

  /** How far the ring around what holds stands off. */
  private static final int RING = 4;

  private final Html html;
  private final StateMap map;
  private final int[] rows;
  private final int most;

  HtmlStateMap(Html html, StateMap map) {
    this.html = html;
    this.map = map;
    this.rows = new int[map.spots().size()];
    int[] filled = new int[map.columns().size()];
    int highest = 0;
    for (int spot = 0; spot < rows.length; spot++) {
      rows[spot] = filled[map.spots().get(spot).column()]++;
      highest = Math.max(highest, rows[spot]);
    }
    this.most = highest;
  }

  void write() {
    int width = LEFT * 2 + STEP * (map.columns().size() - 1);
    int height = TOP + ROW * (most + 1);
    html.open("div", "class", "scroll", "tabindex", "0");
    html.open(
        "svg",
        "class",
        "states",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "role",
        "img",
        "aria-label",
        "The ways from left to right, as the table below tells them");
    for (int column = 0; column < map.columns().size(); column++) {
      words("head", x(column), 16, map.columns().get(column).head());
      words("", x(column), 33, map.columns().get(column).under());
    }
    map.moves().forEach(this::move);
    for (int spot = 0; spot < rows.length; spot++) {
      spot(spot);
    }
    html.close().closeLine();
  }

  private void move(Move move) {
    double fromX = x(map.spots().get(move.from()).column()) + RADIUS;
    boolean isGoal = map.spots().get(move.to()).kind() == Kind.GOAL;
    double toX = x(map.spots().get(move.to()).column()) - RADIUS - (isGoal ? RING : 0);
    double fromY = y(move.from());
    double toY = y(move.to());
    double middle = (fromX + toX) / 2;
    html.empty(
        "path",
        "class",
        "move",
        "d",
        String.format(
            Locale.ROOT,
            "M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0fm-7 -4l7 4l-7 4",
            fromX,
            fromY,
            middle,
            fromY,
            middle,
            toY,
            toX,
            toY));
    words("who", middle, (fromY + toY) / 2 - 6, move.who());
  }

  private void spot(int index) {
    Spot spot = map.spots().get(index);
    String x = String.valueOf(x(spot.column()));
    String y = String.valueOf(y(index));
    html.empty(
        "circle",
        "class",
        spot.kind().name().toLowerCase(Locale.ROOT),
        "cx",
        x,
        "cy",
        y,
        "r",
        String.valueOf(RADIUS));
    if (spot.kind() == Kind.GOAL) {
      html.empty("circle", "class", "ring", "cx", x, "cy", y, "r", String.valueOf(RADIUS + RING));
    }
    words("name", x(spot.column()), y(index) + 5, spot.name());
  }

  private void words(String sort, double x, double y, String words) {
    if (!words.isEmpty()) {
      html.element(
          "text",
          words,
          "class",
          sort.isEmpty() ? "under" : sort,
          "x",
          String.format(Locale.ROOT, "%.0f", x),
          "y",
          String.format(Locale.ROOT, "%.0f", y),
          "text-anchor",
          "middle");
    }
  }

  private static int x(int column) {
    return LEFT + STEP * column;
  }

  private int y(int spot) {
    return TOP + ROW * rows[spot] + ROW / 2;
  }
}
