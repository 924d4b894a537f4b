package org.parley.page.html;

import java.util.List;
import java.util.Locale;
import org.parley.page.block.HeatMap;
import org.parley.page.block.HeatMap.Field;
import org.parley.page.block.HeatMap.Row;

/** Draws fields, the darker the more; what a field is stands in its title. */
final class HtmlHeatMap {

  private static final int WIDTH = 640;
  private static final int LEFT = 110;
  private static final int TOP = 24;
  private static final int BOTTOM = 40;
  private static final int FIELD = 24;

  /** More names than these run into one another. */
  private static final int MOST_NAMES = 12;

  private final Html html;
  private final HeatMap map;

  HtmlHeatMap(Html html, HeatMap map) {
    this.html = html;
    this.map = map;
  }

  void write() {
    int height = TOP + FIELD * map.rows().size() + BOTTOM;
    html.open(
        "svg",
        "class",
        "plane heat",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-label",
        map.across() + " across, " + map.up() + " downwards");
    words(4, 14, "start", "↓ " + map.up() + ", " + map.across() + " →");
    for (int row = 0; row < map.rows().size(); row++) {
      row(row);
    }
    int step = (map.columns().size() + MOST_NAMES - 1) / MOST_NAMES;
    for (int column = 0; column < map.columns().size(); column += step) {
      words(x(column) + width() / 2, height - BOTTOM + 16, "middle", map.columns().get(column));
    }
    html.closeLine();
  }

  private void row(int place) {
    Row row = map.rows().get(place);
    double y = TOP + (double) FIELD * place;
    words(LEFT - 6, y + 16, "end", row.name());
    List<Field> fields = row.fields();
    for (int column = 0; column < fields.size(); column++) {
      Field field = fields.get(column);
      if (!field.text().isEmpty()) {
        html.open(
            "rect",
            "class",
            "field",
            "x",
            text(x(column)),
            "y",
            text(y),
            "width",
            text(width() - 1),
            "height",
            String.valueOf(FIELD - 1),
            "fill-opacity",
            String.format(Locale.ROOT, "%.2f", 0.06 + 0.94 * field.heat()));
        html.element("title", field.text()).close();
      }
    }
  }

  private double x(int column) {
    return LEFT + column * width();
  }

  private double width() {
    return (double) (WIDTH - LEFT - 10) / map.columns().size();
  }

  private void words(double x, double y, String anchor, String words) {
    html.element("text", words, "x", text(x), "y", text(y), "text-anchor", anchor);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
