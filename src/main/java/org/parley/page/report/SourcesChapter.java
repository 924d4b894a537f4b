package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.parley.page.Citations;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;
import org.parley.table.Words;

/** What was said and where: every position, what it does to the result, and the documents. */
final class SourcesChapter {

  private final Scenario scenario;
  private final Enforcement enforcement;
  private final String effect;
  private final IntFunction<GridCell> effects;

  /**
   * @param effect what the effects are
   * @param effects what an enforced position does to the result, by index
   */
  SourcesChapter(
      Scenario scenario, Enforcement enforcement, String effect, IntFunction<GridCell> effects) {
    this.scenario = scenario;
    this.enforcement = enforcement;
    this.effect = effect;
    this.effects = effects;
  }

  /** The chapter. */
  Chapter chapter(int weight) {
    List<Block> blocks = new ArrayList<>();
    for (Party party : scenario.parties()) {
      blocks.addAll(party(party));
    }
    if (!scenario.documents().isEmpty()) {
      blocks.add(new Heading(0, "Documents"));
      blocks.add(documents());
    }
    return new Chapter(
        Part.SOURCES, "Sources: what was said, and where", Basis.NONE, weight, blocks);
  }

  private List<Block> party(Party party) {
    List<GridRow> enforced = new ArrayList<>();
    List<GridRow> others = new ArrayList<>();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      if (position.party().equals(party.id())) {
        (enforcement.enforces(position) ? enforced : others).add(row(index, position));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (enforced.size() + others.size() > 0) {
      blocks.add(new Heading(0, party.title()));
    }
    if (!enforced.isEmpty()) {
      blocks.add(grid(enforced));
    }
    if (!others.isEmpty()) {
      String title = Words.plural(others.size(), "position") + " not enforced here";
      blocks.add(new Group(Group.Apart.FOLDED, title, List.of(grid(others))));
    }
    return blocks;
  }

  private Grid grid(List<GridRow> rows) {
    return Grid.of(
            0,
            GridColumn.words().headed("id"),
            GridColumn.words().headed("paraphrase"),
            GridColumn.words().headed("kind, status"),
            GridColumn.words().headed("document and paragraph"),
            GridColumn.figures().headed(effect))
        .with(rows);
  }

  /** What nobody has stated says so where it is read, and not only in a column beside it. */
  private GridRow row(int index, Position position) {
    String inferred = position.kind() == Kind.INFERRED ? "Inferred, not stated: " : "";
    boolean isEnforced = enforcement.enforces(position);
    return GridRow.of(
        new GridCell.Defined(position.id()),
        new GridCell.Listed(inferred + position.text(), readings(position)),
        new GridCell.Text(position.kind().label() + ", " + position.status().label()),
        new GridCell.Text(Citations.plain(position.sources())),
        isEnforced ? GridCell.Bar.of(effects.apply(index)) : GridCell.EMPTY);
  }

  private List<String> readings(Position position) {
    List<String> readings = new ArrayList<>();
    if (position.readings().size() > 1) {
      for (Reading reading : position.readings()) {
        // The names of the readings of a position differ.
        boolean isInForce = reading.name().equals(enforcement.reading(position).name());
        readings.add(
            "Reading "
                + reading.name()
                + (isInForce ? ", in force" : "")
                + (reading.text().isEmpty() ? "" : ": " + reading.text()));
      }
    }
    return readings;
  }

  private Grid documents() {
    Grid grid =
        Grid.of(
            0,
            GridColumn.words().headed("id"),
            GridColumn.words().headed("document"),
            GridColumn.words().headed("date"),
            GridColumn.words().headed("reliability"));
    for (SourceDocument document : scenario.documents()) {
      grid =
          grid.row(
              new GridCell.Id(document.id()),
              new GridCell.Text(document.title()),
              new GridCell.Text(document.date()),
              new GridCell.Text(document.reliability()));
    }
    return grid;
  }
}
