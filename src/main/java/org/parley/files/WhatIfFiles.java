package org.parley.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.table.CsvText;
import org.parley.table.JsonText;
import org.parley.table.Table;

/** What other readings and waivers would change, as files. */
public final class WhatIfFiles {

  private WhatIfFiles() {}

  /** {@code whatif.json}, {@code whatif.csv} and {@code ambiguity.csv}, by name. */
  public static Map<String, String> of(WhatIfReport report) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("acceptable", ExactFigures.cell(report.acceptable()));
    content.put("complete", report.isComplete());
    content.put("notes", report.notes());
    content.put("changes", JsonText.rows(changes(report)));
    content.put("ambiguity", JsonText.rows(ambiguity(report)));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("whatif.json", JsonText.of(content));
    files.put("whatif.csv", CsvText.of(changes(report)));
    files.put("ambiguity.csv", CsvText.of(ambiguity(report)));
    return files;
  }

  private static Table changes(WhatIfReport report) {
    Table.Builder table = Table.of("whatif", "set", "changes", "size", "waivers", "acceptable");
    report.single().forEach(changed -> add(table, "single", changed));
    report.opening().forEach(changed -> add(table, "opening", changed));
    return table.build();
  }

  private static void add(Table.Builder table, String set, Changed changed) {
    table.row(
        set,
        changed.changes(),
        changed.changes().size(),
        changed.waivers(),
        ExactFigures.cell(changed.acceptable()));
  }

  private static Table ambiguity(WhatIfReport report) {
    Table.Builder table =
        Table.of("ambiguity", "kind", "what", "holds_in", "combinations", "verdict");
    for (Ambiguity finding : report.ambiguity()) {
      table.row(finding.kind(), finding.what(), finding.holdsIn(), finding.of(), finding.verdict());
    }
    return table.build();
  }
}
