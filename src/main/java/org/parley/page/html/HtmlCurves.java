package org.parley.page.html;

import java.util.List;
import java.util.Locale;
import org.parley.page.block.Curves;
import org.parley.page.block.Curves.Axis;
import org.parley.page.block.Curves.Curve;

/** Draws lines across upright axes, those that are marked above the others. */
final class HtmlCurves {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 70;
  private static final int RIGHT = 110;
  private static final int TOP = 34;
  private static final int BOTTOM = 44;
  private static final int LINE = 15;

  /** More names of axes than these run into one another. */
  private static final int MOST_NAMES = 11;

  /** Lines that have their names beside them. */
  private static final int MOST_NAMED = 8;

  private final Html html;
  private final Curves curves;

  HtmlCurves(Html html, Curves curves) {
    this.html = html;
    this.curves = curves;
  }

  void write() {
    html.open(
        "svg",
        "class",
        "plane curves",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        curves.up());
    words(4, 14, "start", curves.up());
    for (int axis = 0; axis < curves.axes().size(); axis++) {
      axis(axis);
    }
    curves.curves().stream().filter(curve -> !curve.isMarked()).forEach(this::curve);
    curves.curves().stream().filter(Curve::isMarked).forEach(this::curve);
    if (curves.curves().size() <= MOST_NAMED) {
      names();
    }
    html.closeLine();
  }

  private void axis(int place) {
    Axis axis = curves.axes().get(place);
    int foot = HEIGHT - BOTTOM;
    html.empty("path", "class", "axis", "d", "M" + text(x(place)) + " " + TOP + "V" + foot);
    int step = (curves.axes().size() + MOST_NAMES - 2) / (MOST_NAMES - 1);
    if (place % Math.max(1, step) == 0) {
      boolean isLow = curves.axes().size() <= MOST_NAMES && place % 2 == 1 && isLong();
      words(x(place), foot + 16 + (isLow ? LINE : 0), "middle", axis.name());
    }
    if (!axis.low().isEmpty()) {
      words(x(place) - 4, foot, "end", axis.low());
      words(x(place) - 4, TOP + 5, "end", axis.high());
    }
  }

  private boolean isLong() {
    return curves.axes().stream().mapToInt(axis -> axis.name().length()).max().orElse(0) > 6;
  }

  private void curve(Curve curve) {
    StringBuilder path = new StringBuilder();
    for (int place = 0; place < curve.points().size(); place++) {
      path.append(place == 0 ? 'M' : 'L')
          .append(text(x(place)))
          .append(' ')
          .append(text(y(curve.points().get(place).height())));
    }
    String look = curve.isMarked() ? "curve marked" : "curve";
    html.empty("path", "class", look, "d", path.toString());
  }

  /** Names at the right end, below one another where they are close. */
  private void names() {
    int last = curves.axes().size() - 1;
    double free = 0;
    List<Curve> sorted =
        curves.curves().stream()
            .sorted(
                (one, other) ->
                    Double.compare(
                        other.points().get(last).height(), one.points().get(last).height()))
            .toList();
    for (Curve curve : sorted) {
      double line = Math.max(free, y(curve.points().get(last).height()) + 4);
      words(x(last) + 6, line, "start", curve.name());
      free = line + LINE;
    }
  }

  private void words(double x, double y, String anchor, String words) {
    html.element("text", words, "x", text(x), "y", text(y), "text-anchor", anchor);
  }

  private double x(int place) {
    return LEFT + (double) place / (curves.axes().size() - 1) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double height) {
    return HEIGHT - BOTTOM - height * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
