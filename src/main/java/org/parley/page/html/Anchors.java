package org.parley.page.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.GridCell;

/** The places on a page where all is said about what has an id. */
final class Anchors {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Map<String, String> names = new HashMap<>();

  /** Takes the places among these blocks. */
  void add(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Grid grid) {
        grid.rows().forEach(row -> row.cells().forEach(this::add));
      } else if (block instanceof Group group) {
        add(group.blocks());
      }
    }
  }

  private void add(GridCell cell) {
    if (cell instanceof GridCell.Defined defined) {
      names.computeIfAbsent(
          defined.text(),
          id -> "id-" + (PLAIN.matcher(id).matches() ? id : "" + names.size() + "-"));
    }
  }

  /** The name of the place of an id; nothing where there is none. */
  Optional<String> of(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** Writes an id, leading to its place where there is one. */
  void write(Html html, String id) {
    Optional<String> name = of(id);
    if (name.isPresent()) {
      html.element("a", id, "href", "#" + name.get());
    } else {
      html.element("bdi", id);
    }
  }
}
