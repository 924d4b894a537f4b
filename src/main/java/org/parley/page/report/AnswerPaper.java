package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.files.Manifest;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Blocks;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;

/**
 * The page of an answer that has a screen: all that the screen says, in the same blocks, and what
 * is better drawn.
 */
final class AnswerPaper {

  private final Scenario scenario;
  private final Manifest manifest;
  private final Part part;
  private final String title;
  private final Basis basis;
  private final List<Block> first = new ArrayList<>();
  private final List<Block> last = new ArrayList<>();
  private final List<Chapter> others = new ArrayList<>();
  private final List<Block> elsewhere = new ArrayList<>();
  private List<ProcessRule> process = List.of();

  /**
   * A page with one chapter of its own.
   *
   * @param title what the chapter says, in one line
   * @param basis how its figures were had
   */
  AnswerPaper(Scenario scenario, Manifest manifest, Part part, String title, Basis basis) {
    this.scenario = scenario;
    this.manifest = manifest;
    this.part = part;
    this.title = title;
    this.basis = basis;
  }

  /** Has the chapter begin with something drawn. */
  AnswerPaper drawing(List<? extends Block> blocks) {
    first.addAll(blocks);
    return this;
  }

  /** Has the chapter end with something. */
  AnswerPaper ending(List<? extends Block> blocks) {
    last.addAll(blocks);
    return this;
  }

  /** Leaves out the section that begins so, since another chapter draws it. */
  AnswerPaper without(Block beginning) {
    elsewhere.add(beginning);
    return this;
  }

  /** Has the page tell of process rules, on which its answer depends. */
  AnswerPaper assuming(List<ProcessRule> rules) {
    process = rules;
    return this;
  }

  /** Has the page another chapter. */
  AnswerPaper with(Chapter chapter) {
    others.add(chapter);
    return this;
  }

  /**
   * The page.
   *
   * @param blocks what the screen says, its first section what was asked
   */
  Paper of(String verdict, Blocks blocks) {
    List<List<Block>> sections = blocks.whole();
    List<Block> lede = new ArrayList<>(sections.isEmpty() ? List.of() : asked(sections.get(0)));
    int next = 1;
    while (next < sections.size() && areSentences(sections.get(next))) {
      lede.addAll(sections.get(next));
      next++;
    }
    List<Block> own = new ArrayList<>(first);
    for (; next < sections.size(); next++) {
      if (!elsewhere.contains(sections.get(next).get(0))) {
        own.addAll(Bars.last(sections.get(next)));
      }
    }
    List<Block> notes = new ArrayList<>();
    blocks.closing().forEach(block -> (block instanceof Remark ? notes : own).add(block));
    own.addAll(last);
    List<Chapter> chapters = new ArrayList<>();
    if (!own.isEmpty()) {
      chapters.add(new Chapter(part, title, basis, 2, Capped.of(own)));
    }
    chapters.addAll(others);
    if (!notes.isEmpty()) {
      chapters.add(Cover.notes(notes));
    }
    chapters.add(AssumedChapter.of(scenario, process, 1));
    chapters.add(MadeChapter.of(manifest));
    return new Paper(
        Cover.kicker(scenario), Cover.title(scenario), verdict, lede, List.of(), chapters);
  }

  /** The title stands at the head of the page. */
  private static List<Block> asked(List<Block> opening) {
    return opening.stream().filter(block -> !(block instanceof Title)).toList();
  }

  private static boolean areSentences(List<Block> section) {
    return section.stream().allMatch(Sentence.class::isInstance);
  }
}
