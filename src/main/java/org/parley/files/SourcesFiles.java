package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.answer.SourcesReport;
import org.parley.answer.SourcesReport.Place;
import org.parley.answer.SourcesReport.Standing;
import org.parley.answer.SourcesReport.Traces;
import org.parley.scenario.Resting;
import org.parley.scenario.Traced;
import org.parley.scenario.Unsourced;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.Probability.Exact;

/** What was coded from which paragraph, and what hangs on it, as files. */
public final class SourcesFiles {

  private static final String NOTHING_LEFT_OUT = "(none)";

  static final Table<Row> SOURCES =
      Table.<Row>of("sources", "document and paragraph, with the answer once it is left out")
          .text(
              "source",
              "the paragraph, or the document as a whole; `(none)` where nothing is left out",
              Row::source)
          .text("document", "id of the document", Row::document)
          .countIfKnown("paragraph", "number of the paragraph", Row::paragraph)
          .count("coded", "how many things were coded from it", row -> row.place().coded().size())
          .texts(
              "positions",
              "ids of the positions that rest on it alone",
              row -> List.copyOf(new TreeSet<>(row.place().resting().positions())))
          .texts(
              "readings",
              "readings that rest on it alone, as position=reading",
              row -> readings(row.place().resting()))
          .countIfKnown(
              "acceptable", "acceptable outcomes without it", row -> row.without().acceptable())
          .shareIfKnown(
              "acceptable_share",
              "their share of the coherent outcomes",
              row -> ExactFigures.share(row.without().acceptable(), row.coherent()))
          .countIfKnown(
              "cores",
              "conflict cores without it; empty where not all are known",
              row ->
                  Optional.of(BigInteger.valueOf(row.without().cores().size()))
                      .filter(count -> row.without().areCoresComplete()))
          .shareIfKnown(
              "deal",
              "probability of a deal without it",
              row -> row.without().deal().map(Exact::value))
          .numberIfKnown(
              "deal_error",
              "error of the quadrature",
              row -> row.without().deal().map(Exact::error))
          .truth(
              "changes", "whether any of these is another without it", row -> row.place().changes())
          .text(
              "quote",
              "the paragraph itself, where quoting was asked for",
              row -> row.place().text().orElse(""))
          .key("source")
          .build();

  static final Table<Coding> CODINGS =
      Table.<Coding>of("source_codings", "thing coded from a paragraph")
          .text("source", "the paragraph", row -> row.traced().source().toString())
          .text(
              "what",
              "`position`, `reading`, `stated` (a party's stated option), `option` (of the grid),"
                  + " `prefers` or `more-important` (what a party wants), `today`, `control`, `layer`"
                  + " or `process-rule`",
              row -> row.traced().what().label())
          .text(
              "id",
              "id of the position or of a preferred statement, a reading as position=reading, an"
                  + " option as issue=option, issues by importance as issue>issue, id of the issue"
                  + " controlled or of the layer, name of the process rule",
              row -> row.traced().id())
          .text("party", "id of the party whose it is", row -> row.traced().party())
          .text(
              "text",
              "what the scenario says of it, or the comment above a process rule",
              row -> row.traced().text())
          .joins("sources", "source")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<CoreRow> CORES =
      Table.<CoreRow>of("source_cores", "source and conflict core that goes or comes without it")
          .text("source", "the paragraph, or the document as a whole", CoreRow::source)
          .text("change", "`gone` or `new`", CoreRow::change)
          .texts("positions", "ids of the positions of the core", CoreRow::positions)
          .joins("sources", "source")
          .build();

  static final Table<Unsourced> ASSUMED =
      Table.<Unsourced>of("source_assumed", "thing that no document says, so that it is assumed")
          .text(
              "what",
              "`today`, `control`, `layer`, `prefers`, `more-important`, `process-rule` or `chance`"
                  + " (of the process rule of that name)",
              row -> row.what().label())
          .text("id", "as in `source_codings.csv`", Unsourced::id)
          .text("party", "id of the party whose it is", Unsourced::party)
          .joins(PartiesTable.NAME, "party")
          .build();

