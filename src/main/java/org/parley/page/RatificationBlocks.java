package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.LayerPower;
import org.parley.answer.RatificationReport.Member;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.layers.ConsentLadder.Rung;
import org.parley.layers.ConsentLadder.Stopper;
import org.parley.layers.Power;
import org.parley.layers.StepOrder;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.RatificationWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Layer;
import org.parley.table.Words;

/** Who must consent to an agreement, and in which order it is carried out. */
public final class RatificationBlocks {

  private static final int MOST_MEMBERS = 12;
  private static final int MOST_ALONE = 4;
  private static final int MOST_ORDERS = 3;

  private final RatificationReport report;
  private final Spelling spelling;

  private RatificationBlocks(RatificationReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(RatificationReport report, Spelling spelling) {
    return new RatificationBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    return new Blocks.Builder()
        .section(new Opening(spelling).of(report.scenario(), report.enforcement()))
        .section(report.passage().map(this::layers).orElse(List.of()))
        .section(best())
        .section(power())
        .section(orders())
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> layers(Passage passage) {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words().headed("layer"),
            GridColumn.words().headed("consent of"),
            GridColumn.figures().headed("enters"),
            GridColumn.figures().headed("passes"),
            GridColumn.figures().headed("share"),
            GridColumn.words().headed("stopped by one alone"));
    for (int k = 0; k < passage.rungs().size(); k++) {
      Rung rung = passage.rungs().get(k);
      Layer layer = report.scenario().consent().layers().get(k);
      double share = passage.outcomes().signum() == 0 ? 0 : passage.share(rung.passes());
      grid =
          grid.row(
              new GridCell.Id(layer.id()),
              new GridCell.Text(RatificationWords.rule(layer)),
              new GridCell.Count(rung.enters()),
              new GridCell.Count(rung.passes()),
              new GridCell.Share(share, Words.percent(share)),
              new GridCell.Text(alone(rung)));
    }
    return List.of(
        new Heading(0, RatificationWords.title(report)),
        grid,
        new Sentence(
            1, RatificationWords.passes(report) + RatificationWords.assumed(report.assumed())));
  }

  /** Those who stop most alone. */
  private String alone(Rung rung) {
    List<Stopper> stopping =
        rung.stoppers().stream()
            .filter(stopper -> stopper.alone().signum() > 0)
            .sorted(Comparator.comparing(Stopper::alone).reversed())
            .toList();
    String most =
        stopping.stream()
            .limit(MOST_ALONE)
            .map(
                stopper ->
                    report.voters().get(stopper.voter()) + " " + Words.count(stopper.alone()))
            .collect(Collectors.joining(", "));
    int more = stopping.size() - MOST_ALONE;
    return more > 0 ? most + " and " + more + " more" : most;
  }

  private List<Block> best() {
    return report
        .best()
        .map(
            best ->
                List.<Block>of(
                    new Heading(0, RatificationWords.best(best)),
                    new Sentence(1, RatificationWords.outcome(report.scenario(), best.options()))))
        .orElse(List.of());
  }

  /** All layers together, and those whose members have not all the same power. */
  private List<Block> power() {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.words(),
            GridColumn.figures().headed("Shapley-Shubik"),
            GridColumn.figures().headed("Penrose-Banzhaf"),
            GridColumn.figures().headed("Banzhaf index"),
            GridColumn.figures().headed("stops alone"));
    List<GridRow> rows = new ArrayList<>();
    for (LayerPower power : report.powers()) {
      if (power.layer().isEmpty() || isUneven(power)) {
        power.members().forEach(member -> rows.add(row(power, member)));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "Power by layer, (all) where all must pass, and what each stops alone"),
            grid.with(rows).folded(Excess.inFile(MOST_MEMBERS, "power.csv", spelling)));
  }

  private static boolean isUneven(LayerPower power) {
    return power.members().stream()
            .map(member -> member.power().map(Power::shapley))
            .distinct()
            .count()
        > 1;
  }

  private static GridRow row(LayerPower power, Member member) {
    return GridRow.of(
        new GridCell.Text(power.name()),
        new GridCell.Id(member.party()),
        figure(member.power().map(Power::shapleyValue)),
        figure(member.power().map(Power::measureValue)),
        figure(member.power().map(Power::indexValue)),
        member.stopped().<GridCell>map(GridCell.Count::new).orElse(GridCell.EMPTY));
  }

  private static GridCell figure(Optional<Double> share) {
    return new GridCell.Figure(RatificationWords.figure(share));
  }

  private List<Block> orders() {
    List<Block> blocks = new ArrayList<>();
    Orders orders = report.orders();
    if (!(orders instanceof Orders.Found found) || found.listed().isEmpty() || found.steps() == 0) {
      blocks.add(new Sentence(0, RatificationWords.orders(orders)));
      return blocks;
    }
    blocks.add(new Heading(0, RatificationWords.orders(orders) + ", least exposing first"));
    Grid grid =
        Grid.of(
            1,
            GridColumn.figures().headed("exposure"),
            GridColumn.words().headed("of"),
            GridColumn.words().headed("order"));
    List<GridRow> rows = new ArrayList<>();
    for (StepOrder order : found.listed()) {
      String exposure = String.format(Locale.ROOT, "%.3f", order.exposure().value());
      rows.add(
          GridRow.of(
              new GridCell.Figure(exposure),
              new GridCell.Text(RatificationWords.exposure(order)),
              new GridCell.Text(RatificationWords.order(report.scenario(), order))));
    }
    blocks.add(grid.with(rows).folded(Excess.inFile(MOST_ORDERS, "orders.csv", spelling)));
    return blocks;
  }
}
