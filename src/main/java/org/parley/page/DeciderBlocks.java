package org.parley.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.ConflictReport;
import org.parley.conflict.Pivotality;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.scenario.Position;
import org.parley.table.Words;

/** How often each line decides whether there is a deal. */
final class DeciderBlocks {

  private static final int MOST_LINES = 10;

  /** Letters of a position's text beside how often it decides. */
  private static final int LINE_TEXT = 52;

  private DeciderBlocks() {}

  /** The lines that decide most often; nothing where there is no conflict. */
  static List<Block> of(ConflictReport report) {
    if (report.pivotality().isEmpty()) {
      return List.of();
    }
    Pivotality pivotality = report.pivotality().get();
    String method = pivotality instanceof Pivotality.Sampled ? "sampled" : "exact";
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words(), GridColumn.figures());
    List<Map.Entry<Integer, Double>> shares =
        shapley(pivotality).entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .limit(MOST_LINES)
            .filter(entry -> entry.getValue() > 0)
            .toList();
    for (Map.Entry<Integer, Double> entry : shares) {
      Position position = report.scenario().positions().get(entry.getKey());
      grid =
          grid.row(
              new GridCell.Id(position.id()),
              GridCell.Excerpt.of(position.text(), LINE_TEXT),
              new GridCell.Share(entry.getValue(), Words.percent(entry.getValue())));
    }
    return List.of(
        new Heading(
            0,
            "Who decides: how often, over all orders of giving way, a line is the last in the way"
                + " ("
                + method
                + ")"),
        grid);
  }

  /** The Shapley share of each enforced position, by index. */
  private static Map<Integer, Double> shapley(Pivotality pivotality) {
    Map<Integer, Double> shares = new TreeMap<>();
    if (pivotality instanceof Pivotality.Exact exact) {
      exact.shares().forEach(share -> shares.put(share.position(), share.shapley()));
    } else if (pivotality instanceof Pivotality.Sampled sampled) {
      sampled.shares().forEach(share -> shares.put(share.position(), share.shapley().value()));
    }
    return shares;
  }
}
