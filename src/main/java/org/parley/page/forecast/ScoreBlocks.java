package org.parley.page.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.forecast.ScoreReport;
import org.parley.answer.forecast.ScoreReport.Mean;
import org.parley.answer.forecast.ScoreReport.Outcome;
import org.parley.answer.forecast.ScoreReport.Rival;
import org.parley.answer.forecast.ScoreReport.Rule;
import org.parley.answer.forecast.ScoreReport.Scored;
import org.parley.answer.forecast.ScoreReport.Standing;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.stat.ShortestDecimal;
import org.parley.table.Words;

/** How forecasts fared. */
public final class ScoreBlocks {

  /** With fewer things than this an interval says little. */
  private static final int FEW = 30;

  private static final int MOST_MISSED = 5;

  private final ScoreReport report;

  private ScoreBlocks(ScoreReport report) {
    this.report = report;
  }

  /** The whole answer. */
  public static Blocks of(ScoreReport report) {
    ScoreBlocks builder = new ScoreBlocks(report);
    Blocks.Builder blocks = new Blocks.Builder().section(List.of(new Sentence(0, builder.asked())));
    report.forecasts().forEach(scored -> blocks.section(builder.standings(scored)));
    report.forecasts().forEach(scored -> blocks.section(builder.missed(scored)));
    return blocks.closing(builder.remarks());
  }

  private String asked() {
    return report.about()
        + " By "
        + report.by()
        + ": "
        + Words.count(report.happened().size())
        + " of "
        + Words.plural(report.things().size(), "thing")
        + " came.";
  }

  private List<Block> standings(Scored scored) {
    List<Block> blocks =
        new ArrayList<>(
            List.of(new Heading(0, "Forecast of " + scored.name() + ", less is better")));
    for (Rule rule : Rule.values()) {
      blocks.add(standings(scored, rule));
    }
    return blocks;
  }

  private Grid standings(Scored scored, Rule rule) {
    String level = ShortestDecimal.of(100 * report.level()).stripTrailingZeros().toPlainString();
    Grid grid =
        Grid.of(
            1,
            GridColumn.words().headed(rule == Rule.BRIER ? "Brier score" : "logarithmic score"),
            GridColumn.figures().headed("mean"),
            GridColumn.words().headed(level + " %"),
            GridColumn.figures().headed("worse by"),
            GridColumn.words().headed(level + " %"));
    for (Rival rival : Rival.values()) {
      Standing standing = standing(scored, rival, rule);
      grid =
          grid.row(
              new GridCell.Text(name(rival)),
              figure(standing.mean()),
              limits(standing.mean()),
              standing.ahead().map(ScoreBlocks::figure).orElse(GridCell.EMPTY),
              standing.ahead().map(ScoreBlocks::limits).orElse(GridCell.EMPTY));
    }
    return grid;
  }

  private static Standing standing(Scored scored, Rival rival, Rule rule) {
    return scored.standings().stream()
        .filter(one -> one.rival() == rival && one.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Rival rival) {
    return switch (rival) {
      case FORECAST -> "forecast";
      case BASE_RATE -> "base rate";
      case LAST_SNAPSHOT -> "all stays as it was";
      case COIN -> "a coin";
    };
  }

  private static GridCell figure(Mean mean) {
    return new GridCell.Figure(number(mean.value()));
  }

  private static GridCell limits(Mean mean) {
    return mean.limits()
        .<GridCell>map(l -> new GridCell.Text(number(l.low()) + " to " + number(l.high())))
        .orElse(GridCell.EMPTY);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return Double.isInfinite(value) ? "infinite" : text.equals("-0.000") ? "0.000" : text;
  }

  /** What came against the odds, the worst first. */
  private List<Block> missed(Scored scored) {
    List<Outcome> worst =
        scored.outcomes().stream()
            .filter(outcome -> outcome.brier() > 1.0 / 4)
            .sorted(Comparator.comparingDouble(Outcome::brier).reversed())
            .limit(MOST_MISSED)
            .toList();
    if (worst.isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("chance"),
            GridColumn.words().headed("came"));
    for (Outcome outcome : worst) {
      double chance = outcome.prediction().chance().doubleValue();
      grid =
          grid.row(
              new GridCell.Id(outcome.prediction().thing()),
              new GridCell.Share(chance, Words.percent(chance)),
              new GridCell.Text(outcome.isSo() ? "yes" : "no"));
    }
    return List.of(
        new Heading(0, "What came against the odds of the forecast of " + scored.name()), grid);
  }

  private List<Block> remarks() {
    List<Block> remarks = new ArrayList<>();
    for (Scored scored : report.forecasts()) {
      impossible(scored).ifPresent(text -> remarks.add(new Remark(Remark.Kind.NOTE, text)));
    }
    if (!report.baseRate().isGiven()) {
      remarks.add(
          new Remark(
              Remark.Kind.NOTE,
              "The base rate, "
                  + Words.percent(report.baseRate().share())
                  + ", is that of these very things, which nobody knew before; another can be given."));
    }
    remarks.add(
        new Remark(
            Remark.Kind.NOTE,
            (report.things().size() < FEW
                    ? "These are few things, and of one dispute: "
                    : "Things of one dispute hang together: ")
                + "intervals take them to come independently, and are too narrow where they do"
                + " not."));
    return remarks;
  }

  private static Optional<String> impossible(Scored scored) {
    return scored.outcomes().stream()
        .filter(outcome -> Double.isInfinite(outcome.log()))
        .findFirst()
        .map(
            outcome ->
                "The logarithmic score of the forecast of "
                    + scored.name()
                    + " is infinite: ["
                    + outcome.prediction().thing()
                    + "] was given the chance "
                    + (outcome.isSo() ? "0 and came." : "1 and did not come."));
  }
}