  /** A place with the answers it is compared with. */
  record Row(
      String source,
      String document,
      Place place,
      Standing without,
      Optional<BigInteger> coherent) {

    Optional<BigInteger> paragraph() {
      return place.source().map(source -> BigInteger.valueOf(source.paragraph()));
    }
  }

  /** Something coded. */
  record Coding(Traced traced) {}

  /** A core that hangs on a source. */
  record CoreRow(String source, String change, List<String> positions) {}

  private SourcesFiles() {}

  /**
   * {@code sources.json}, one CSV a table, and what is in them, by name.
   *
   * @param quotes whether the words of the documents are written as well
   */
  public static Map<String, String> of(SourcesReport report, boolean quotes, Wording wording) {
    List<Sheet<?>> sheets =
        List.of(
            SOURCES.with(rows(report, quotes)),
            CODINGS.with(codings(report)),
            CORES.with(cores(report)),
            ASSUMED.with(Unsourced.of(report.scenario(), report.process())));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.asked().enforcement()));
    content.put("coherent", report.coherent());
    content.put("complete", report.notes().isEmpty());
    content.put("notes", NoteJson.of(report.notes(), wording));
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("sources.json", JsonText.of(content));
    List<Sheet<?>> all =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.asked().enforcement()));
    all.addAll(sheets);
    files.putAll(TableFiles.of("sources", all));
    return files;
  }

  private static List<Row> rows(SourcesReport report, boolean quotes) {
    List<Row> rows = new ArrayList<>();
    List<Traced> all = new ArrayList<>(Traced.of(report.scenario()));
    report.process().forEach(rule -> all.addAll(rule.traced()));
    Place none =
        new Place(Optional.empty(), all, Resting.NOTHING, report.all(), false, Optional.empty());
    rows.add(row(report, NOTHING_LEFT_OUT, "", none, quotes));
    for (Traces traces : report.documents()) {
      String document = traces.document().id();
      rows.add(row(report, document, document, traces.whole(), quotes));
      for (Place place : traces.paragraphs()) {
        rows.add(row(report, name(traces, place), document, place, quotes));
      }
    }
    return rows;
  }

  private static Row row(
      SourcesReport report, String source, String document, Place place, boolean quotes) {
    Place shown =
        quotes
            ? place
            : new Place(
                place.source(),
                place.coded(),
                place.resting(),
                place.without(),
                place.changes(),
                Optional.empty());
    return new Row(source, document, shown, place.without(), report.coherent());
  }

  private static String name(Traces traces, Place place) {
    return place.source().map(Object::toString).orElse(traces.document().id());
  }

  private static List<String> readings(Resting resting) {
    TreeSet<String> readings = new TreeSet<>();
    resting.readings().forEach((id, names) -> names.forEach(n -> readings.add(id + "=" + n)));
    return List.copyOf(readings);
  }

  private static List<Coding> codings(SourcesReport report) {
    return report.documents().stream()
        .flatMap(traces -> traces.paragraphs().stream())
        .flatMap(place -> place.coded().stream().map(Coding::new))
        .toList();
  }

  private static List<CoreRow> cores(SourcesReport report) {
    List<CoreRow> rows = new ArrayList<>();
    for (Traces traces : report.documents()) {
      addCores(report, traces.document().id(), traces.whole(), rows);
      for (Place place : traces.paragraphs()) {
        addCores(report, name(traces, place), place, rows);
      }
    }
    return rows;
  }

  private static void addCores(
      SourcesReport report, String source, Place place, List<CoreRow> rows) {
    Standing without = place.without();
    if (without.areCoresComplete() && report.all().areCoresComplete()) {
      add(source, "gone", report.all().cores(), without.cores(), rows);
      add(source, "new", without.cores(), report.all().cores(), rows);
    }
  }

  private static void add(
      String source,
      String change,
      Set<Set<String>> some,
      Set<Set<String>> others,
      List<CoreRow> rows) {
    some.stream()
        .filter(core -> !others.contains(core))
        .map(core -> List.copyOf(new TreeSet<>(core)))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(core -> rows.add(new CoreRow(source, change, core)));
  }
}
