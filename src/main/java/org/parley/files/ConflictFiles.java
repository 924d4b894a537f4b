package org.parley.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.Exclusion;
import org.parley.conflict.Diagnosis;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** A diagnosis as files. */
public final class ConflictFiles {

  private ConflictFiles() {}

  /** {@code conflicts.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(ConflictReport report, Wording wording) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("conflicts.json", JsonText.of(content(report, wording)));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(new ConflictTables(report).all());
    files.putAll(TableFiles.of("conflicts", sheets));
    return files;
  }

  private static Map<String, Object> content(ConflictReport report, Wording wording) {
    ConflictTables tables = new ConflictTables(report);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("diagnosis", diagnosis(report));
    content.put("responsible", responsible(report));
    content.put("complete", report.areComplete());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("cores", cores(report));
    content.put("core_givens", JsonText.rows(GivenTables.givens(report)));
    content.put("coherence_relaxations", JsonText.rows(GivenTables.relaxations(report)));
    content.put("relaxations", relaxations(report));
    content.put("relaxation_details", JsonText.rows(tables.relaxations()));
    content.put("pivotality", JsonText.rows(tables.pivotality()));
    content.put("party_pairs", JsonText.rows(tables.partyPairs()));
    return content;
  }

  /** One word for what was found. */
  static String diagnosis(ConflictReport report) {
    if (report.found(Diagnosis.NoConflict.class).isPresent()) {
      return "no-conflict";
    }
    if (report.found(Diagnosis.Incoherent.class).isPresent()) {
      return "incoherent";
    }
    return report.found(Diagnosis.Conflict.class).isPresent() ? "conflict" : "not-known";
  }

  private static List<String> responsible(ConflictReport report) {
    return report
        .found(Diagnosis.Incoherent.class)
        .map(
            incoherent ->
                incoherent.coherence().stream()
                    .mapToObj(report.exclusions()::get)
                    .map(ConflictFiles::id)
                    .toList())
        .orElse(List.of());
  }

  private static String id(Exclusion exclusion) {
    return exclusion instanceof Exclusion.ByFixing fixed
        ? fixed.issue() + "=" + String.join("|", fixed.options())
        : ((Exclusion.ByRule) exclusion).id();
  }

  /** The cores as lists of position ids. */
  static List<List<String>> cores(ConflictReport report) {
    return report.cores().stream().map(core -> ids(report, core)).toList();
  }

  /** The relaxations as lists of position ids. */
  static List<List<String>> relaxations(ConflictReport report) {
    return report.relaxations().stream().map(row -> ids(report, row.positions())).toList();
  }

  private static List<String> ids(ConflictReport report, BitSet positions) {
    return SummaryJson.ids(report.scenario(), positions.stream().boxed().toList());
  }
}
