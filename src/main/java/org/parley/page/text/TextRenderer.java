package org.parley.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Blocks;
import org.parley.page.block.Drawing;
import org.parley.page.text.Line.Look;
import org.parley.table.Words;

/** Lays blocks out as lines of text; what belongs to another block stands two columns further. */
public final class TextRenderer {

  /** Widest line there can be where nothing is known of who reads it. */
  public static final int SCREEN = 80;

  /** A cut text has at least this much, even if the line is then too long. */
  static final int LEAST_EXCERPT = 12;

  static final String STEP = "  ";

  private final int screen;
  private final int width;
  private final List<Line> lines = new ArrayList<>();

  private TextRenderer(int screen) {
    this.screen = screen;
    this.width = screen - 1;
  }

  /** All of an answer, each line ended by a newline, with an empty one after every section. */
  public static String text(Blocks blocks) {
    return Line.text(lines(blocks, SCREEN));
  }

  /**
   * All of an answer, with an empty line after every section.
   *
   * @param columns widest line there can be
   */
  public static List<Line> lines(Blocks blocks, int columns) {
    return lines(blocks.whole(), blocks.closing(), columns);
  }

  /** Sections, an empty line after each, and what stands at the end. */
  static List<Line> lines(List<List<Block>> sections, List<Block> closing, int columns) {
    TextRenderer renderer = new TextRenderer(columns);
    for (List<Block> section : sections) {
      renderer.append("", section);
      renderer.lines.add(Line.EMPTY);
    }
    renderer.append("", closing);
    return renderer.lines;
  }

  /** The blocks under one another, each line beginning with an indent. */
  private void append(String indent, List<Block> blocks) {
    blocks.forEach(block -> append(indent, block));
  }

  private void append(String indent, Block block) {
    if (block instanceof Title title) {
      String date = after(", ", title.date());
      lines.add(new Line(Look.TITLE, title.text() + STEP + "[" + title.id() + "]" + date));
    } else if (block instanceof Heading heading) {
      String start = indent + STEP.repeat(heading.depth());
      String below = heading.depth() > 0 ? start + STEP : start;
      sentence(Look.HEADING, start, below, heading.text());
    } else if (block instanceof Sentence sentence) {
      String start = indent + STEP.repeat(sentence.depth());
      sentence(Look.PLAIN, start, start, sentence.text());
    } else if (block instanceof Entry entry) {
      String start = indent + STEP.repeat(entry.depth());
      String label = entry.label().isEmpty() ? "" : entry.label() + STEP;
      sentence(Look.PLAIN, start + label, start + STEP, entry.text());
    } else if (block instanceof Remark remark) {
      remark(indent, remark);
    } else if (block instanceof Grid grid) {
      grid(indent, grid);
    } else if (block instanceof Terms terms) {
      terms(indent, terms);
    } else if (block instanceof Items items) {
      items(indent, items);
    } else if (block instanceof Group group) {
      sentence(Look.HEADING, indent, indent + STEP, group.title());
      append(indent + STEP, group.blocks());
    } else if (block instanceof Drawing drawing) {
      append(indent, drawing.told());
    }
  }

  private void remark(String indent, Remark remark) {
    String kind = remark.kind().name().toLowerCase(Locale.ROOT);
    Look look = remark.kind() == Remark.Kind.WARNING ? Look.WARNING : Look.NOTE;
    wrapped(look, indent, indent, kind + ": " + remark.text());
  }

  private void grid(String indent, Grid grid) {
    String start = indent + STEP.repeat(grid.depth());
    lines.addAll(TextGrid.of(grid, start, width));
    wrapped(Look.PLAIN, start, start, grid.legend());
    rest(indent, grid.depth(), grid.fold(), grid.rows().size());
  }

  private void wrapped(Look look, String start, String below, String words) {
    StringBuilder text = new StringBuilder();
    Wrapped.append(text, width, start, below, words);
    lines.addAll(Line.of(look, text.toString()));
  }

  /** One that stands alone is not broken where it just fits; others leave a column free. */
  private void sentence(Look look, String start, String below, String words) {
    String whole = start + words.strip().replaceAll("\\s+", " ");
    if (start.isEmpty() && whole.length() == screen) {
      lines.add(new Line(look, whole));
    } else {
      wrapped(look, start, below, words);
    }
  }

  private void line(String line) {
    lines.add(new Line(Look.PLAIN, line.stripTrailing()));
  }

  private static String after(String separator, String words) {
    return words.isEmpty() ? "" : separator + words;
  }

  private void terms(String indent, Terms terms) {
    for (Term term : first(terms.terms(), terms.fold())) {
      String start = indent + STEP.repeat(terms.depth()) + term.id() + STEP;
      int room = Math.max(LEAST_EXCERPT, width - start.length());
      line(start + Words.cut(term.meaning(), room));
    }
    rest(indent, terms.depth(), terms.fold(), terms.terms().size());
  }

  private void items(String indent, Items items) {
    String start = indent + STEP.repeat(items.depth());
    int number = 0;
    for (Item item : first(items.items(), items.fold())) {
      number++;
      String label = items.isNumbered() ? number + ". " : "";
      String below = start + (items.isNumbered() ? " " : "") + STEP;
      item(start + label, below, item);
      append(items.isNumbered() ? below + STEP : below, item.under());
    }
    rest(indent, items.depth(), items.fold(), items.items().size());
  }

  /** An aside is set off where it fits. */
  private void item(String start, String below, Item item) {
    String whole = start + item.text() + after(STEP, item.aside());
    if (!item.aside().isEmpty() && whole.length() <= width) {
      line(whole);
    } else {
      wrapped(Look.PLAIN, start, below, item.text() + after(" ", item.aside()));
    }
  }

  /** As many of a list as are shown first. */
  static <T> List<T> first(List<T> all, Optional<Fold> fold) {
    return fold.map(f -> all.subList(0, Math.min(f.most(), all.size()))).orElse(all);
  }

  private void rest(String indent, int depth, Optional<Fold> fold, int count) {
    String start = indent + STEP.repeat(depth);
    fold.filter(f -> count > f.most())
        .ifPresent(
            f ->
                wrapped(
                    Look.PLAIN,
                    start,
                    start,
                    "and " + Words.count(count - f.most()) + " more" + f.elsewhere()));
  }
}
