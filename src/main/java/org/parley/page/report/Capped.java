package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.DotMatrix;
import org.parley.table.Words;

/**
 * Lists that may be of any length, as far as a page can hold them that is to be mailed: of ten
 * thousand ways out nobody reads more than the first.
 */
final class Capped {

  /** Most rows of a list. */
  static final int MOST = 300;

  private Capped() {}

  /** The same blocks, longer lists cut, with how much is missing and where it is. */
  static List<Block> of(List<Block> blocks) {
    List<Block> capped = new ArrayList<>();
    for (Block block : blocks) {
      int more = rows(block) - MOST;
      capped.add(more > 0 ? cut(block) : inside(block));
      if (more > 0) {
        String rest = "and " + Words.count(more) + " more, which the files beside this page list";
        capped.add(new Sentence(1, rest));
      }
    }
    return capped;
  }

  private static Block inside(Block block) {
    return block instanceof Group group
        ? new Group(group.kind(), group.title(), of(group.blocks()))
        : block;
  }

  private static int rows(Block block) {
    if (block instanceof Grid grid) {
      return grid.rows().size();
    }
    if (block instanceof Items items) {
      return items.items().size();
    }
    return block instanceof DotMatrix matrix ? matrix.rows().size() : 0;
  }

  private static Block cut(Block block) {
    if (block instanceof Grid grid) {
      return grid.with(grid.rows().subList(0, MOST));
    }
    if (block instanceof Items items) {
      return new Items(
          items.depth(), items.isNumbered(), items.items().subList(0, MOST), items.fold());
    }
    DotMatrix matrix = (DotMatrix) block;
    return new DotMatrix(
        matrix.depth(),
        matrix.dot(),
        matrix.amount(),
        matrix.columns(),
        matrix.rows().subList(0, MOST),
        matrix.fold());
  }
}
