package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.PositionChange;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Holding;
import org.parley.answer.WhatIfReport.Ambiguity.Kind;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.table.Words;

/** What other readings and waivers would change. */
public final class WhatIfBlocks {

  private static final int MOST_LINES = 12;

  private final WhatIfReport report;
  private final Spelling spelling;

  /** Changes that are shown. */
  private final Set<PositionChange> changes = new HashSet<>();

  /** Ids of positions that are shown. */
  private final Set<String> positions = new HashSet<>();

  private WhatIfBlocks(WhatIfReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(WhatIfReport report, Spelling spelling) {
    return new WhatIfBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    String now = report.acceptable().map(Words::count).orElse("not exact");
    List<Block> single = single();
    List<Block> opening = opening();
    List<Block> ambiguity = ambiguity();
    return new Blocks.Builder()
        .section(new Opening(spelling).of(report.scenario(), report.enforcement()))
        .section(List.of(new Sentence(0, "Acceptable outcomes as things stand: " + now)))
        .section(single)
        .section(opening)
        .section(legend())
        .section(ambiguity)
        .section(rules())
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> single() {
    List<Changed> different =
        report.single().stream().filter(c -> !c.acceptable().equals(report.acceptable())).toList();
    if (different.isEmpty() && report.acceptable().isEmpty()) {
      return List.of(
          new Sentence(0, "Whether a single change makes a difference is not known exactly."));
    }
    if (different.isEmpty()) {
      return List.of(new Sentence(0, "No single waiver and no single other reading changes that."));
    }
    if (report.opening().containsAll(different)) {
      // Then they are among the smallest changes, which follow.
      return List.of();
    }
    return List.of(
        new Heading(0, "Single changes that make a difference, and acceptable outcomes after them"),
        grid(different));
  }

  private List<Block> opening() {
    if (report.opening().isEmpty()) {
      return report.isComplete() && report.acceptable().equals(Optional.of(BigInteger.ZERO))
          ? List.of(
              new Sentence(
                  0, "No change opens a zone: no outcome makes sense, whatever is enforced."))
          : List.of();
    }
    return List.of(
        new Heading(
            0,
            report.isComplete()
                ? "The smallest changes that open a zone, and acceptable outcomes after them"
                : "Changes that open a zone, of which there may be more"),
        grid(report.opening()));
  }

  private Grid grid(List<Changed> rows) {
    rows.forEach(row -> changes.addAll(row.changes()));
    return Grid.of(1, GridColumn.figures(), GridColumn.words())
        .with(rows.stream().map(this::row).toList())
        .folded(Excess.inFolder(MOST_LINES, spelling));
  }

  private GridRow row(Changed changed) {
    GridCell acceptable =
        changed
            .acceptable()
            .<GridCell>map(GridCell.Count::new)
            .orElseGet(() -> new GridCell.Unknown("not exact"));
    String after = changed.changes().stream().map(this::spelled).collect(Collectors.joining(" "));
    return GridRow.of(acceptable, new GridCell.Text("after " + after));
  }

  private String spelled(PositionChange change) {
    return change instanceof PositionChange.Read read
        ? spelling.of(Choice.READING, read.position(), List.of(read.reading()))
        : spelling.of(Choice.WAIVER, change.subject())
            + (change instanceof PositionChange.RuleWaived ? " (the encoder's)" : "");
  }

  private List<Block> ambiguity() {
    if (report.ambiguity().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, combinations(report.ambiguity().get(0))));
    blocks.addAll(cores(Holding.ALWAYS, "conflicts under every reading"));
    blocks.addAll(cores(Holding.DEPENDS, "conflicts that depend on the reading"));
    return blocks;
  }

  private List<Block> cores(Holding verdict, String heading) {
    List<Ambiguity> cores =
        report.ambiguity().stream()
            .filter(a -> a.kind() == Kind.CORE && a.verdict() == verdict)
            .limit(MOST_LINES)
            .toList();
    if (cores.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(new Heading(1, heading)));
    for (Ambiguity core : cores) {
      positions.addAll(core.core());
      String held =
          core.holdsIn()
              .map(count -> " (" + Words.count(count) + " of " + Words.count(core.of()) + ")")
              .orElse("");
      blocks.add(new Sentence(2, String.join(" + ", core.core()) + held));
    }
    return blocks;
  }

  private static String combinations(Ambiguity deal) {
    if (deal.of().equals(BigInteger.ONE)) {
      return "The readings combine in one way, which leaves "
          + (deal.verdict() == Holding.ALWAYS ? "a deal" : "no deal");
    }
    return "Of " + Words.count(deal.of()) + " combinations of readings, " + leaving(deal);
  }

  private static String leaving(Ambiguity deal) {
    if (deal.verdict() == Holding.NEVER) {
      return "none leaves a deal";
    }
    if (deal.verdict() == Holding.ALWAYS) {
      return "all leave a deal";
    }
    return deal.holdsIn()
        .map(n -> Words.count(n) + (n.equals(BigInteger.ONE) ? " leaves a deal" : " leave a deal"))
        .orElse("some leave a deal, and some do not");
  }

  /** What the positions and readings that are shown stand for. */
  private List<Block> legend() {
    List<GridRow> rows = new ArrayList<>();
    for (Position position : report.scenario().positions()) {
      String id = position.id();
      List<Reading> others =
          position.readings().stream()
              .filter(other -> changes.contains(new PositionChange.Read(id, other.name())))
              .toList();
      boolean isNamed = positions.contains(id) || changes.contains(new PositionChange.Waived(id));
      if (isNamed || !others.isEmpty()) {
        rows.add(
            GridRow.of(
                new GridCell.Id(id), new GridCell.Text(position.party() + ": " + position.text())));
        String now = report.enforcement().reading(position).name();
        others.forEach(
            other ->
                rows.add(
                    GridRow.of(
                        GridCell.EMPTY,
                        new GridCell.Text("from " + now + " to " + inWords(other)))));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "The positions named (parley show says where each was stated)"),
            Grid.of(1, GridColumn.words(), GridColumn.words()).with(rows));
  }

  /** What the coherence rules that are shown stand for. */
  private List<Block> rules() {
    List<String> ids =
        changes.stream()
            .filter(PositionChange.RuleWaived.class::isInstance)
            .map(PositionChange::subject)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "The coherence rules named: assumptions of the encoder's"),
            CoherenceGrid.of(1, report.scenario(), ids));
  }

  private static String inWords(Reading reading) {
    return reading.name() + (reading.text().isEmpty() ? "" : ": " + reading.text());
  }
}
