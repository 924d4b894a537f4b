package org.parley.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.parley.page.block.River;
import org.parley.page.block.River.Stream;

/**
 * Draws a river: the first stream rises from the bottom, the others come down from the top, and
 * what goes on is the room between them. Each is named where it ends.
 */
final class HtmlRiver {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 44;
  private static final int RIGHT = 200;
  private static final int TOP = 14;
  private static final int BOTTOM = 40;

  /** Least distance of names from one another. */
  private static final int LINE = 16;

  /** How many fills there are. */
  private static final int FILLS = 6;

  private final Html html;
  private final River river;

  HtmlRiver(Html html, River river) {
    this.html = html;
    this.river = river;
  }

  void write() {
    html.open("div", "class", "scroll", "tabindex", "0");
    String size = "0 0 " + WIDTH + " " + HEIGHT;
    html.open("svg", "class", "river", "viewBox", size, "role", "img", "aria-label", label());
    html.empty("path", "class", "axis", "d", axes());
    words(LEFT - 6, y(1) + 4, "end", "100 %");
    words(LEFT - 6, y(0) + 4, "end", "0 %");
    words(LEFT, HEIGHT - BOTTOM + LINE, "start", river.times().get(0));
    words(x(last()), HEIGHT - BOTTOM + LINE, "end", river.times().get(last()));
    words((LEFT + x(last())) / 2, HEIGHT - BOTTOM + LINE, "middle", river.across() + " →");
    bands();
    html.close().closeLine();
  }

  private String label() {
    List<String> said = new ArrayList<>();
    river.streams().forEach(s -> said.add(s.name() + " " + River.percent(s.whole())));
    return "In the end: "
        + String.join(", ", said)
        + ", "
        + river.rest()
        + " "
        + River.percent(river.rest(last()));
  }

  private static String axes() {
    return "M" + LEFT + " " + TOP + "V" + (HEIGHT - BOTTOM) + "H" + (WIDTH - RIGHT);
  }

  private void bands() {
    List<Double> taken = new ArrayList<>();
    double[] down = new double[river.times().size()];
    List<Runnable> names = new ArrayList<>();
    for (int k = 0; k < river.streams().size(); k++) {
      Stream stream = river.streams().get(k);
      double[] from = down.clone();
      if (k == 0) {
        band(k, t -> 0, t -> stream.parts().get(t));
        names.add(() -> name(stream.name(), stream.whole() / 2, stream.whole(), taken));
      } else {
        for (int time = 0; time < down.length; time++) {
          down[time] += stream.parts().get(time);
        }
        band(k, t -> 1 - down[t], t -> 1 - from[t]);
        double middle = 1 - from[last()] - stream.whole() / 2;
        names.add(() -> name(stream.name(), middle, stream.whole(), taken));
      }
    }
    double first = river.streams().isEmpty() ? 0 : river.streams().get(0).whole();
    double rest = river.rest(last());
    // From the top down, so that each name can be moved below the one above it.
    for (int k = 1; k < names.size(); k++) {
      names.get(k).run();
    }
    name(river.rest(), first + rest / 2, rest, taken);
    names.stream().limit(1).forEach(Runnable::run);
  }

  private void band(int number, IntToDoubleFunction low, IntToDoubleFunction high) {
    StringBuilder path = new StringBuilder();
    for (int time = 0; time <= last(); time++) {
      path.append(time == 0 ? "M" : "L").append(at(time, high.applyAsDouble(time)));
    }
    for (int time = last(); time >= 0; time--) {
      path.append("L").append(at(time, low.applyAsDouble(time)));
    }
    html.empty("path", "class", "r" + number % FILLS, "d", path + "Z");
  }

  private String at(int time, double part) {
    // One time alone is a band as wide as the drawing.
    if (last() == 0) {
      String y = text(y(part));
      return LEFT + " " + y + "L" + (WIDTH - RIGHT) + " " + y;
    }
    return text(x(time)) + " " + text(y(part));
  }

  private void name(String name, double middle, double part, List<Double> taken) {
    double line = y(middle) + 4;
    for (double other : taken) {
      line = Math.max(line, other + LINE);
    }
    taken.add(line);
    words(WIDTH - RIGHT + 8, line, "start", name + " " + River.percent(part));
  }

  private void words(double x, double y, String anchor, String words) {
    html.element("text", words, "x", text(x), "y", text(y), "text-anchor", anchor);
  }

  private int last() {
    return river.times().size() - 1;
  }

  private double x(int time) {
    int wide = WIDTH - LEFT - RIGHT;
    return last() == 0 ? LEFT + wide : LEFT + (double) time / last() * wide;
  }

  private static double y(double part) {
    return TOP + (1 - part) * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
