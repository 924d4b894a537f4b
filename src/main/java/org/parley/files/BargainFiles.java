package org.parley.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Today;
import org.parley.answer.WeightDraws;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.files.drawn.DrawTables;
import org.parley.preference.Origin;
import org.parley.preference.PartyUtility;
import org.parley.table.Estimate;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Fair and efficient outcomes, as files. */
public final class BargainFiles {

  private BargainFiles() {}

  /** {@code bargain.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(BargainReport report, Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("over", report.base().label());
    content.put("outcomes", report.outcomes());
    content.put("signable", report.signable());
    content.put("weights", weights(report));
    content.put("complete", report.notes().isEmpty());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("parties", report.parties().stream().map(p -> party(report, p)).toList());
    content.put("found", report.solutions().stream().map(s -> solution(report, s)).toList());
    content.put("today", report.today().map(today -> today(report, today)));
    content.put("weight_draws", report.draws().map(DrawTables::json));
    List<Sheet<?>> tables = new BargainTables(report).all();
    TableFiles.put(content, tables);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("bargain.json", JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(tables);
    files.putAll(TableFiles.of("bargain", sheets));
    return files;
  }

  private static Map<String, Object> weights(BargainReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Origin origin : Origin.values()) {
      json.put(origin.label(), report.utilities().weights(origin));
    }
    return json;
  }

  private static Map<String, Object> party(BargainReport report, PartyUtility party) {
    int place = report.parties().indexOf(party);
    Optional<FrontierVector> best =
        report.best().stream().skip(place).findFirst().flatMap(vector -> vector);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("party", party.party());
    json.put("reservation", party.value(party.reservation()));
    json.put("best", best.map(vector -> party.value(vector.utility(0))));
    json.put("best_outcomes", best.map(FrontierVector::outcomes));
    json.put("rounded", party.isRounded());
    return json;
  }

  private static Map<String, Object> solution(BargainReport report, Solution solution) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("solution", solution.concept().label());
    if (solution instanceof Solution.Found found) {
      json.put("value", found.value());
      json.put("tied", found.vectors().size());
      json.put("outcomes", found.outcomes());
      json.put("weight_draws", report.draws().flatMap(draws -> share(draws, found)));
    } else if (solution instanceof Solution.Undefined undefined) {
      json.put("reason", TableFiles.label(undefined.reason()));
    }
    return json;
  }

  /** In which share of draws the outcome shown is the solution. */
  private static Optional<Map<String, Object>> share(WeightDraws draws, Solution.Found found) {
    List<Integer> shown = Arrays.stream(found.shown().shown()).boxed().toList();
    return draws
        .count(found.concept(), shown)
        .map(
            count -> {
              Estimate estimate = DrawTables.estimate(draws, count);
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("share", estimate.value());
              json.put("low", estimate.low());
              json.put("high", estimate.high());
              return json;
            });
  }

  private static Map<String, Object> today(BargainReport report, Today today) {
    Map<String, Object> utilities = new LinkedHashMap<>();
    for (int place = 0; place < report.parties().size(); place++) {
      PartyUtility party = report.parties().get(place);
      utilities.put(party.party(), party.value(today.utilities().get(place)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("utilities", utilities);
    json.put("pareto_distance", finite(today.toFrontier()));
    json.put("nash_distance", finite(today.toNash()));
    return json;
  }

  private static Optional<Double> finite(double number) {
    return Optional.of(number).filter(Double::isFinite);
  }
}
