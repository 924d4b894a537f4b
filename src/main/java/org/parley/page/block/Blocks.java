package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer in blocks.
 *
 * @param sections what belongs together, in the order in which it is read
 * @param closing what stands at the end and belongs to all of it; may be empty
 * @param isTold whether it is a story, of which nothing is left out for want of room
 */
public record Blocks(List<Section> sections, List<Block> closing, boolean isTold) {

  /**
   * What belongs together.
   *
   * @param brief what a reader wants who has one screen; may be empty
   * @param whole all of it; may be empty where other sections say the same at length
   */
  public record Section(List<Block> brief, List<Block> whole) {

    public Section {
      brief = List.copyOf(brief);
      whole = List.copyOf(whole);
    }
  }

  public Blocks {
    sections = List.copyOf(sections);
    closing = List.copyOf(closing);
  }

  /** An answer that may be shortened to a screen. */
  public Blocks(List<Section> sections, List<Block> closing) {
    this(sections, closing, false);
  }

  /** Sections that are always shown, each with a block at least. */
  public static Blocks of(List<List<Block>> sections) {
    return new Blocks(sections.stream().map(s -> new Section(s, s)).toList(), List.of());
  }

  /** All that is said, section by section; none is empty. */
  public List<List<Block>> whole() {
    return sections.stream().map(Section::whole).filter(blocks -> !blocks.isEmpty()).toList();
  }

  /** What is said where there is one screen, section by section; none is empty. */
  public List<List<Block>> brief() {
    return sections.stream().map(Section::brief).filter(blocks -> !blocks.isEmpty()).toList();
  }

  /** The same as a story, which a reader wants to its end. */
  public Blocks told() {
    return new Blocks(sections, closing, true);
  }

  /** The same after a section of its own. */
  public Blocks after(List<Block> first) {
    List<Section> all = new ArrayList<>(List.of(new Section(first, first)));
    all.addAll(sections);
    return new Blocks(all, closing, isTold);
  }

  /** Collects the blocks of an answer. */
  public static final class Builder {

    private final List<Section> sections = new ArrayList<>();

    /** Adds a section that is always shown, unless it has no blocks. */
    public Builder section(List<Block> blocks) {
      return section(blocks, blocks);
    }

    /** Adds a section that is shown where all is asked for, unless it has no blocks. */
    public Builder detail(List<Block> blocks) {
      return section(List.of(), blocks);
    }

    /** Adds a section that says less where there is one screen, unless both have no blocks. */
    public Builder section(List<Block> brief, List<Block> whole) {
      if (!brief.isEmpty() || !whole.isEmpty()) {
        sections.add(new Section(brief, whole));
      }
      return this;
    }

    /** All sections, with what stands at the end. */
    public Blocks closing(List<Block> blocks) {
      return new Blocks(sections, blocks);
    }
  }
}
