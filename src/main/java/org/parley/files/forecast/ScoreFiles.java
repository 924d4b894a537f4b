package org.parley.files.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.forecast.ScoreReport;
import org.parley.answer.forecast.ScoreReport.Limits;
import org.parley.answer.forecast.ScoreReport.Mean;
import org.parley.answer.forecast.ScoreReport.Outcome;
import org.parley.answer.forecast.ScoreReport.Scored;
import org.parley.answer.forecast.ScoreReport.Standing;
import org.parley.files.TableFiles;
import org.parley.stat.ShortestDecimal;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** How forecasts fared, as files. */
public final class ScoreFiles {

  private static final String FORECAST = "forecast";

  /** A standing in a forecast. */
  public record Row(Scored scored, Standing standing) {}

  public static final Table<Row> SCORES =
      Table.<Row>of("scores", "forecast, score and who is scored")
          .text(FORECAST, "name of the forecast", row -> row.scored().name())
          .text("score", "`brier` or `log`", row -> row.standing().rule().label())
          .text(
              "of",
              "`forecast` itself, `base-rate`, `last-snapshot` (everything stays as it was) or"
                  + " `coin`",
              row -> row.standing().rival().label())
          .numberIfKnown(
              "mean",
              "mean over all things, the less the better; empty where it is infinite, since"
                  + " something came that was given no chance",
              row -> finite(row.standing().mean()))
          .numberIfKnown("low", "lower limit of the mean", row -> low(row.standing().mean()))
          .numberIfKnown("high", "upper limit of the mean", row -> high(row.standing().mean()))
          .numberIfKnown(
              "ahead",
              "how much more it is than that of the forecast: above 0 where the forecast is better",
              row -> row.standing().ahead().map(Mean::value))
          .numberIfKnown(
              "ahead_low",
              "lower limit of that",
              row -> row.standing().ahead().flatMap(ScoreFiles::low))
          .numberIfKnown(
              "ahead_high",
              "upper limit of that",
              row -> row.standing().ahead().flatMap(ScoreFiles::high))
          .key(FORECAST, "score", "of")
          .build();

  /** A thing in a forecast. */
  public record Came(Scored scored, Outcome outcome) {}

  public static final Table<Came> SCORED =
      Table.<Came>of("scored_predictions", "forecast and thing")
          .text(FORECAST, "name of the forecast", row -> row.scored().name())
          .text("thing", "what was forecast", row -> row.outcome().prediction().thing())
          .exactIfKnown(
              "chance",
              "how likely it was said to be",
              row -> Optional.of(row.outcome().prediction().chance()))
          .truth("happened", "whether it came", row -> row.outcome().isSo())
          .number(
              "brier", "square of how far the chance was from that", row -> row.outcome().brier())
          .numberIfKnown(
              "log",
              "minus the natural logarithm of the chance given to what came; empty where that is"
                  + " infinite",
              row -> Optional.of(row.outcome().log()).filter(Double::isFinite))
          .key(FORECAST, "thing")
          .build();

  private ScoreFiles() {}

  /** {@code score.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(ScoreReport report) {
    List<Row> rows = new ArrayList<>();
    List<Came> came = new ArrayList<>();
    for (Scored scored : report.forecasts()) {
      scored.standings().forEach(standing -> rows.add(new Row(scored, standing)));
      scored.outcomes().forEach(outcome -> came.add(new Came(scored, outcome)));
    }
    List<Sheet<?>> sheets = List.of(SCORES.with(rows), SCORED.with(came));
    Map<String, Object> rate = new LinkedHashMap<>();
    rate.put("share", ShortestDecimal.of(report.baseRate().share()));
    rate.put("known_before", report.baseRate().isGiven());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("about", report.about());
    content.put("by", report.by());
    content.put("things", report.things().size());
    content.put("happened", report.happened().size());
    content.put("base_rate", rate);
    content.put("level", new BigDecimal(String.valueOf(report.level())));
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("score.json", JsonText.of(content));
    files.putAll(TableFiles.of("score", sheets));
    return files;
  }

  private static Optional<Double> finite(Mean mean) {
    return Optional.of(mean.value()).filter(Double::isFinite);
  }

  private static Optional<Double> low(Mean mean) {
    return mean.limits().map(Limits::low);
  }

  private static Optional<Double> high(Mean mean) {
    return mean.limits().map(Limits::high);
  }
}
