package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.KeptOutcome;
import org.parley.answer.KeptOutcome.Apart;
import org.parley.bargaining.Concession;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** Outcomes as rows of tables: one an outcome, one an option of it, one a move it asks for. */
public final class OutcomeTables {

  static final String FRONTIER_DISTANCE = "pareto_distance";

  static final String NASH_DISTANCE = "nash_distance";

  static final String TO_FRONTIER =
      "least distance of what it is worth to the parties from what no outcome is better than for one"
          + " and not worse for any; empty where that is not known or, in a run, would take long";

  static final String TO_NASH = "the same from the Nash outcome, as `parley bargain` has it";

  static final Table<Row> OUTCOMES =
      outcomes(
          "outcomes",
          "outcome worth a look: the acceptable one that asks least and others drawn at random from"
              + " all acceptable ones, no two with the same concessions, or where there are none"
              + " the nearest");

  static final Table<Row> NEAREST =
      outcomes(
          "nearest",
          "set of crossed positions, fewest first, then least firm: the outcome that asks least"
              + " steps of all parties together");

  static final Table<OptionRow> OUTCOME_OPTIONS = options("outcome_options", "outcomes");

  static final Table<OptionRow> NEAREST_OPTIONS = options("nearest_options", "nearest");

  static final Table<Move> CONCESSIONS = concessions("concessions", "outcomes", "nearest");

  /**
   * An outcome.
   *
   * @param number its number among those of the table
   */
  record Row(Scenario scenario, int number, KeptOutcome kept) {}

  /** What an outcome is on one issue. */
  public record OptionRow(int outcome, String issue, String option) {}

  /** A move of a party in an outcome. */
  record Move(int outcome, Concession concession) {}

  private OutcomeTables() {}

  private static Table<Row> outcomes(String name, String row) {
    return Table.<Row>of(name, row)
        .count("outcome", "number of the outcome among these", Row::number)
        .count(
            "crossings",
            "how many enforced positions it crosses",
            r -> r.kept().crossed().cardinality())
        .texts("crossed", "ids of these positions", r -> ids(r.scenario(), r.kept()))
        .countIfKnown("alike", "coherent outcomes that cross exactly these", r -> r.kept().alike())
        .key("outcome")
        .joins("crossings", "crossings")
        .numberIfKnown(FRONTIER_DISTANCE, TO_FRONTIER, r -> r.kept().apart().map(Apart::toFrontier))
        .numberIfKnown(NASH_DISTANCE, TO_NASH, r -> r.kept().apart().flatMap(Apart::toNash))
        .build();
  }

  /** A long table of what the outcomes of another table are. */
  public static Table<OptionRow> options(String name, String outcomes) {
    return Table.<OptionRow>of(name, "issue of an outcome in `" + outcomes + ".csv`")
        .count("outcome", "number of the outcome", OptionRow::outcome)
        .text("issue", "id of the issue", OptionRow::issue)
        .text("option", "id of the option it is settled by", OptionRow::option)
        .key("outcome", "issue")
        .joins(outcomes, "outcome")
        .joins("issues", "issue")
        .joins("options", "issue", "option")
        .build();
  }

  /**
   * A table of moves.
   *
   * @param outcomes tables, one of which is in the same folder, whose outcomes ask for them
   */
  static Table<Move> concessions(String name, String... outcomes) {
    Table.Builder<Move> table =
        Table.<Move>of(
                name,
                "move of a party in an outcome of `"
                    + String.join(".csv` or `", outcomes)
                    + ".csv`")
            .count("outcome", "number of the outcome", Move::outcome)
            .text("party", "id of the party that moves", move -> move.concession().party())
            .text("issue", "id of the issue", move -> move.concession().issue())
            .text("stated", "id of the option it has stated", move -> move.concession().from())
            .text("conceded", "id of the option of the outcome", move -> move.concession().to())
            .count(
                "steps",
                "distance of the two in the order of the options, which depends on how finely an"
                    + " issue is divided",
                move -> move.concession().steps())
            .key("outcome", "party", "issue")
            .joins("issues", "issue")
            .joins(PartiesTable.NAME, "party")
            .refers(List.of("issue", "stated"), "options", List.of("issue", "option"))
            .refers(List.of("issue", "conceded"), "options", List.of("issue", "option"));
    for (String other : outcomes) {
      table.joins(other, "outcome");
    }
    return table.build();
  }

  /** Outcomes in their order. */
  static List<Row> rows(Scenario scenario, List<KeptOutcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .mapToObj(index -> new Row(scenario, index + 1, outcomes.get(index)))
        .toList();
  }

  /** What each of the outcomes is. */
  public static Sheet<OptionRow> options(
      Table<OptionRow> table, Scenario scenario, List<List<Integer>> outcomes) {
    List<OptionRow> rows = new ArrayList<>();
    for (int outcome = 0; outcome < outcomes.size(); outcome++) {
      for (int i = 0; i < scenario.issues().size(); i++) {
        Issue issue = scenario.issues().get(i);
        int option = outcomes.get(outcome).get(i);
        rows.add(new OptionRow(outcome + 1, issue.id(), issue.options().get(option).id()));
      }
    }
    return table.with(rows);
  }

  /** Option indexes of each of the outcomes. */
  static List<List<Integer>> choices(List<KeptOutcome> outcomes) {
    return outcomes.stream().map(KeptOutcome::outcome).toList();
  }

  /** Who moves where in each of the outcomes. */
  static Sheet<Move> concessions(Table<Move> table, List<KeptOutcome> outcomes) {
    List<Move> moves = new ArrayList<>();
    for (int outcome = 0; outcome < outcomes.size(); outcome++) {
      for (Concession concession : outcomes.get(outcome).concessions()) {
        moves.add(new Move(outcome + 1, concession));
      }
    }
    return table.with(moves);
  }

  /** Ids of the positions crossed. */
  public static List<String> ids(Scenario scenario, KeptOutcome kept) {
    return SummaryJson.ids(scenario, kept.crossed().stream().boxed().toList());
  }
}
