package org.parley.page.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.OpeningReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProbabilityWords;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.Giving;
import org.parley.process.opening.OpeningTally;

/** Which line gives first, and in which order, where a zone opens in a round. */
final class GivingBlocks {

  private static final int MOST_LINES = 6;

  private final OpeningReport report;

  GivingBlocks(OpeningReport report) {
    this.report = report;
  }

  private Optional<Map<List<Integer>, ? extends Number>> orders() {
    Optional<Map<List<Integer>, ? extends Number>> exact =
        report.exact().flatMap(ExactChances::orders).map(orders -> orders);
    return exact.or(() -> report.sampled().map(OpeningTally::orders));
  }

  List<Block> blocks() {
    Optional<Map<List<Integer>, ? extends Number>> orders = orders();
    if (orders.isEmpty() || orders.get().isEmpty()) {
      return List.of();
    }
    Giving giving = Giving.of(orders.get());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "Which line gives first, where a zone opens in a round"));
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("first"),
            GridColumn.figures().headed("gives by then"),
            GridColumn.words());
    for (int position : byFirst(giving)) {
      grid =
          grid.row(
              new GridCell.Id(report.scenario().positions().get(position).id()),
              ZoneBlocks.share(giving.firstShare(position)),
              ZoneBlocks.share(giving.gaveShare(position)),
              GridCell.Excerpt.of(report.scenario().positions().get(position).text()));
    }
    blocks.add(grid);
    blocks.add(new Sentence(1, "Most often in this order: " + order(orders.get(), giving)));
    return blocks;
  }

  private static List<Integer> byFirst(Giving giving) {
    return giving.gave().keySet().stream()
        .sorted(
            Comparator.comparingDouble((Integer p) -> -giving.firstShare(p))
                .thenComparingDouble(p -> -giving.gaveShare(p)))
        .limit(MOST_LINES)
        .toList();
  }

  private String order(Map<List<Integer>, ? extends Number> orders, Giving giving) {
    Map.Entry<List<Integer>, ? extends Number> most =
        orders.entrySet().stream()
            .max(Comparator.comparingDouble(entry -> entry.getValue().doubleValue()))
            .orElseThrow();
    String ids =
        most.getKey().stream()
            .map(position -> report.scenario().positions().get(position).id())
            .collect(Collectors.joining(", "));
    String share = ProbabilityWords.percent(most.getValue().doubleValue() / giving.opened());
    return (ids.isEmpty() ? "none gives" : ids) + " (" + share + ").";
  }
}
