package org.parley.page.saved;

import java.util.Map;
import java.util.Optional;
import org.parley.page.block.GridCell;

/** Cells as maps, or as a text where they are nothing but words. */
final class CellJson {

  private CellJson() {}

  static Object of(GridCell cell) {
    if (cell instanceof GridCell.Text text) {
      return text.text();
    } else if (cell instanceof GridCell.Id id) {
      return map("id", "text", id.text());
    } else if (cell instanceof GridCell.Defined defined) {
      return map("defined", "text", defined.text());
    } else if (cell instanceof GridCell.Listed listed) {
      return map("listed", "text", listed.text(), "under", listed.under());
    } else if (cell instanceof GridCell.Excerpt excerpt) {
      Optional<Integer> most =
          excerpt.most().isPresent() ? Optional.of(excerpt.most().getAsInt()) : Optional.empty();
      return map("excerpt", "text", excerpt.text(), "ending", excerpt.ending(), "most", most);
    } else if (cell instanceof GridCell.Count count) {
      return map("count", "count", count.count().toString());
    } else if (cell instanceof GridCell.Share share) {
      return map("share", "share", number(share.share()), "text", share.text());
    } else if (cell instanceof GridCell.Figure figure) {
      return map("figure", "text", figure.text());
    } else if (cell instanceof GridCell.Unknown unknown) {
      return map("unknown", "text", unknown.text());
    } else if (cell instanceof GridCell.Bar bar) {
      return map("bar", "part", number(bar.part()), "figure", of(bar.figure()));
    }
    GridCell.Span span = (GridCell.Span) cell;
    return map(
        "span",
        "low",
        number(span.low()),
        "mark",
        number(span.mark()),
        "high",
        number(span.high()),
        "text",
        span.text());
  }

  /** To the last digit, which other JSON of ours does not need. */
  private static String number(double number) {
    return Double.toString(number);
  }

  private static Map<String, Object> map(String is, Object... entries) {
    return BlockJson.map(is, entries);
  }
}
