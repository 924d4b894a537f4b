package org.parley.page.html;

import org.parley.page.block.GridCell;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.OptionBoard.Choice;
import org.parley.page.block.OptionBoard.Row;
import org.parley.page.block.Side;

/** Writes issues with their options side by side, darker the more speaks for them. */
final class HtmlBoard {

  private static final int SHADES = 5;

  private final Html html;

  HtmlBoard(Html html) {
    this.html = html;
  }

  void write(OptionBoard board) {
    if (!board.shares().isEmpty()) {
      html.element("p", board.shares(), "class", "legend").line();
    }
    html.open("div", "class", "board").line();
    for (Row row : board.rows()) {
      html.open("div", "class", "issue").open("div", "class", "what");
      LongText.write(html, row.title());
      html.close().open("ul");
      double most =
          row.options().stream().mapToDouble(choice -> share(choice.share())).max().orElse(0);
      row.options().forEach(choice -> option(choice, most));
      html.close().closeLine();
    }
    html.closeLine();
  }

  private static double share(GridCell cell) {
    return cell instanceof GridCell.Share share ? share.share() : 0;
  }

  private static String shade(GridCell cell, double most) {
    if (!(cell instanceof GridCell.Share share)) {
      return "unknown";
    }
    return share.share() <= 0 || most <= 0
        ? "none"
        : "g" + Math.max(1, (int) Math.ceil(SHADES * share.share() / most - 1e-9));
  }

  private void option(Choice choice, double most) {
    html.open("li", "class", "option " + shade(choice.share(), most));
    if (!choice.stated().isEmpty()) {
      html.open("div", "class", "who");
      for (Side side : choice.stated()) {
        html.open("span", "class", "badge " + Badge.colour(side));
        Badge.shape(html, side);
        html.words(" ").element("bdi", side.title()).close();
      }
      html.close();
    }
    html.open("div", "class", "ot");
    LongText.write(html, choice.title());
    html.close();
    if (!choice.share().text().isEmpty()) {
      html.element("div", choice.share().text(), "class", "v");
    }
    html.closeLine();
  }
}
