package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.answer.PositionChange;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.scenario.Reading;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What other readings and waivers would change, as files. */
public final class WhatIfFiles {

  static final Table<ChangeRow> WHATIF =
      Table.<ChangeRow>of("whatif", "single change, and smallest set of changes that opens a zone")
          .text("set", "`single` or `opening`", ChangeRow::set)
          .texts(
              "changes",
              "the changes, each as a position's id, `=` and the reading it is then read in, or `none`"
                  + " where it is waived; likewise a coherence rule that is waived",
              ChangeRow::changes)
          .count("size", "how many these are", row -> row.changes().size())
          .count("waivers", "how many of them waive", row -> row.changed().waivers())
          .texts(
              "coherence",
              "ids of the coherence rules among them: assumptions of the encoder's",
              ChangeRow::rules)
          .countIfKnown(
              "acceptable", "acceptable outcomes after them", row -> row.changed().acceptable())
          .build();

  static final Table<Ambiguity> AMBIGUITY =
      Table.<Ambiguity>of("ambiguity", "finding that may depend on the readings")
          .text(
              "kind",
              "`deal`: there is one; `core`: a conflict core is one; `option`: one is in some"
                  + " acceptable outcome",
              finding -> TableFiles.label(finding.kind()))
          .texts("core", "ids of its positions; empty unless it is a core", Ambiguity::core)
          .text("issue", "id of the option's issue, likewise", f -> chosen(f, Chosen::issue))
          .text("option", "id of the option, likewise", f -> chosen(f, Chosen::option))
          .countIfKnown(
              "holds_in",
              "in how many combinations of readings it holds; empty where not counted",
              Ambiguity::holdsIn)
          .countIfKnown("combinations", "how many there are", f -> Optional.of(f.of()))
          .text(
              "verdict",
              "`always`, `depends` or `never`",
              finding -> TableFiles.label(finding.verdict()))
          .joins("options", "issue", "option")
          .build();

  private static String chosen(Ambiguity finding, Function<Chosen, String> id) {
    return finding.option().map(id).orElse("");
  }

  /** Some changes: a single one, or a set that opens a zone. */
  record ChangeRow(String set, Changed changed) {

    List<String> changes() {
      return changed.changes().stream().map(ChangeRow::term).toList();
    }

    List<String> rules() {
      return changed.changes().stream()
          .filter(PositionChange.RuleWaived.class::isInstance)
          .map(PositionChange::subject)
          .toList();
    }

    private static String term(PositionChange change) {
      String reading = change instanceof PositionChange.Read read ? read.reading() : Reading.NONE;
      return change.subject() + "=" + reading;
    }
  }

  private WhatIfFiles() {}

  /** {@code whatif.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(WhatIfReport report, Wording wording) {
    Sheet<?> changes = changes(report);
    Sheet<?> ambiguity = AMBIGUITY.with(report.ambiguity());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("acceptable", report.acceptable());
    content.put("complete", report.isComplete());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("changes", JsonText.rows(changes));
    content.put("ambiguity", JsonText.rows(ambiguity));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("whatif.json", JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(List.of(changes, ambiguity));
    files.putAll(TableFiles.of("whatif", sheets));
    return files;
  }

  private static Sheet<?> changes(WhatIfReport report) {
    List<ChangeRow> rows = new ArrayList<>();
    report.single().forEach(changed -> rows.add(new ChangeRow("single", changed)));
    report.opening().forEach(changed -> rows.add(new ChangeRow("opening", changed)));
    return WHATIF.with(rows);
  }
}
