package org.parley.page.html;

import java.util.Locale;
import org.parley.page.block.Side;
import org.parley.page.block.Timeline;
import org.parley.page.block.Timeline.Course;
import org.parley.page.block.Timeline.Mark;
import org.parley.page.block.Timeline.Stop;
import org.parley.page.block.Timeline.Weight;

/** Writes a timeline as a table of bars that run on from cell to cell, each with its words. */
final class HtmlTimeline {

  private final Html html;

  HtmlTimeline(Html html) {
    this.html = html;
  }

  void write(Timeline timeline) {
    HtmlGrid.open(html, "timeline");
    html.open("thead").open("tr");
    html.open("td").close();
    for (Stop stop : timeline.stops()) {
      html.open("th", "scope", "col").element("bdi", stop.id());
      if (!stop.date().isEmpty()) {
        html.element("div", stop.date(), "class", "aside");
      }
      html.close();
    }
    html.close().close().open("tbody").line();
    timeline.courses().forEach(this::course);
    HtmlGrid.close(html.close());
  }

  private void course(Course course) {
    html.open("tr").open("th", "scope", "row");
    course.side().ifPresent(this::whose);
    html.element("b", course.id()).words(" ");
    LongText.write(html, course.text());
    html.close();
    for (Mark mark : course.marks()) {
      html.open("td", "class", course.side().map(Badge::colour).orElse("plain"));
      if (mark.weight() != Weight.NONE) {
        bar(mark.weight());
      }
      boolean isGone = mark.weight() == Weight.NONE && mark.words().isEmpty();
      html.element("div", isGone ? "–" : mark.words()).close();
    }
    html.closeLine();
  }

  private void whose(Side side) {
    Badge.shape(html, side);
    html.element("span", side.title() + " ", "class", "sr").words(" ");
  }

  private void bar(Weight weight) {
    html.open(
        "svg",
        "class",
        "course " + weight.name().toLowerCase(Locale.ROOT),
        "viewBox",
        "0 0 100 8",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    html.empty("rect", "width", "100", "height", "8").close();
  }
}
