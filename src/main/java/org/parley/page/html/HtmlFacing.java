package org.parley.page.html;

import java.util.List;
import org.parley.page.block.Facing;
import org.parley.page.block.Facing.Line;
import org.parley.page.block.Facing.Pair;

/** Writes facing pairs: party and line on either side, what they are about between them. */
final class HtmlFacing {

  private final Html html;
  private final Anchors anchors;

  HtmlFacing(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  void write(Facing facing) {
    List<Pair> pairs = facing.pairs();
    html.open("ul", "class", "pairs").line();
    for (Pair pair : pairs) {
      html.open("li");
      line(pair.left(), "left");
      html.open("div", "class", "knot");
      html.open("svg", "viewBox", "0 0 20 20", "aria-hidden", "true", "focusable", "false");
      html.empty("path", "d", "M4 4l12 12M16 4l-12 12").close();
      html.element("span", "cannot hold together with", "class", "sr");
      html.element("span", pair.over(), "class", "over").close();
      line(pair.right(), "right");
      html.closeLine();
    }
    html.closeLine();
  }

  private void line(Line line, String place) {
    html.open("div", "class", "line " + place + " " + Badge.colour(line.side()));
    html.open("div", "class", "whose");
    Badge.shape(html, line.side());
    html.words(" ").element("bdi", line.side().title()).words(" ");
    anchors.write(html, line.id());
    html.close().open("div", "class", "says");
    LongText.write(html, line.text());
    html.close().close();
  }
}
