package org.parley.page.html;

import java.util.List;
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
import org.parley.page.block.Curves;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.Drawing;
import org.parley.page.block.Facing;
import org.parley.page.block.HeatMap;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.Plane;
import org.parley.page.block.River;
import org.parley.page.block.StateMap;
import org.parley.page.block.Timeline;
import org.parley.page.block.TryOut;
import org.parley.table.Words;

/** Writes blocks as HTML, one after the other. */
final class HtmlBlocks {

  private final Html html;
  private final Anchors anchors;

  HtmlBlocks(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  void all(List<Block> blocks) {
    blocks.forEach(this::one);
  }

  private void one(Block block) {
    if (block instanceof Title title) {
      html.open("p", "class", "title").element("b", title.text()).words(" " + title.id());
      html.words(title.date().isEmpty() ? "" : ", " + title.date()).closeLine();
    } else if (block instanceof Heading heading) {
      html.open(heading.depth() == 0 ? "h3" : "p", "class", "head").words(heading.text());
      html.closeLine();
    } else if (block instanceof Sentence sentence) {
      html.open("div", "class", "p d" + Math.min(2, sentence.depth()));
      LongText.write(html, sentence.text());
      html.closeLine();
    } else if (block instanceof Entry entry) {
      entry(entry);
    } else if (block instanceof Remark remark) {
      boolean isWarning = remark.kind() == Remark.Kind.WARNING;
      html.open("p", "class", isWarning ? "remark warning" : "remark");
      html.element("b", isWarning ? "Warning" : "Note").words(" " + remark.text()).closeLine();
    } else if (block instanceof Grid grid) {
      new HtmlGrid(html, anchors).write(grid);
    } else if (block instanceof Terms terms) {
      terms(terms);
    } else if (block instanceof Items items) {
      items(items);
    } else if (block instanceof Group group) {
      group(group);
    } else if (block instanceof Drawing drawing) {
      drawing(drawing);
    }
  }

  private void drawing(Drawing drawing) {
    if (drawing instanceof Facing facing) {
      new HtmlFacing(html, anchors).write(facing);
    } else if (drawing instanceof DotMatrix matrix) {
      new HtmlMatrix(html, anchors).write(matrix);
    } else if (drawing instanceof OptionBoard board) {
      new HtmlBoard(html).write(board);
    } else if (drawing instanceof Plane plane) {
      new HtmlPlane(html, plane).write();
    } else if (drawing instanceof River river) {
      new HtmlRiver(html, river).write();
      folded("The same as a table", river.told());
    } else if (drawing instanceof StateMap map) {
      new HtmlStateMap(html, map).write();
      one(map.key());
    } else if (drawing instanceof Curves curves) {
      new HtmlCurves(html, curves).write();
    } else if (drawing instanceof HeatMap map) {
      new HtmlHeatMap(html, map).write();
    } else if (drawing instanceof Timeline timeline) {
      new HtmlTimeline(html).write(timeline);
    } else if (drawing instanceof TryOut tryOut) {
      new HtmlTryOut(html).write(tryOut);
    }
  }

  private void entry(Entry entry) {
    html.open("div", "class", "p d" + Math.min(2, entry.depth()));
    if (!entry.label().isEmpty()) {
      html.open("b");
      anchors.write(html, entry.label());
      html.close().words(" ");
    }
    LongText.write(html, entry.text());
    html.closeLine();
  }

  private void group(Group group) {
    if (group.kind() == Group.Apart.FOLDED) {
      folded(group.title(), group.blocks());
    } else {
      html.open("div", "class", "assumed").element("p", group.title(), "class", "head").line();
      all(group.blocks());
      html.closeLine();
    }
  }

  private void folded(String title, List<Block> blocks) {
    html.open("details").element("summary", title).line();
    all(blocks);
    html.closeLine();
  }

  private void terms(Terms terms) {
    List<Term> all = terms.terms();
    int first = first(terms.fold(), all.size());
    terms(all.subList(0, first));
    rest(all.size() - first, () -> terms(all.subList(first, all.size())));
  }

  private void terms(List<Term> terms) {
    if (terms.isEmpty()) {
      return;
    }
    html.open("dl", "class", "terms").line();
    for (Term term : terms) {
      html.open("div").open("dt");
      anchors.write(html, term.id());
      html.close().open("dd");
      LongText.write(html, term.meaning());
      html.close().closeLine();
    }
    html.closeLine();
  }

  private void items(Items items) {
    List<Item> all = items.items();
    int first = first(items.fold(), all.size());
    items(items, all.subList(0, first), 1);
    rest(all.size() - first, () -> items(items, all.subList(first, all.size()), first + 1));
  }

  private void items(Items items, List<Item> some, int number) {
    if (some.isEmpty()) {
      return;
    }
    if (items.isNumbered()) {
      html.open("ol", "start", String.valueOf(number));
    } else {
      html.open("ul");
    }
    for (Item item : some) {
      html.open("li");
      LongText.write(html, item.text());
      if (!item.aside().isEmpty()) {
        html.words(" ").element("span", item.aside(), "class", "aside");
      }
      all(item.under());
      html.closeLine();
    }
    html.closeLine();
  }

  /** How many of a list are shown first. */
  static int first(Optional<Fold> fold, int count) {
    return Math.min(count, fold.map(Fold::most).orElse(count));
  }

  private void rest(int count, Runnable rest) {
    rest(html, count, rest);
  }

  /** The rest of a list, which a reader unfolds. */
  static void rest(Html html, int count, Runnable rest) {
    if (count > 0) {
      html.open("details").element("summary", "and " + Words.count(count) + " more").line();
      rest.run();
      html.closeLine();
    }
  }
}
