package org.parley.files.ratification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.Best;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.files.NoteJson;
import org.parley.files.ScenarioTables;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Layers of consent, as files. */
public final class RatificationFiles {

  private RatificationFiles() {}

  /** {@code ratify.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(RatificationReport report, Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("coherent", report.coherent());
    content.put("acceptable", report.acceptable());
    content.put("passes", report.passage().map(RatificationFiles::passes));
    content.put("assumed_layers", report.assumed());
    content.put("lines_alone", report.withoutUtility());
    content.put("best", report.best().map(best -> best(report.scenario(), best)));
    content.put("sequence", sequence(report));
    content.put("notes", NoteJson.of(report.notes(), wording));
    List<Sheet<?>> tables = new RatificationTables(report).all();
    TableFiles.put(content, tables);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("ratify.json", JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(tables);
    files.putAll(TableFiles.of("ratify", sheets));
    return files;
  }

  private static Map<String, Object> passes(Passage passage) {
    Map<String, Object> json = new LinkedHashMap<>();
    Optional<Interval> interval = passage.interval(passage.passes());
    json.put("method", passage.isExact() ? "exact" : "sampled");
    json.put(passage.isExact() ? "count" : "accepted", passage.passes());
    json.put(passage.isExact() ? "of" : "draws", passage.outcomes());
    if (passage.outcomes().signum() > 0) {
      json.put("share", passage.share(passage.passes()));
    }
    json.put("low", interval.map(Interval::low));
    json.put("high", interval.map(Interval::high));
    json.put("level", interval.map(Interval::level));
    return json;
  }

  private static Map<String, Object> best(Scenario scenario, Best best) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("by", best.byUtility() ? "utilities" : "steps");
    json.put("value", best.value());
    json.put("outcome", outcome(scenario, best.options()));
    return json;
  }

  private static Map<String, String> outcome(Scenario scenario, List<Integer> options) {
    Map<String, String> outcome = new LinkedHashMap<>();
    for (int index = 0; index < options.size(); index++) {
      Issue issue = scenario.issues().get(index);
      outcome.put(issue.id(), issue.options().get(options.get(index)).id());
    }
    return outcome;
  }

  private static Map<String, Object> sequence(RatificationReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (report.orders() instanceof Orders.Found found) {
      json.put("to", outcome(report.scenario(), found.agreed()));
      json.put("steps", found.steps());
      json.put("allowed_orders", found.allowed());
      json.put("parties", found.withUtility());
    } else if (report.orders() instanceof Orders.Untold untold) {
      json.put("reason", TableFiles.label(untold.reason()));
    }
    return json;
  }
}
