package org.parley.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.answer.RunReport;

/** The files of a run by name. */
public final class RunFiles {

  private RunFiles() {}

  /**
   * {@code summary.json}, one CSV a table, what is in them, the tallies of a shard, and {@code
   * manifest.json} last.
   */
  public static Map<String, String> of(RunReport report, Manifest manifest) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("summary.json", SummaryJson.of(report));
    files.putAll(TableFiles.of("run", new RunTables(report).all()));
    if (report.settings().isPart()) {
      report.sampled().ifPresent(part -> files.put(TallyJson.FILE, TallyJson.of(part)));
    }
    files.put(WrittenFiles.MANIFEST, manifest.of(report, files));
    return files;
  }
}
