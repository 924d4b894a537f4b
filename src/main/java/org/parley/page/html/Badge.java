package org.parley.page.html;

import org.parley.page.block.Side;

/** The mark of a party: a colour and a shape, so that neither is needed alone. */
final class Badge {

  private static final String[] SHAPES = {
    "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
    "M2.5 2.5h11v11h-11z",
    "M8 1.5l6.5 12h-13z",
    "M8 1l7 7-7 7-7-7z",
    "M8 14.5l-6.5-12h13z",
    "M6 2h4v4h4v4h-4v4h-4v-4h-4v-4h4z"
  };

  private Badge() {}

  /** The class that gives things the colour of a party. */
  static String colour(Side side) {
    return "s" + side.number() % SHAPES.length;
  }

  /** The shape, which nobody reads aloud. */
  static void shape(Html html, Side side) {
    html.open(
        "svg",
        "class",
        "shape " + colour(side),
        "viewBox",
        "0 0 16 16",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    html.empty("path", "d", SHAPES[side.number() % SHAPES.length]).close();
  }
}
