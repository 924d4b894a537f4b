package org.parley.files;

import java.util.List;
import java.util.function.Function;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What the ids in all other tables stand for. */
public final class ScenarioTables {

  static final Table<Issue> ISSUES =
      Table.<Issue>of("issues", "issue")
          .text("issue", "id of the issue", Issue::id)
          .text("title", "what is to be settled", Issue::title)
          .text("group", "what it belongs to, where the scenario says so", Issue::group)
          .text(
              "unit",
              "unit of the numbers that are its options, where they are numbers",
              issue -> issue.unit().orElse(""))
          .truth("ordered", "whether its options are in an order", Issue::isOrdered)
          .text("note", "remark of the scenario", Issue::note)
          .key("issue")
          .build();

  static final Table<Position> POSITIONS =
      position(
              Table.<Position>of("positions", "position, whether it is enforced or not"),
              Function.identity())
          .text("wording", "how firmly it is worded", position -> position.wording().label())
          .text("text", "the position in one sentence", Position::text)
          .texts("sources", "documents and paragraphs that state it", ScenarioTables::sources)
          .text("note", "remark of the scenario", Position::note)
          .key("position")
          .build();

  static final Table<CoherenceRow> COHERENCE =
      Table.<CoherenceRow>of("coherence", "coherence rule that the scenario lists")
          .text("coherence", "id of the rule", row -> row.rule().id())
          .text(
              "kind",
              "`coherence`: what makes no sense; `agreement`: what is no agreement",
              row -> row.rule().kind().label())
          .text("text", "what it excludes", row -> row.rule().text())
          .text("reason", "why that is taken so", row -> row.rule().reason())
          .truth(
              "waived", "whether it is waived, so that it excludes nothing", CoherenceRow::waived)
          .key("coherence")
          .build();

  /** A coherence rule, waived or not. */
  record CoherenceRow(CoherenceRule rule, boolean waived) {}

  private ScenarioTables() {}

  /** The coherence rules. */
  static Sheet<?> coherence(Scenario scenario, Enforcement enforcement) {
    return COHERENCE.with(
        scenario.coherence().stream()
            .map(rule -> new CoherenceRow(rule, enforcement.waived().contains(rule.id())))
            .toList());
  }

  /** What ids stand for, for a folder without the figures of a run. */
  public static List<Sheet<?>> of(Scenario scenario, Enforcement enforcement) {
    return List.of(
        ISSUES.with(scenario.issues()),
        OptionTables.titles(scenario),
        POSITIONS.with(scenario.positions()),
        coherence(scenario, enforcement),
        PartiesTable.titles(scenario, enforcement));
  }

  /** Adds the columns that tell which position it is, whose and of which sort. */
  static <R> Table.Builder<R> position(Table.Builder<R> table, Function<R, Position> position) {
    return table
        .text("position", "id of the position", row -> position.apply(row).id())
        .text("party", "id of the party whose it is", row -> position.apply(row).party())
        .text(
            "kind",
            "`red-line`, `demand`, `preference` or `inferred`",
            row -> position.apply(row).kind().label())
        .text(
            "status",
            "`stated`, `carried`, `lapsed` or `hindsight`",
            row -> position.apply(row).status().label())
        .joins(PartiesTable.NAME, "party");
  }

  /** Where a position was stated, as in the scenario file. */
  static List<String> sources(Position position) {
    return position.sources().stream().map(Object::toString).toList();
  }
}
