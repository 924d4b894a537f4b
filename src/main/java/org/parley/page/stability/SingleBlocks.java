package org.parley.page.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Single;
import org.parley.answer.StabilityReport.Single.Stay;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;

/** What can be told of single outcomes where all of them are too many. */
final class SingleBlocks {

  private SingleBlocks() {}

  /** Whether parties stay in the outcomes that were named. */
  static List<Block> of(StabilityReport report) {
    List<Block> blocks = new ArrayList<>();
    for (Single single : report.singles()) {
      String start = report.settings().from().isEmpty() ? "things as they stand" : "the start";
      String what = single.isWanted() ? "the outcome wanted" : start;
      blocks.add(new Heading(0, "Of all these outcomes only single ones are judged, here " + what));
      Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words());
      for (Stay stay : single.stays()) {
        List<String> change = new ArrayList<>();
        new TreeMap<>(stay.change()).forEach((issue, option) -> change.add(issue + "=" + option));
        String said = stay.isStable() ? "stays" : "would move to " + String.join(", ", change);
        grid = grid.row(new GridCell.Id(stay.party()), new GridCell.Text(said));
      }
      blocks.add(grid);
      boolean isStable = single.stays().stream().allMatch(Stay::isStable);
      blocks.add(new Sentence(1, isStable ? "It is stable by Nash." : "It is not stable by Nash."));
    }
    return blocks;
  }
}
