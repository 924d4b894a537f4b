package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds;

/** The answers about worlds as files. */
public final class WorldsFiles {

  private WorldsFiles() {}

  /** {@code worlds.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(WorldsReport report, Wording wording) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("worlds.json", JsonText.of(content(report, wording)));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(new WorldsTables(report, wording).all());
    files.putAll(TableFiles.of("worlds", sheets));
    return files;
  }

  private static Map<String, Object> content(WorldsReport report, Wording wording) {
    WorldsTables tables = new WorldsTables(report, wording);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("settings", settings(report.settings()));
    content.put("complete", report.relaxationsComplete() && report.isComplete());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("deal", deal(report));
    content.put("warnings", NoteJson.of(report.warnings(), wording));
    content.put("figures", JsonText.rows(new WorldsHeadline(report).table()));
    content.put("outcomes", JsonText.rows(tables.outcomes()));
    content.put("outcome_options", JsonText.rows(tables.outcomeOptions()));
    content.put("options", JsonText.rows(tables.options()));
    content.put("positions", JsonText.rows(SensitivityTables.positions(report)));
    content.put("readings", JsonText.rows(SensitivityTables.readings(report)));
    content.put("sobol", JsonText.rows(SensitivityTables.sobol(report)));
    content.put("discovery", JsonText.rows(DiscoveryTable.of(report, wording)));
    content.put("convergence", JsonText.rows(tables.convergence()));
    content.put("assumptions_note", report.scenario().assumptions().note());
    content.put("assumptions", JsonText.rows(new AssumptionsTable(report).table()));
    return content;
  }

  private static Map<String, Object> settings(WorldsReport.Settings settings) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("seed", settings.seed());
    content.put("draws", settings.draws());
    content.put("precision", settings.precision());
    content.put("level", settings.level());
    content.put("threshold", settings.threshold());
    return content;
  }

  private static Map<String, Object> deal(WorldsReport report) {
    Map<String, Object> deal = new LinkedHashMap<>();
    report.exact().ifPresent(exact -> deal.put("exact", exact(exact)));
    report.sampled().ifPresent(sampled -> deal.put("sampled", sampled(sampled)));
    return deal;
  }

  private static Map<String, Object> exact(ExactPart exact) {
    Map<String, Object> deal = new LinkedHashMap<>(deal(exact.deal()));
    exact
        .ends()
        .ifPresent(
            ends -> {
              deal.put("at_firmest", ends.dealAtFirmest());
              deal.put("at_softest", ends.dealAtSoftest());
            });
    return deal;
  }

  /** A probability of a deal, for {@code summary.json} too. */
  static Map<String, Object> deal(Probability probability) {
    Map<String, Object> deal = new LinkedHashMap<>();
    deal.put("method", ProbabilityFigures.method(probability));
    deal.put("probability", ProbabilityFigures.known(probability.value()));
    if (probability instanceof Exact exact) {
      deal.put("error", exact.error());
    } else if (probability instanceof Sampled sampled) {
      deal.put("worlds", sampled.proportion().trials());
      deal.put("deals", sampled.proportion().successes());
      deal.put("low", sampled.interval().low());
      deal.put("high", sampled.interval().high());
      deal.put("level", sampled.interval().level());
      deal.put("interval", sampled.interval().method().label());
    }
    return deal;
  }

  private static Map<String, Object> sampled(SampledWorlds sampled) {
    Map<String, Object> content = new LinkedHashMap<>(deal(sampled.deal()));
    content.put("upper_bound", sampled.deal().upperBound());
    content.put("stopped", TableFiles.label(sampled.reason()));
    return content;
  }
}
