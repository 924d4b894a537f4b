package org.parley.page.block;

import java.util.List;
import java.util.Optional;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.text.Line;

/**
 * Pairs of lines that cannot hold together, facing each other.
 *
 * @param depth how far it stands below what it belongs to
 * @param pairs all pairs
 */
public record Facing(int depth, List<Pair> pairs) implements Drawing {

  /**
   * Two lines.
   *
   * @param over what they are about, or empty
   */
  public record Pair(Line left, Line right, String over) {}

  /**
   * A line of a party.
   *
   * @param side whose it is
   * @param id the id of the position
   * @param text what it says
   */
  public record Line(Side side, String id, String text) {

    private String told() {
      return id + " " + side.title() + ": " + text;
    }
  }

  public Facing {
    pairs = List.copyOf(pairs);
  }

  @Override
  public List<Block> told() {
    List<Item> items = pairs.stream().map(Facing::item).toList();
    return List.of(new Items(depth, true, items, Optional.empty()));
  }

  private static Item item(Pair pair) {
    return new Item(
        pair.left().id() + " + " + pair.right().id(),
        pair.over().isEmpty() ? "" : "over " + pair.over(),
        List.of(new Sentence(0, pair.left().told()), new Sentence(0, pair.right().told())));
  }
}
