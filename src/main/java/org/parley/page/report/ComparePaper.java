package org.parley.page.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.files.ExactFigures;
import org.parley.files.Manifest;
import org.parley.page.CompareBlocks;
import org.parley.page.Notes;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.Paper;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** The page of a comparison: snapshots in a row, what moved between them, and what came of it. */
public final class ComparePaper {

  private final CompareReport report;
  private final Spelling spelling;

  private ComparePaper(CompareReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The page. */
  public static Paper of(CompareReport report, Manifest manifest, Spelling spelling) {
    return new ComparePaper(report, spelling).paper(manifest);
  }

  private Paper paper(Manifest manifest) {
    List<Chapter> chapters = new ArrayList<>(List.of(course(), changes(), ladder()));
    if (!report.notes().isEmpty()) {
      chapters.add(Cover.notes(Notes.of(report.notes(), spelling)));
    }
    chapters.add(MadeChapter.of(manifest));
    String kicker =
        "Parley report · " + Words.plural(report.scenarios().size(), "snapshot") + " compared";
    return new Paper(
        kicker,
        "From " + first().id() + " to " + last().id(),
        verdict(),
        lede(),
        chance(),
        chapters);
  }

  private Side first() {
    return report.scenarios().get(0);
  }

  private Side last() {
    return report.scenarios().get(report.scenarios().size() - 1);
  }

  /** What became of the room for a deal. */
  private String verdict() {
    if (report.scenarios().stream().anyMatch(side -> side.left().isEmpty())) {
      return "What changed from " + first().id() + " to " + last().id() + ".";
    }
    long open = report.scenarios().stream().filter(ComparePaper::isOpen).count();
    String snapshots = report.scenarios().size() == 2 ? "both snapshots" : "every snapshot";
    if (open == 0) {
      return "In " + snapshots + ", what binds leaves no acceptable outcome.";
    }
    if (open == report.scenarios().size()) {
      return "In " + snapshots + ", some outcome is acceptable.";
    }
    if (isOpen(first()) == isOpen(last())) {
      return isOpen(last())
          ? "Some outcome is acceptable at first and at last, and was not in between."
          : "No outcome is acceptable at first or at last, though some was in between.";
    }
    return isOpen(last())
        ? "Some outcome has become acceptable, where none was."
        : "No outcome is acceptable any more, where some was.";
  }

  private static boolean isOpen(Side side) {
    return side.left().map(BigInteger::signum).orElse(0) > 0;
  }

  private List<Block> lede() {
    List<Block> lede = new ArrayList<>();
    for (Step step : report.steps()) {
      lede.add(new Sentence(1, Moves.of(step).sentence(step)));
    }
    return lede;
  }

  private List<Block> chance() {
    if (report.scenarios().stream().anyMatch(side -> side.deal().isEmpty())) {
      return List.of();
    }
    List<String> chances =
        report.scenarios().stream()
            .map(side -> ProbabilityWords.percent(side.deal().orElseThrow()))
            .toList();
    return List.of(
        new Sentence(
            0,
            "Under the firmness that each snapshot assumes, the chance of a deal goes from "
                + String.join(" to ", chances)
                + "."),
        Cover.noPeace());
  }

  private Chapter course() {
    List<Block> blocks = new ArrayList<>(List.of(figures()));
    PositionCourses.of(report)
        .ifPresent(
            timeline -> {
              blocks.add(new Heading(0, "Positions that change"));
              blocks.add(
                  new Sentence(
                      1,
                      "A full bar: stated in that snapshot; a light one: said before and not taken"
                          + " back; an outline: binding no longer, or not known of yet."));
              blocks.add(timeline);
            });
    return new Chapter(Part.COURSE, "From snapshot to snapshot", Basis.EXACT, 1, blocks);
  }

  private Grid figures() {
    Grid grid =
        Grid.of(
            0,
            GridColumn.words().headed("snapshot"),
            GridColumn.words().headed("of"),
            GridColumn.figures().headed("acceptable outcomes"),
            GridColumn.figures().headed("of coherent ones"),
            GridColumn.figures().headed("chance of a deal, assumed"));
    for (Side side : report.scenarios()) {
      grid =
          grid.row(
              new GridCell.Id(side.id()),
              new GridCell.Text(side.scenario().date()),
              side.left()
                  .<GridCell>map(GridCell.Count::new)
                  .orElseGet(() -> new GridCell.Unknown("not exact")),
              ExactFigures.share(side.left(), side.coherent())
                  .map(share -> new GridCell.Share(share, Words.percent(share)))
                  .map(GridCell.Bar::of)
                  .orElse(GridCell.EMPTY),
              chance(side));
    }
    return grid;
  }

  private static GridCell chance(Side side) {
    Optional<GridCell> share =
        side.deal().map(d -> new GridCell.Share(d.value(), ProbabilityWords.percent(d)));
    return share.map(GridCell.Bar::of).orElseGet(() -> new GridCell.Unknown("not exact"));
  }

  private Chapter changes() {
    List<Block> blocks = new ArrayList<>();
    report.steps().forEach(step -> blocks.addAll(CompareBlocks.step(report, step, spelling)));
    return new Chapter(Part.CHANGES, "What changed, and what it did", Basis.NONE, 1, blocks);
  }

  private Chapter ladder() {
    return new Chapter(
        Part.LADDER,
        "How the room shrinks, snapshot by snapshot",
        Basis.NONE,
        0,
        CompareBlocks.ladder(report));
  }
}
