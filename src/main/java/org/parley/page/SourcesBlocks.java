package org.parley.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.answer.SourcesReport;
import org.parley.answer.SourcesReport.Place;
import org.parley.answer.SourcesReport.Standing;
import org.parley.answer.SourcesReport.Traces;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.ProcessWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Resting;
import org.parley.scenario.Traced;
import org.parley.scenario.Traced.What;
import org.parley.scenario.Unsourced;
import org.parley.table.Words;

/** What was coded from which paragraph, and what hangs on it. */
public final class SourcesBlocks {

  private final SourcesReport report;

  private SourcesBlocks(SourcesReport report) {
    this.report = report;
  }

  /** The whole answer. */
  public static Blocks of(SourcesReport report, Spelling spelling) {
    SourcesBlocks builder = new SourcesBlocks(report);
    Blocks.Builder blocks = new Blocks.Builder();
    blocks.section(new Opening(spelling).of(report.scenario(), report.asked().enforcement()));
    blocks.section(builder.hinges());
    blocks.section(builder.documents(), List.of());
    blocks.section(builder.unsourced());
    report.documents().forEach(traces -> blocks.detail(builder.traces(traces)));
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> hinges() {
    GridColumn figures = GridColumn.figures();
    Grid grid =
        Grid.of(
                1,
                GridColumn.words().headed("without"),
                figures.headed("acceptable"),
                figures,
                figures.headed("cores"),
                figures.headed("worlds with a deal"))
            .with(row("(nothing)", report.all(), ""));
    boolean isAnything = false;
    for (Traces traces : report.documents()) {
      List<Place> places = new ArrayList<>(List.of(traces.whole()));
      places.addAll(traces.paragraphs());
      for (Place place : places) {
        if (place.changes()) {
          isAnything = true;
          grid = grid.with(row(name(traces, place), place.without(), left(place.resting())));
        }
      }
    }
    String others =
        isAnything
            ? "No other document or paragraph changes any of these by itself."
            : "No document or paragraph changes any of these by itself.";
    return List.of(
        new Heading(0, "What becomes of the answer if all that rests on one source is left out"),
        grid,
        new Sentence(1, others));
  }

  private GridRow row(String name, Standing standing, String below) {
    return new GridRow(
        List.of(
            new GridCell.Id(name),
            standing
                .acceptable()
                .<GridCell>map(GridCell.Count::new)
                .orElseGet(() -> new GridCell.Unknown("not exact")),
            ExactFigures.share(standing.acceptable(), report.coherent())
                .<GridCell>map(share -> new GridCell.Share(share, Words.percent(share)))
                .orElse(GridCell.EMPTY),
            standing.areCoresComplete()
                ? GridCell.Count.of(standing.cores().size())
                : new GridCell.Unknown("not all known"),
            standing
                .deal()
                .<GridCell>map(
                    deal -> new GridCell.Share(deal.value(), ProbabilityWords.percent(deal)))
                .orElseGet(() -> new GridCell.Unknown("not exact"))),
        false,
        below);
  }

  private static String name(Traces traces, Place place) {
    return place.source().map(Object::toString).orElse(traces.document().id() + ", all of it");
  }

  /** What rests on it and binds, in the scenario's order. */
  private String left(Resting resting) {
    List<String> left = new ArrayList<>();
    for (Position position : report.scenario().positions()) {
      if (report.asked().enforcement().enforces(position)) {
        if (resting.positions().contains(position.id())) {
          left.add(position.id());
        }
        Set<String> readings = resting.readings().getOrDefault(position.id(), Set.of());
        new TreeSet<>(readings).forEach(name -> left.add(position.id() + "=" + name));
      }
    }
    return String.join(", ", left);
  }

  /** A line a document. */
  private List<Block> documents() {
    List<Term> terms =
        report.documents().stream()
            .map(d -> new Term(d.document().id(), extent(d) + ": " + d.document().title()))
            .toList();
    return List.of(
        new Heading(0, "Documents, and from how much of them something was coded"),
        new Terms(1, terms, Optional.empty()));
  }

  /** What no document says, a line for each sort. */
  private List<Block> unsourced() {
    Map<What, List<String>> ids = new EnumMap<>(What.class);
    for (Unsourced one : Unsourced.of(report.scenario(), report.process())) {
      if (one.what() != What.CHANCE) {
        String party = one.party().isEmpty() ? "" : " of " + one.party();
        ids.computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one.id() + party);
      }
    }
    for (ProcessRule rule : report.process()) {
      ids.computeIfAbsent(What.CHANCE, what -> new ArrayList<>())
          .add(rule.event() + " " + ProcessWords.chance(rule));
    }
    List<Term> terms = new ArrayList<>();
    ids.forEach((what, of) -> terms.add(new Term(what.label(), told(of))));
    return terms.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "Said by no document, and so assumed"),
            new Terms(1, terms, Optional.empty()));
  }

  private static String told(List<String> ids) {
    return Words.count(ids.size()) + ": " + String.join(", ", ids);
  }

  private static String extent(Traces traces) {
    long coded = traces.paragraphs().stream().filter(place -> !place.coded().isEmpty()).count();
    return traces.hasText()
        ? Words.count(coded) + " of " + Words.plural(traces.paragraphs().size(), "paragraph")
        : Words.plural(coded, "paragraph");
  }

  private List<Block> traces(Traces traces) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Entry(
            0,
            traces.document().id(),
            traces.document().title() + ", coded from " + extent(traces) + textless(traces)));
    if (traces.hasText()) {
      traces.paragraphs().forEach(place -> blocks.addAll(quoted(place)));
    } else if (traces.paragraphs().stream().anyMatch(place -> !place.coded().isEmpty())) {
      List<GridRow> rows = new ArrayList<>();
      traces.paragraphs().forEach(place -> place.coded().forEach(one -> rows.add(row(one, true))));
      blocks.add(
          Grid.of(1, GridColumn.figures(), GridColumn.words(), GridColumn.words()).with(rows));
    }
    return blocks;
  }

  private String textless(Traces traces) {
    return report.hasTexts() && !traces.hasText() ? "; its text is not at hand" : "";
  }

  /** The paragraph itself, and below it what was coded from it. */
  private static List<Block> quoted(Place place) {
    String paragraph = "p" + place.source().orElseThrow().paragraph();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Entry(1, paragraph, place.text().orElse("")));
    if (place.coded().isEmpty()) {
      blocks.add(new Sentence(3, "- nothing was coded from it"));
    } else {
      List<GridRow> rows = place.coded().stream().map(one -> row(one, false)).toList();
      blocks.add(Grid.of(3, GridColumn.words(), GridColumn.words()).with(rows));
    }
    return blocks;
  }

  private static GridRow row(Traced one, boolean isNumbered) {
    String party = one.party().isEmpty() ? "" : " of " + one.party();
    String text = one.text().isEmpty() ? "" : ": " + one.text();
    List<GridCell> cells = new ArrayList<>();
    if (isNumbered) {
      cells.add(new GridCell.Figure("p" + one.source().paragraph()));
    }
    boolean isOfParty =
        switch (one.what()) {
          case STATED, PREFERS, IMPORTANCE -> true;
          case POSITION, READING, OPTION, TODAY, CONTROL, LAYER, PROCESS_RULE, CHANCE -> false;
        };
    cells.add(new GridCell.Text(one.what().label()));
    cells.add(new GridCell.Text(one.id() + (isOfParty ? party : "") + text));
    return new GridRow(cells, false, "");
  }

  /** Paragraphs as they are named together, such as {@code S002 p3 and p7}. */
  static Optional<String> together(List<String> sources, int most) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    String last = "";
    for (String source : sources.subList(0, Math.min(most, sources.size()))) {
      int space = source.indexOf(' ');
      String document = space < 0 ? source : source.substring(0, space);
      named.add(space >= 0 && document.equals(last) ? source.substring(space + 1) : source);
      last = document;
    }
    int more = sources.size() - most;
    if (more > 0) {
      return Optional.of(String.join(", ", named) + " and " + more + " more");
    }
    int end = named.size() - 1;
    return Optional.of(
        end == 0
            ? named.get(0)
            : String.join(", ", named.subList(0, end)) + " and " + named.get(end));
  }
}
