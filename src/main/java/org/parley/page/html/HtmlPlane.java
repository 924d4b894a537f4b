package org.parley.page.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.page.block.Plane;
import org.parley.page.block.Plane.Dot;
import org.parley.page.block.Plane.Mark;

/** Draws points in a plane, those at one place with their names beside one another. */
final class HtmlPlane {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 48;
  private static final int RIGHT = 24;
  private static final int TOP = 24;
  private static final int BOTTOM = 48;

  /** Least distance of names from one another, a line of them. */
  private static final int LINE = 16;

  /** Most letters of names on a line. */
  private static final int LONGEST = 32;

  private final Html html;
  private final Plane plane;

  HtmlPlane(Html html, Plane plane) {
    this.html = html;
    this.plane = plane;
  }

  void write() {
    String label = plane.across() + " across, " + plane.up() + " upwards";
    html.open(
        "svg", "class", "plane", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img",
        "aria-label", label);
    html.empty("path", "class", "axis", "d", axes());
    ends();
    for (Dot dot : plane.dots()) {
      html.empty("circle", "class", "dot", "cx", text(x(dot)), "cy", text(y(dot)), "r", "3");
    }
    List<Double> lines = new ArrayList<>();
    byPlace().forEach((at, names) -> mark(at, onLines(names), lines));
    html.closeLine();
  }

  private static String axes() {
    return "M" + LEFT + " " + TOP + "V" + (HEIGHT - BOTTOM) + "H" + (WIDTH - RIGHT);
  }

  private void ends() {
    double[] across = plane.acrossEnds();
    double[] up = plane.upEnds();
    int below = HEIGHT - BOTTOM + LINE;
    words(LEFT, below, "start", number(across[0]));
    words(WIDTH - RIGHT, below, "end", number(across[1]));
    words((LEFT + WIDTH - RIGHT) / 2.0, below, "middle", plane.across() + " →");
    words(LEFT - 6, HEIGHT - BOTTOM, "end", number(up[0]));
    words(LEFT - 6, TOP + 4, "end", number(up[1]));
    words(LEFT, TOP - 10, "start", "↑ " + plane.up());
  }

  private Map<Dot, List<String>> byPlace() {
    Map<Dot, List<String>> byPlace = new LinkedHashMap<>();
    for (Mark mark : plane.marks()) {
      byPlace.computeIfAbsent(mark.at(), at -> new ArrayList<>()).add(mark.name());
    }
    return byPlace;
  }

  /** Names on lines that leave room beside the point. */
  private static List<String> onLines(List<String> names) {
    List<String> onLines = new ArrayList<>();
    for (String name : names) {
      int last = onLines.size() - 1;
      if (last >= 0 && onLines.get(last).length() + name.length() < LONGEST) {
        onLines.set(last, onLines.get(last) + ", " + name);
      } else {
        onLines.add(name);
      }
    }
    return onLines;
  }

  /** Names go to the side where there is room, and below one another where they are close. */
  private void mark(Dot at, List<String> names, List<Double> lines) {
    html.empty("circle", "class", "mark", "cx", text(x(at)), "cy", text(y(at)), "r", "5");
    boolean isLeft = x(at) > WIDTH / 2.0;
    double line = y(at) + 4;
    for (String name : names) {
      line = free(line, lines);
      lines.add(line);
      words(x(at) + (isLeft ? -9 : 9), line, isLeft ? "end" : "start", name);
    }
  }

  /** The first line from one on that is not too close to others. */
  private static double free(double from, List<Double> lines) {
    double line = from;
    boolean isFree = false;
    while (!isFree) {
      double here = line;
      isFree = lines.stream().noneMatch(other -> Math.abs(other - here) < LINE);
      line = isFree ? line : line + LINE;
    }
    return line;
  }

  private void words(double x, double y, String anchor, String words) {
    html.element("text", words, "x", text(x), "y", text(y), "text-anchor", anchor);
  }

  private double x(Dot dot) {
    double[] ends = plane.acrossEnds();
    return LEFT + (dot.x() - ends[0]) / (ends[1] - ends[0]) * (WIDTH - LEFT - RIGHT);
  }

  private double y(Dot dot) {
    double[] ends = plane.upEnds();
    return HEIGHT - BOTTOM - (dot.y() - ends[0]) / (ends[1] - ends[0]) * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
