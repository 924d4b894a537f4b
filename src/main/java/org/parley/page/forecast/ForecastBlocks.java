package org.parley.page.forecast;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.forecast.ForecastReport;
import org.parley.answer.forecast.Prediction;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** What is forecast. */
public final class ForecastBlocks {

  private final ForecastReport report;

  private ForecastBlocks(ForecastReport report) {
    this.report = report;
  }

  /**
   * The whole answer.
   *
   * @param seal the SHA-256 of the statement
   */
  public static Blocks of(ForecastReport report, String seal, Spelling spelling) {
    ForecastBlocks builder = new ForecastBlocks(report);
    return new Blocks.Builder()
        .section(new Opening(spelling).of(report.asked().scenario(), report.asked().enforcement()))
        .section(List.of(new Sentence(0, report.about() + " By " + report.by() + ":")))
        .section(builder.predictions())
        .section(
            List.of(
                new Heading(0, "Sealed"),
                new Entry(1, "sha256", seal),
                new Sentence(
                    1,
                    "It shows that the statement was not changed, not when it was made: publish it"
                        + " where others can see the day.")))
        .closing(builder.remarks());
  }

  private List<Block> predictions() {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("chance"),
            GridColumn.words().headed("now"),
            GridColumn.words().headed("from"));
    for (Prediction one : report.predictions()) {
      double chance = one.chance().doubleValue();
      grid =
          grid.row(
              new GridCell.Id(one.thing()),
              new GridCell.Share(chance, Words.percent(chance)),
              new GridCell.Text(one.isSoNow() ? "yes" : "no"),
              new GridCell.Text(basis(one)));
    }
    return List.of(new Heading(0, "What is forecast"), grid);
  }

  private static String basis(Prediction one) {
    return one.interval()
        .map(
            interval ->
                one.basis()
                    + ", "
                    + Words.percent(interval.low())
                    + " to "
                    + Words.percent(interval.high()))
        .orElse(one.basis());
  }

  private List<Block> remarks() {
    List<Block> remarks = new ArrayList<>();
    remarks.add(
        new Remark(
            Remark.Kind.NOTE,
            "Chances follow from what the scenario assumes as of "
                + report.asked().scenario().date()
                + "; all of it is in the statement."));
    return remarks;
  }
}
