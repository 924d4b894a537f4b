package org.parley.files.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.stat.ShortestDecimal;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** What a sweep has found, as files. */
public final class SweepFiles {

  /** The plan as it was read. */
  private static final String PLAN = "plan.yaml";

  private SweepFiles() {}

  /**
   * {@code sweep.json}, one CSV a table, and what is in them, by name.
   *
   * @param planText text of the plan that asked for it, where there is one
   */
  public static Map<String, String> of(SweepReport report, Optional<String> planText) {
    SweepPlan plan = report.plan();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.asked().scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.asked().enforcement()));
    content.put("question", plan.question().label());
    content.put("design", plan.design().label());
    content.put("settings", settings(plan));
    content.put("case_count", plan.cases().size());
    content.put("complete", report.isComplete());
    content.put("failed", report.failed());
    report.boxes().ifPresent(boxes -> content.put("boxes", boxes(boxes)));
    List<Sheet<?>> sheets = SweepTables.all(report);
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("sweep.json", JsonText.of(content));
    files.putAll(TableFiles.of("sweep", sheets));
    planText.ifPresent(text -> files.put(PLAN, text));
    return files;
  }

  /** How each question was answered; threads apart, on which nothing depends. */
  public static Map<String, Object> settings(SweepPlan plan) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("figures", plan.figures());
    settings.put("seed", plan.settings().seed());
    settings.put("draws", plan.settings().draws());
    settings.put("level", ShortestDecimal.of(plan.settings().level()));
    return settings;
  }

  private static Map<String, Object> boxes(SweepReport.Boxes boxes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asked", boxes.asked());
    json.put("cases", boxes.cases());
    json.put("such", boxes.such());
    return json;
  }
}
