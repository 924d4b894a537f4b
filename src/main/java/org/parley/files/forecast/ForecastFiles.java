package org.parley.files.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.OpeningReport;
import org.parley.answer.forecast.ForecastReport;
import org.parley.answer.forecast.Prediction;
import org.parley.files.Inputs;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.stat.ShortestDecimal;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** A forecast as files. */
public final class ForecastFiles {

  /** Version of the format. */
  static final String VERSION = "1";

  public static final Table<Prediction> PREDICTIONS =
      Table.<Prediction>of("predictions", "thing that is forecast")
          .text(
              "thing",
              "`deal` (some outcome crosses no line that binds), `open` (a zone has opened by the"
                  + " process rules) or `holds:POSITION`",
              Prediction::thing)
          .text(
              "basis",
              "`worlds`, `process` or, of a position, its assumed `firmness`",
              Prediction::basis)
          .exactIfKnown("chance", "how likely it is by the day", one -> Optional.of(one.chance()))
          .numberIfKnown(
              "low",
              "lower limit of a chance that is estimated from draws, at the level 0.95",
              one -> one.interval().map(Interval::low))
          .numberIfKnown("high", "upper limit likewise", one -> one.interval().map(Interval::high))
          .truth(
              "now",
              "whether it is so in the scenario as it stands, all that is enforced binding",
              Prediction::isSoNow)
          .key("thing")
          .build();

  private ForecastFiles() {}

  /**
   * {@code forecast.json}, sealed, and its predictions as a table, by name.
   *
   * @param version version of the program
   * @param inputs the files it was made from
   */
  public static Map<String, String> of(ForecastReport report, String version, Inputs inputs) {
    Scenario scenario = report.asked().scenario();
    List<Sheet<?>> sheets = List.of(PREDICTIONS.with(report.predictions()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("forecast", VERSION);
    content.put("about", report.about());
    content.put("by", report.by().toString());
    content.put("scenario", scenario.id());
    content.put("as_of", scenario.date());
    TableFiles.put(content, sheets);
    content.put("round", report.round());
    content.put("talks", report.talks().map(OpeningReport.Settings::talks));
    content.put("seed", report.talks().map(OpeningReport.Settings::seed));
    content.put("assumptions", assumptions(report));
    content.put("made_from", inputs.content());
    content.put("process_rules", processRules(report));
    content.put("program", "parley " + version);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("forecast.json", Seal.sealed(content));
    files.putAll(TableFiles.of("forecast", sheets));
    return files;
  }

  private static Optional<List<Object>> processRules(ForecastReport report) {
    return report
        .talks()
        .map(
            talks -> {
              List<Object> files = new ArrayList<>();
              report
                  .asked()
                  .scenario()
                  .process()
                  .ruleFiles()
                  .forEach(path -> files.add(Inputs.file(path)));
              return files;
            });
  }

  /** Everything that is assumed of parties and positions, and what is enforced. */
  private static Map<String, Object> assumptions(ForecastReport report) {
    Scenario scenario = report.asked().scenario();
    Map<String, Object> positions = new LinkedHashMap<>();
    scenario.positions().forEach(position -> positions.put(position.id(), assumed(position)));
    Map<String, Object> correlations = new LinkedHashMap<>();
    for (Party party : scenario.parties()) {
      Optional.ofNullable(scenario.assumptions().correlation().get(party.id()))
          .ifPresent(rho -> correlations.put(party.id(), ShortestDecimal.of(rho)));
    }
    Map<String, Object> assumptions = new LinkedHashMap<>();
    assumptions.put("enforcement", SummaryJson.enforcement(report.asked().enforcement()));
    assumptions.put("positions", positions);
    assumptions.put("correlations", correlations);
    return assumptions;
  }

  private static Map<String, Object> assumed(Position position) {
    Range firmness = position.firmness();
    Map<String, Object> readings = new LinkedHashMap<>();
    for (Reading reading : position.readings()) {
      readings.put(reading.name(), ShortestDecimal.of(reading.probability()));
    }
    Map<String, Object> assumed = new LinkedHashMap<>();
    assumed.put("status", position.status().label());
    assumed.put("firmness", ShortestDecimal.of(firmness.value()));
    assumed.put("low", ShortestDecimal.of(firmness.low()));
    assumed.put("high", ShortestDecimal.of(firmness.high()));
    assumed.put("readings", readings);
    return assumed;
  }
}
