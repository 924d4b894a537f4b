package org.parley.page.text;

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
import org.parley.table.Words;

/** Lays blocks out as lines of text; what belongs to another block stands two columns further. */
public final class TextRenderer {

  /** Widest line there can be. */
  static final int SCREEN = 80;

  /** Widest line of something that is broken or cut. */
  static final int WIDTH = 79;

  /** A cut text has at least this much, even if the line is then too long. */
  static final int LEAST_EXCERPT = 12;

  static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  private TextRenderer() {}

  /** The lines, each ended by a newline, with an empty one after every section. */
  public static String text(Blocks blocks) {
    TextRenderer renderer = new TextRenderer();
    for (List<Block> section : blocks.sections()) {
      renderer.append("", section);
      renderer.text.append('\n');
    }
    renderer.append("", blocks.closing());
    return renderer.text.toString();
  }

  /** The blocks under one another, each line beginning with an indent. */
  private void append(String indent, List<Block> blocks) {
    blocks.forEach(block -> append(indent, block));
  }

  private void append(String indent, Block block) {
    if (block instanceof Title title) {
      line(title.text() + STEP + "[" + title.id() + "]" + after(", ", title.date()));
    } else if (block instanceof Heading heading) {
      String start = indent + STEP.repeat(heading.depth());
      sentence(start, heading.depth() > 0 ? start + STEP : start, heading.text());
    } else if (block instanceof Sentence sentence) {
      String start = indent + STEP.repeat(sentence.depth());
      sentence(start, start, sentence.text());
    } else if (block instanceof Entry entry) {
      String start = indent + STEP.repeat(entry.depth());
      String label = entry.label().isEmpty() ? "" : entry.label() + STEP;
      sentence(start + label, start + STEP, entry.text());
    } else if (block instanceof Remark remark) {
      String kind = remark.kind().name().toLowerCase(Locale.ROOT);
      Wrapped.append(text, indent, kind + ": " + remark.text());
    } else if (block instanceof Grid grid) {
      text.append(TextGrid.of(grid, indent + STEP.repeat(grid.depth())));
      Wrapped.append(text, indent + STEP.repeat(grid.depth()), grid.legend());
      rest(indent, grid.depth(), grid.fold(), grid.rows().size());
    } else if (block instanceof Terms terms) {
      terms(indent, terms);
    } else if (block instanceof Items items) {
      items(indent, items);
    } else if (block instanceof Group group) {
      sentence(indent, indent + STEP, group.title());
      append(indent + STEP, group.blocks());
    } else if (block instanceof Drawing drawing) {
      append(indent, drawing.told());
    }
  }

  /** One that stands alone is not broken where it just fits; others leave a column free. */
  private void sentence(String start, String below, String words) {
    String whole = start + words.strip().replaceAll("\\s+", " ");
    if (start.isEmpty() && whole.length() == SCREEN) {
      line(whole);
    } else {
      Wrapped.append(text, start, below, words);
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String after(String separator, String words) {
    return words.isEmpty() ? "" : separator + words;
  }

  private void terms(String indent, Terms terms) {
    for (Term term : first(terms.terms(), terms.fold())) {
      String start = indent + STEP.repeat(terms.depth()) + term.id() + STEP;
      int room = Math.max(LEAST_EXCERPT, WIDTH - start.length());
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
    if (!item.aside().isEmpty() && whole.length() <= WIDTH) {
      line(whole);
    } else {
      Wrapped.append(text, start, below, item.text() + after(" ", item.aside()));
    }
  }

  /** As many of a list as are shown first. */
  static <T> List<T> first(List<T> all, Optional<Fold> fold) {
    return fold.map(f -> all.subList(0, Math.min(f.most(), all.size()))).orElse(all);
  }

  private void rest(String indent, int depth, Optional<Fold> fold, int count) {
    fold.filter(f -> count > f.most())
        .ifPresent(
            f ->
                Wrapped.append(
                    text,
                    indent + STEP.repeat(depth),
                    "and " + Words.count(count - f.most()) + " more" + f.elsewhere()));
  }
}
