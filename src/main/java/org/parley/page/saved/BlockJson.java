package org.parley.page.saved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Drawing;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;

/** Blocks as maps: {@code is} says of what sort each is, the rest is what it holds. */
final class BlockJson {

  private BlockJson() {}

  static List<Map<String, Object>> all(List<Block> blocks) {
    return blocks.stream().map(BlockJson::of).toList();
  }

  static Map<String, Object> of(Block block) {
    if (block instanceof Title title) {
      return map("title", "text", title.text(), "id", title.id(), "date", title.date());
    } else if (block instanceof Heading heading) {
      return map("heading", "depth", heading.depth(), "text", heading.text());
    } else if (block instanceof Sentence sentence) {
      return map("sentence", "depth", sentence.depth(), "text", sentence.text());
    } else if (block instanceof Entry entry) {
      return map("entry", "depth", entry.depth(), "label", entry.label(), "text", entry.text());
    } else if (block instanceof Remark remark) {
      return map("remark", "kind", remark.kind().name(), "text", remark.text());
    } else if (block instanceof Grid grid) {
      return grid(grid);
    } else if (block instanceof Terms terms) {
      List<Map<String, Object>> all =
          terms.terms().stream().map(t -> map("", "id", t.id(), "meaning", t.meaning())).toList();
      return map("terms", "depth", terms.depth(), "terms", all, "fold", fold(terms.fold()));
    } else if (block instanceof Items items) {
      return items(items);
    } else if (block instanceof Group group) {
      return map(
          "group",
          "kind",
          group.kind().name(),
          "title",
          group.title(),
          "blocks",
          all(group.blocks()));
    }
    return DrawingJson.of((Drawing) block);
  }

  private static Map<String, Object> items(Items items) {
    List<Map<String, Object>> all = items.items().stream().map(BlockJson::item).toList();
    return map(
        "items",
        "depth",
        items.depth(),
        "numbered",
        items.isNumbered(),
        "items",
        all,
        "fold",
        fold(items.fold()));
  }

  private static Map<String, Object> item(Item item) {
    return map("", "text", item.text(), "aside", item.aside(), "under", all(item.under()));
  }

  private static Map<String, Object> grid(Grid grid) {
    return map(
        "grid",
        "depth",
        grid.depth(),
        "columns",
        grid.columns().stream().map(BlockJson::column).toList(),
        "rows",
        grid.rows().stream().map(BlockJson::row).toList(),
        "legend",
        grid.legend(),
        "fold",
        fold(grid.fold()));
  }

  private static Map<String, Object> column(GridColumn column) {
    return map(
        "",
        "head",
        column.head(),
        "side",
        column.side().name(),
        "least",
        column.least(),
        "dispensable",
        column.isDispensable());
  }

  private static Map<String, Object> row(GridRow row) {
    return map(
        "",
        "cells",
        row.cells().stream().map(CellJson::of).toList(),
        "marked",
        row.isMarked(),
        "below",
        row.below());
  }

  static Optional<Map<String, Object>> fold(Optional<Fold> fold) {
    return fold.map(f -> map("", "most", f.most(), "elsewhere", f.elsewhere()));
  }

  /**
   * A map of names and values in turn. What is empty, 0 or false is left out, since the reader
   * takes it so.
   *
   * @param is the sort, or empty where that is clear from the place
   */
  static Map<String, Object> map(String is, Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!is.isEmpty()) {
      map.put("is", is);
    }
    for (int index = 0; index < entries.length; index += 2) {
      Object value = entries[index + 1];
      if (!value.equals("") && !value.equals(0) && !value.equals(false)) {
        map.put((String) entries[index], value);
      }
    }
    return map;
  }
}
