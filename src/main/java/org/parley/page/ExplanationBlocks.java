package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Explanation;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.rules.Verdict;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;
import org.parley.worlds.Probability;

/** What the rules say about an outcome. */
public final class ExplanationBlocks {

  private final Explanation explanation;
  private final Scenario scenario;

  private ExplanationBlocks(Explanation explanation) {
    this.explanation = explanation;
    this.scenario = explanation.scenario();
  }

  /** The whole answer. */
  public static Blocks of(Explanation explanation, Spelling spelling) {
    return new ExplanationBlocks(explanation).blocks(new Opening(spelling));
  }

  private Blocks blocks(Opening opening) {
    List<Block> closing = new ArrayList<>();
    closing.add(new Sentence(0, headline()));
    if (explanation.verdict().isCoherent()) {
      explanation.acceptance().ifPresent(p -> closing.add(new Sentence(0, acceptance(p))));
    }
    return new Blocks.Builder()
        .section(opening.of(scenario, explanation.enforcement(), explanation.replaced()))
        .section(List.of(new Entry(0, "Outcome: " + String.join(", ", explanation.given()))))
        .section(open())
        .section(coherence())
        .section(crossings("Crosses, enforced:", crossings(true)))
        .section(crossings("Crosses, not enforced:", crossings(false)))
        .closing(closing);
  }

  private List<Block> open() {
    return explanation.open().isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "Left open, so only what holds whatever they become is shown:"),
            new Sentence(1, String.join(", ", explanation.open())));
  }

  private List<Block> coherence() {
    if (explanation.verdict().isCoherent()) {
      return List.of();
    }
    List<GridRow> rows = new ArrayList<>();
    for (Verdict.Incoherence reason : explanation.verdict().incoherences()) {
      rows.add(GridRow.of(new GridCell.Id(reason.target().id()), new GridCell.Text(reason.rule())));
      addReason(rows, reason.terms());
    }
    return List.of(new Heading(0, "Not coherent:"), grid(rows));
  }

  private static Grid grid(List<GridRow> rows) {
    return Grid.of(1, GridColumn.words(), GridColumn.words()).with(rows);
  }

  /** Nothing where the rule matched no term, only the absence or existence of some. */
  private static void addReason(List<GridRow> rows, List<String> terms) {
    if (!terms.isEmpty()) {
      rows.add(more("because " + String.join(" and ", terms)));
    }
  }

  /** More on the thing above. */
  private static GridRow more(String text) {
    return GridRow.of(GridCell.EMPTY, new GridCell.Text(text));
  }

  private List<Verdict.Crossing> crossings(boolean enforced) {
    List<Verdict.Crossing> found = new ArrayList<>();
    for (Verdict.Crossing crossing : explanation.verdict().crossings()) {
      Position position = position(crossing);
      String inForce = explanation.enforcement().reading(position).name();
      if (inForce.equals(crossing.target().reading())
          && explanation.enforcement().enforces(position) == enforced) {
        found.add(crossing);
      }
    }
    return found;
  }

  private Position position(Verdict.Crossing crossing) {
    return scenario.positions().get(scenario.positionIndex(crossing.target().position()));
  }

  private List<Block> crossings(String heading, List<Verdict.Crossing> crossings) {
    if (crossings.isEmpty()) {
      return List.of();
    }
    List<GridRow> rows = new ArrayList<>();
    String last = "";
    for (Verdict.Crossing crossing : crossings) {
      Position position = position(crossing);
      if (!position.id().equals(last)) {
        addPosition(rows, position, crossing.target().reading());
      }
      last = position.id();
      rows.add(more("by rule: " + crossing.rule()));
      addReason(rows, crossing.terms());
    }
    return List.of(new Heading(0, heading), grid(rows));
  }

  private void addPosition(List<GridRow> rows, Position position, String reading) {
    String shown = position.readings().size() == 1 ? "" : ", read " + reading;
    rows.add(
        GridRow.of(
            new GridCell.Id(position.id()),
            new GridCell.Text(PositionSheet.words(position) + shown)));
    if (!position.text().isBlank()) {
      rows.add(more(position.text()));
    }
    if (!position.sources().isEmpty()) {
      rows.add(more("stated in " + new Citations(scenario).titled(position.sources())));
    }
  }

  private String acceptance(Probability.Exact probability) {
    return "Under the assumed firmness "
        + (explanation.open().isEmpty() ? "it is" : "some such outcome is")
        + " acceptable in "
        + ProbabilityWords.percent(probability.value())
        + " of worlds.";
  }

  private String headline() {
    if (!explanation.verdict().isCoherent()) {
      return "The outcome makes no sense, so it is not counted.";
    }
    long enforced = crossings(true).stream().map(c -> c.target().position()).distinct().count();
    if (enforced > 0) {
      return "Not acceptable: crosses "
          + (explanation.open().isEmpty() ? "" : "at least ")
          + Words.plural(enforced, "enforced position")
          + ".";
    }
    return explanation.open().isEmpty()
        ? "Acceptable: crosses no enforced position."
        : "Nothing is crossed so far; it depends on the open issues.";
  }
}
