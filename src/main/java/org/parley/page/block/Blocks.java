package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer in blocks.
 *
 * @param sections what belongs together, in the order in which it is read; none is empty
 * @param closing what stands at the end and belongs to all of it; may be empty
 */
public record Blocks(List<List<Block>> sections, List<Block> closing) {

  public Blocks {
    sections = sections.stream().map(List::copyOf).toList();
    closing = List.copyOf(closing);
  }

  /** Collects the blocks of an answer. */
  public static final class Builder {

    private final List<List<Block>> sections = new ArrayList<>();

    /** Adds a section, unless it has no blocks. */
    public Builder section(List<Block> blocks) {
      if (!blocks.isEmpty()) {
        sections.add(blocks);
      }
      return this;
    }

    /** All sections, with what stands at the end. */
    public Blocks closing(List<Block> blocks) {
      return new Blocks(sections, blocks);
    }
  }
}
