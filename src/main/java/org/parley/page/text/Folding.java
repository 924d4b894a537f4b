package org.parley.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Drawing;
import org.parley.table.Words;

/**
 * How many rows and items of lists are shown.
 *
 * @param most how many of each list; nothing where all are, whatever the list says of itself
 * @param elsewhere where the rest of a list is to be had that does not say so itself
 */
record Folding(Optional<Integer> most, String elsewhere) {

  /** Everything is shown. */
  static final Folding NONE = new Folding(Optional.empty(), "");

  /** At most so many of each list are shown. */
  static Folding to(int most, String elsewhere) {
    return new Folding(Optional.of(most), elsewhere);
  }

  /** The blocks, their lists as long as they shall be. */
  List<Block> of(List<Block> blocks) {
    List<Block> folded = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Drawing drawing) {
        folded.addAll(of(drawing.told()));
      } else {
        folded.add(of(block));
      }
    }
    return folded;
  }

  /** What stands at the end with the first of its remarks, and that there are more. */
  List<Block> ofClosing(List<Block> closing) {
    List<Block> remarks = closing.stream().filter(Remark.class::isInstance).toList();
    Optional<Fold> fold = fold(remarks.size(), Optional.empty());
    if (fold.isEmpty()) {
      return closing;
    }
    List<Block> left = new ArrayList<>(closing);
    left.removeAll(remarks.subList(fold.get().most(), remarks.size()));
    int more = remarks.size() - fold.get().most();
    left.add(new Sentence(0, "and " + Words.plural(more, "more remark") + elsewhere));
    return left;
  }

  private Block of(Block block) {
    if (block instanceof Grid grid) {
      return new Grid(
          grid.depth(),
          grid.columns(),
          grid.rows(),
          grid.legend(),
          fold(grid.rows().size(), grid.fold()));
    }
    if (block instanceof Terms terms) {
      return new Terms(terms.depth(), terms.terms(), fold(terms.terms().size(), terms.fold()));
    }
    if (block instanceof Items items) {
      Optional<Fold> fold = fold(items.items().size(), items.fold());
      return new Items(items.depth(), items.isNumbered(), folded(items.items(), fold), fold);
    }
    if (block instanceof Group group) {
      return new Group(group.kind(), group.title(), of(group.blocks()));
    }
    return block;
  }

  /** The items, of which those that are shown have their lists as long as they shall be. */
  private List<Item> folded(List<Item> items, Optional<Fold> fold) {
    int shown = Math.min(items.size(), fold.map(Fold::most).orElse(items.size()));
    List<Item> all = new ArrayList<>(items);
    all.subList(0, shown).replaceAll(i -> new Item(i.text(), i.aside(), of(i.under())));
    return all;
  }

  /** To say that one is left out takes as much room as the one. */
  private Optional<Fold> fold(int size, Optional<Fold> own) {
    if (most.isEmpty()) {
      return Optional.empty();
    }
    int shown = Math.min(most.get(), own.map(Fold::most).orElse(size));
    return shown == Integer.MAX_VALUE || shown + 1 >= size
        ? own
        : Optional.of(new Fold(shown, own.map(Fold::elsewhere).orElse(elsewhere)));
  }
}
