package org.parley.files.authoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.authoring.RulesReport;
import org.parley.answer.authoring.RulesReport.Cases;
import org.parley.answer.authoring.RulesReport.Row;
import org.parley.files.ExactFigures;
import org.parley.files.NoteJson;
import org.parley.files.ScenarioTables;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What each rule does by itself, as files. */
public final class RulesFiles {

  /** A rule. */
  record Line(RulesReport report, Row row) {

    Optional<BigInteger> all() {
      return row.cases().map(Cases::all);
    }

    Optional<BigInteger> matching() {
      return row.cases().map(Cases::matching);
    }
  }

  public static final Table<Line> RULES =
      Table.<Line>of(
              "rules", "rule; one that judges rejections has a row for each reading that has some")
          .text("rule", "name of the rule", line -> line.row().name())
          .text(
              "position",
              "id of the position that it judges, if it does",
              line -> line.row().about().position())
          .text("reading", "the reading of it", line -> line.row().about().reading())
          .text(
              "coherence",
              "id of the coherence rule, if it is about that",
              line -> line.row().about().coherence())
          .text(
              "prefers",
              "id of the preferred statement, if it is about that",
              line -> line.row().about().prefers())
          .text("words", "when it matches", line -> line.row().words())
          .truth(
              "binds",
              "whether what it judges is enforced: the reading in force of an enforced position,"
                  + " or a coherence rule that is not waived",
              line -> line.row().binds())
          .texts(
              "scope",
              "ids of the issues that decide whether it matches",
              line -> line.row().scope().orElse(List.of()))
          .countIfKnown("scope_cases", "combinations of options of these issues", Line::all)
          .countIfKnown("scope_matching", "those of them that match", Line::matching)
          .shareIfKnown(
              "scope_share", "their share", line -> ExactFigures.share(line.matching(), line.all()))
          .countIfKnown(
              "matching",
              "coherent outcomes that it matches; of a coherence rule, outcomes of any kind",
              line -> line.row().crossed())
          .shareIfKnown(
              "matching_share",
              "their share of the coherent outcomes, or of all",
              line -> ExactFigures.share(line.row().crossed(), line.report().base(line.row())))
          .countIfKnown(
              "alone",
              "those of them that it alone rules out: no other rule that binds matches them, of"
                  + " positions or of coherence; where it binds",
              line -> line.row().alone())
          .countIfKnown(
              "tests",
              "tests that see it match, where tests are named",
              line -> line.row().tests().map(tests -> BigInteger.valueOf(tests)))
          .text("file", "its file", line -> line.row().at().file())
          .count("line", "line of its name", line -> line.row().at().line())
          .joins("positions", "position")
          .build();

  private RulesFiles() {}

  /** {@code rules.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(RulesReport report, Wording wording) {
    List<Sheet<?>> tables =
        List.of(
            RULES.with(report.rules().stream().map(row -> new Line(report, row)).toList()),
            ProcessRulesTable.of(report.process()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("outcomes", report.outcomes());
    content.put("coherent", report.coherent());
    content.put("notes", NoteJson.of(report.notes(), wording));
    TableFiles.put(content, tables);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("rules.json", JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(tables);
    files.putAll(TableFiles.of("rules", sheets));
    return files;
  }
}
