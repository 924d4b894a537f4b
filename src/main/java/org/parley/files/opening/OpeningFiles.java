package org.parley.files.opening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.OpeningReport;
import org.parley.files.NoteJson;
import org.parley.files.ScenarioTables;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.process.course.CourseEnd;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.OpeningTally;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** When a zone opens, as files. */
public final class OpeningFiles {

  private OpeningFiles() {}

  /** {@code opening.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(OpeningReport report, Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("settings", settings(report.settings()));
    content.put("rounds", report.process().rounds());
    content.put("complete", report.exact().isPresent());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("exact", report.exact().map(exact -> exact(report, exact)));
    content.put("unchanged", report.unchanged().map(exact -> exact(report, exact)));
    content.put("sampled", report.sampled().map(tally -> sampled(report, tally)));
    content.put("without_offers", report.idle());
    List<Sheet<?>> tables = new OpeningTables(report).all();
    TableFiles.put(content, tables);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("opening.json", JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(tables);
    files.putAll(TableFiles.of("opening", sheets));
    return files;
  }

  private static Map<String, Object> settings(OpeningReport.Settings settings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", settings.seed());
    json.put("talks", settings.talks());
    json.put("level", settings.level());
    json.put("without_rules", settings.change().without().stream().sorted().toList());
    List<Object> forced = new ArrayList<>();
    for (OpeningReport.Forced at : settings.change().forced()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("round", at.round());
      one.put("event", at.event());
      forced.add(one);
    }
    json.put("forced", forced);
    return json;
  }

  private static Map<String, Object> exact(OpeningReport report, ExactChances exact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at_start", exact.start());
    json.put("by_the_end", exact.byTheEnd());
    json.put("mean_round", exact.meanRound());
    json.put("ended_before", ended(report, exact.ended()));
    json.put("states", exact.states());
    return json;
  }

  private static Map<String, Object> sampled(OpeningReport report, OpeningTally tally) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("talks", tally.talks());
    json.put("open_at_start", tally.start());
    json.put("open_by_the_end", tally.start() + tally.opened());
    json.put("ended_before", ended(report, tally.ended()));
    if (report.settings().isChanged()) {
      json.put("opened_by_change_alone", tally.gained());
      json.put("opened_without_change_alone", tally.lost());
    }
    return json;
  }

  private static Map<String, Object> ended(
      OpeningReport report, Map<CourseEnd, ? extends Number> ended) {
    Map<String, Object> json = new TreeMap<>();
    ended.forEach((end, weight) -> json.put(name(report, end), weight));
    return json;
  }

  private static String name(OpeningReport report, CourseEnd end) {
    return end instanceof CourseEnd.Left left
        ? "left " + report.scenario().parties().get(left.party()).id()
        : "ended " + ((CourseEnd.Ended) end).reason();
  }
}
