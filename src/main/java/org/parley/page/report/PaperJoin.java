package org.parley.page.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.page.block.Block;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;

/** Pages on one scenario as one page, and parts of a page. */
public final class PaperJoin {

  /** Parts of which each page says something of its own. */
  private static final Set<Part> ADDED = Set.of(Part.NOTES, Part.MADE);

  private PaperJoin() {}

  /**
   * One page with the answer of the first, and of each part the chapter that says most.
   *
   * @param papers at least one
   */
  public static Paper of(List<Paper> papers) {
    Map<Part, Chapter> chapters = new EnumMap<>(Part.class);
    List<Block> chance = List.of();
    Paper first = papers.get(0);
    for (Paper paper : papers) {
      List<Chapter> own = paper.equals(first) ? paper.chapters() : led(paper, first);
      own.forEach(chapter -> chapters.merge(chapter.part(), chapter, PaperJoin::more));
      chance = paper.chance().isEmpty() ? chance : paper.chance();
    }
    return new Paper(
        first.kicker(),
        first.title(),
        first.verdict(),
        first.lede(),
        chance,
        List.copyOf(chapters.values()));
  }

  /** The chapters of a page whose answer does not head the joined one: its first one tells it. */
  private static List<Chapter> led(Paper paper, Paper first) {
    List<Chapter> chapters = new ArrayList<>(paper.chapters());
    if (!chapters.isEmpty() && !ADDED.contains(chapters.get(0).part())) {
      Chapter own = chapters.get(0);
      List<Block> blocks = new ArrayList<>(paper.lede());
      blocks.removeAll(first.lede());
      blocks.addAll(own.blocks());
      chapters.set(0, new Chapter(own.part(), own.title(), own.basis(), own.weight(), blocks));
    }
    return chapters;
  }

  private static Chapter more(Chapter one, Chapter other) {
    if (!ADDED.contains(one.part())) {
      return other.weight() > one.weight() ? other : one;
    }
    List<Block> blocks = new ArrayList<>(one.blocks());
    other.blocks().stream().filter(block -> !blocks.contains(block)).forEach(blocks::add);
    return new Chapter(one.part(), one.title(), one.basis(), one.weight(), blocks);
  }

  /** The same page with some of its parts only. */
  public static Paper only(Paper paper, Set<Part> parts) {
    return new Paper(
        paper.kicker(),
        paper.title(),
        paper.verdict(),
        paper.lede(),
        paper.chance(),
        paper.chapters().stream().filter(chapter -> parts.contains(chapter.part())).toList());
  }
}
