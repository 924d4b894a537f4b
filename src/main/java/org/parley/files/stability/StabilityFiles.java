package org.parley.files.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.StabilityDraws;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Change;
import org.parley.answer.StabilityReport.Holding;
import org.parley.answer.StabilityReport.Judged;
import org.parley.files.NoteJson;
import org.parley.files.ScenarioTables;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.files.drawn.DrawTables;
import org.parley.scenario.Named;
import org.parley.scenario.Scenario;
import org.parley.stability.Inverse;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.Estimate;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Which outcomes hold, as files. */
public final class StabilityFiles {

  private StabilityFiles() {}

  /** {@code stability.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(StabilityReport report, Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.asked().enforcement()));
    content.put("outcomes", report.outcomes());
    content.put("acceptable", report.acceptable());
    content.put("parties", parties(report));
    content.put("complete", report.notes().isEmpty());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("listed", report.judged().map(j -> StateSelection.of(j).states().cardinality()));
    content.put(
        "concepts",
        report
            .judged()
            .map(j -> j.verdicts().stream().map(v -> concept(j, v)).toList())
            .or(() -> report.counted().map(SingleFiles::counted)));
    content.put("reached", report.judged().map(StabilityFiles::reached));
    content.put(
        "best", report.judged().map(j -> j.best().stream().map(h -> best(report, j, h)).toList()));
    content.put(
        "changes",
        report.judged().map(j -> j.changes().stream().map(StabilityFiles::change).toList()));
    content.put(
        "inverse",
        report.judged().map(j -> j.inverses().stream().map(i -> inverse(report, i)).toList()));
    content.put(
        "single",
        Optional.of(report.singles().stream().map(one -> SingleFiles.json(report, one)).toList())
            .filter(singles -> !singles.isEmpty()));
    content.put("weight_draws", report.judged().flatMap(j -> j.draws().map(StabilityFiles::drawn)));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.asked().enforcement()));
    sheets.addAll(StabilityTables.all(report));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("stability.json", JsonText.of(content));
    files.putAll(TableFiles.of("stability", sheets));
    return files;
  }

  private static Map<String, Object> drawn(StabilityDraws draws) {
    Map<String, Object> json = DrawTables.json(draws.draws(), draws.level(), draws.parties());
    json.put(
        "concepts",
        draws.concepts().stream()
            .map(
                one -> {
                  Map<String, Object> concept = new LinkedHashMap<>();
                  concept.put("concept", one.concept().label());
                  concept.put("acceptable", share(draws, one.acceptable()));
                  concept.put(
                      "acceptable_reach_improving", one.reached().map(n -> share(draws, n)));
                  return concept;
                })
            .toList());
    return json;
  }

  private static Map<String, Object> share(StabilityDraws draws, long count) {
    return share(count, StabilityDrawTables.estimate(draws, count));
  }

  /** A share of draws. */
  static Map<String, Object> share(long count, Estimate estimate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("draws", count);
    json.put("share", estimate.value());
    json.put("low", estimate.low());
    json.put("high", estimate.high());
    return json;
  }

  private static List<Map<String, Object>> parties(StabilityReport report) {
    List<Map<String, Object>> parties = new ArrayList<>();
    for (int place = 0; place < report.parties().size(); place++) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("party", report.parties().get(place));
      json.put("order", report.orders().get(place).label());
      parties.add(json);
    }
    return parties;
  }

  private static Map<String, Object> concept(Judged judged, Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("concept", verdict.concept().label());
    json.put("stable", verdict.equilibria().cardinality());
    json.put("acceptable", judged.acceptable(verdict).cardinality());
    for (Way way : Way.values()) {
      json.put(
          "acceptable_reach_" + way.label(), judged.holding(verdict, way).map(BitSet::cardinality));
    }
    return json;
  }

  private static Map<String, Object> reached(Judged judged) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Way way : Way.values()) {
      json.put(way.label(), judged.reach(way).map(reach -> reach.states().cardinality()));
    }
    return json;
  }

  private static Map<String, Object> best(StabilityReport report, Judged judged, Holding holding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", holding.state() + 1);
    json.put("concept", holding.concept().label());
    json.put("reach", holding.way().map(Named::label));
    json.put("options", options(report.scenario(), judged.states().outcome(holding.state())));
    json.put("moves", holding.path().stream().map(step -> move(report, step)).toList());
    return json;
  }

  private static Map<String, Object> options(Scenario scenario, int[] outcome) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      options.put(
          scenario.issues().get(issue).id(),
          scenario.issues().get(issue).options().get(outcome[issue]).id());
    }
    return options;
  }

  private static Map<String, Object> move(StabilityReport report, Reach.Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("movers", report.named(step.movers()));
    json.put("from", step.from() + 1);
    json.put("to", step.to() + 1);
    return json;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (change instanceof Change.Waived waived) {
      json.put("waived", waived.position());
    } else if (change instanceof Change.Final made) {
      json.put("final", Map.of("issue", made.issue(), "option", made.option()));
    } else {
      json.put("together", true);
    }
    json.put("outcomes", change.outcomes());
    return json;
  }

  private static Map<String, Object> inverse(StabilityReport report, Inverse inverse) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("concept", inverse.concept().label());
    json.put("party", report.parties().get(inverse.party()));
    json.put("needs", inverse.needed().stream().map(state -> state + 1).toList());
    json.put("exact", inverse.isExact());
    json.put("confirmed", inverse.isConfirmed());
    return json;
  }
}
