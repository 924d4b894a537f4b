package org.parley.page.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.sweep.SweepReport.Boxes;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.table.Words;

/** Under which conditions a figure is as was asked. */
final class BoxBlocks {

  private BoxBlocks() {}

  static List<Block> of(Boxes boxes) {
    List<Block> blocks = new ArrayList<>();
    String such =
        boxes.asked()
            + " in "
            + Words.count(boxes.such())
            + " of "
            + Words.plural(boxes.cases(), "case");
    if (boxes.found().isEmpty()) {
      return List.of(new Sentence(0, such + "; no condition on the factors makes it likelier."));
    }
    blocks.add(new Heading(0, such + ". Mostly where"));
    for (Boxes.Found found : boxes.found()) {
      List<String> terms =
          found.allowed().stream()
              .map(allowed -> allowed.factor() + " is " + String.join(" or ", allowed.values()))
              .toList();
      String text =
          String.join(" and ", terms)
              + ": "
              + Words.percent(found.density())
              + " of these, "
              + Words.percent(found.coverage())
              + " of all such";
      blocks.add(new Entry(1, blocks.size() == 1 ? "" : "or else", text));
    }
    return blocks;
  }
}
