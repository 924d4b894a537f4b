package org.parley.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.answer.RunReport;

/** The files of a run by name. */
public final class RunFiles {

  private RunFiles() {}

  /** {@code summary.json}, one CSV a table, what is in them, and the tallies of a shard. */
  public static Map<String, String> of(RunReport report, Wording wording) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("summary.json", SummaryJson.of(report, wording));
    files.putAll(TableFiles.of("run", new RunTables(report).all()));
    if (report.settings().isPart()) {
      report.sampled().ifPresent(part -> files.put(TallyJson.FILE, TallyJson.of(part)));
    }
    return files;
  }
}
