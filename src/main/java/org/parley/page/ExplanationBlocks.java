package org.parley.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.parley.page.words.ProcessWords;
import org.parley.page.words.Spelling;
import org.parley.rules.Verdict;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
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
    List<Block> answer = new ArrayList<>();
    answer.add(new Entry(0, "Outcome: " + String.join(", ", explanation.given())));
    answer.add(new Sentence(0, headline()));
    if (explanation.verdict().isCoherent()) {
      explanation.acceptance().ifPresent(p -> answer.add(new Sentence(0, acceptance(p))));
    }
    return new Blocks.Builder()
        .section(opening.of(scenario, explanation.enforcement(), explanation.replaced()))
        .section(answer)
        .section(open())
        .section(coherence())
        .section(crossings("Crosses, enforced:", crossings(true)))
        .section(parties())
        .section(softening())
        .section(crossings("Crosses, not enforced:", crossings(false)))
        .closing(List.of());
  }

  private List<Block> open() {
    return explanation.open().isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "Left open, so only what holds whatever they become is shown:"),
            new Sentence(1, String.join(", ", explanation.open())));
  }

  private List<Block> coherence() {
    return Stream.of(Kind.values()).flatMap(kind -> leftOut(kind).stream()).toList();
  }

  /** Why the outcome makes no sense, or is no agreement; nothing where it does and is. */
  private List<Block> leftOut(Kind kind) {
    List<GridRow> rows = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Verdict.Incoherence reason : explanation.verdict().incoherences()) {
      if (explanation.kind(reason) != kind
          || !said.add(reason.rule() + new TreeSet<>(reason.terms()))) {
        continue;
      }
      rows.add(GridRow.of(new GridCell.Id(reason.target().id()), new GridCell.Text(reason.rule())));
      addReason(rows, reason.target().id(), reason.rule(), reason.terms());
    }
    String heading = kind == Kind.COHERENCE ? "Not coherent:" : "No agreement:";
    return rows.isEmpty() ? List.of() : List.of(new Heading(0, heading), grid(rows));
  }

  private static Grid grid(List<GridRow> rows) {
    return Grid.of(1, GridColumn.words(), GridColumn.words()).with(rows);
  }

  /** A rule may match no term, only the absence or existence of some. */
  private void addReason(List<GridRow> rows, String id, String rule, List<String> terms) {
    rows.add(
        more(
            terms.isEmpty()
                ? "because of what the outcome has or lacks; parley show " + id + " has the rule"
                : "because " + String.join(" and ", terms)));
    Optional.ofNullable(explanation.denials().get(rule))
        .ifPresent(words -> rows.add(more("the rule matches where " + words)));
  }

  /** More on the thing above. */
  private static GridRow more(String text) {
    return GridRow.of(GridCell.EMPTY, new GridCell.Text(text));
  }

  /** Whether each party that has enforced lines could sign. */
  private List<Block> parties() {
    if (!explanation.verdict().isCoherent()) {
      return List.of();
    }
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words());
    for (Party party : scenario.parties()) {
      boolean hasLines =
          scenario.positions().stream()
              .anyMatch(p -> p.party().equals(party.id()) && explanation.enforcement().enforces(p));
      List<String> crossed =
          crossings(true).stream()
              .map(this::position)
              .filter(position -> position.party().equals(party.id()))
              .map(Position::id)
              .distinct()
              .toList();
      if (hasLines) {
        grid = grid.row(new GridCell.Text(party.title()), new GridCell.Text(couldSign(crossed)));
      }
    }
    return grid.rows().isEmpty()
        ? List.of()
        : List.of(new Heading(0, "Who could sign, by its own enforced lines"), grid);
  }

  private String couldSign(List<String> crossed) {
    if (!crossed.isEmpty()) {
      return "no: crosses " + String.join(", ", crossed);
    }
    return explanation.open().isEmpty() ? "yes" : "depends on the open issues";
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
    Set<String> said = new HashSet<>();
    for (Verdict.Crossing crossing : crossings) {
      Position position = position(crossing);
      // The same terms in another order are the same reason.
      if (!said.add(crossing.target() + crossing.rule() + new TreeSet<>(crossing.terms()))) {
        continue;
      }
      if (!position.id().equals(last)) {
        addPosition(rows, position, crossing.target().reading());
      }
      last = position.id();
      rows.add(more("by rule: " + crossing.rule()));
      addReason(rows, position.id(), crossing.rule(), crossing.terms());
    }
    return List.of(new Heading(0, heading), grid(rows));
  }

  /** By which process rules the enforced lines that are crossed may give. */
  private List<Block> softening() {
    List<GridRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Verdict.Crossing crossing : crossings(true)) {
      Position position = position(crossing);
      if (seen.add(position.id())) {
        for (ProcessRule rule : explanation.softening(position)) {
          rows.add(
              GridRow.of(
                  new GridCell.Id(position.id()),
                  new GridCell.Text(ProcessWords.chance(rule) + ": " + rule.name())));
        }
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "May give in talks, by a process rule with its assumed chance a round"),
            grid(rows));
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
    if (!explanation.isFree(Kind.COHERENCE)) {
      return "The outcome makes no sense, so it is not counted.";
    }
    if (!explanation.isFree(Kind.AGREEMENT)) {
      return "The outcome makes sense but is no agreement, so it is not counted.";
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
