package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Words;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.SampledZone;
import org.parley.worlds.StoppingRule.Reason;

/** The answers about worlds as files. */
public final class WorldsFiles {

  private WorldsFiles() {}

  /** {@code worlds.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(WorldsReport report) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("worlds.json", JsonText.of(content(report)));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(new WorldsTables(report).all());
    files.putAll(TableFiles.of("worlds", sheets));
    return files;
  }

  private static Map<String, Object> content(WorldsReport report) {
    WorldsTables tables = new WorldsTables(report);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("settings", settings(report.settings()));
    content.put("complete", report.relaxationsComplete() && report.isComplete());
    content.put("notes", report.notes());
    content.put("deal", deal(report));
    content.put("warnings", warnings(report));
    content.put("figures", JsonText.rows(new WorldsHeadline(report).table()));
    content.put("outcomes", JsonText.rows(tables.outcomes()));
    content.put("outcome_options", JsonText.rows(tables.outcomeOptions()));
    content.put("options", JsonText.rows(tables.options()));
    content.put("positions", JsonText.rows(SensitivityTables.positions(report)));
    content.put("readings", JsonText.rows(SensitivityTables.readings(report)));
    content.put("sobol", JsonText.rows(SensitivityTables.sobol(report)));
    content.put("discovery", JsonText.rows(DiscoveryTable.of(report)));
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
    content.put("stopped", label(sampled.reason()));
    return content;
  }

  /** A reason as one word, such as {@code precision-reached}. */
  static String label(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to be careful about: few events, or none. */
  public static List<String> warnings(WorldsReport report) {
    List<String> warnings = new ArrayList<>();
    report
        .sampled()
        .filter(SampledWorlds::restsOnFewEvents)
        .filter(sampled -> report.exact().isEmpty() || sampled.deal().events() > 0)
        .ifPresent(sampled -> warnings.add(fewEvents(sampled.deal())));
    report
        .sampledZone()
        .filter(SampledZone::restsOnFewDraws)
        .ifPresent(
            zone ->
                warnings.add(
                    "the estimate of the zone rests on few draws: "
                        + Words.plural(zone.draws(), "draw")
                        + " of very different weight tell as much as "
                        + Math.round(zone.effectiveDraws())
                        + " equal ones"));
    return warnings;
  }

  private static String fewEvents(Sampled deal) {
    String level = Words.level(deal.interval().level());
    if (deal.proportion().successes() == 0) {
      return "no world drawn has a deal: its probability is at most "
          + Words.percent(deal.upperBound())
          + " (one-sided, "
          + level
          + ")";
    }
    if (deal.events() == 0) {
      return "every world drawn has a deal";
    }
    boolean rare = deal.events() == deal.proportion().successes();
    return "the estimate rests on only "
        + Words.plural(deal.events(), "world")
        + (rare ? " with a deal" : " without a deal");
  }
}
