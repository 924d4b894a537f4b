package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.KeptOutcome;
import org.parley.answer.KeptOutcome.Apart;
import org.parley.answer.OutcomesReport;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.files.OutcomeTables.Move;
import org.parley.files.OutcomeTables.OptionRow;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** The outcomes nearest to a deal, as files. */
public final class OutcomesFiles {

  static final Table<FrontierRow> FRONTIER =
      Table.<FrontierRow>of(
              "frontier",
              "concession combination that no other asks less of everybody than, among the outcomes"
                  + " that cross fewest enforced positions")
          .count("outcome", "number of the outcome among these", FrontierRow::number)
          .count(
              "crossings",
              "how many enforced positions it crosses",
              row -> row.asked().kept().crossed().cardinality())
          .texts(
              "crossed",
              "ids of these positions",
              row -> OutcomeTables.ids(row.scenario(), row.asked().kept()))
          .truth(
              "balanced",
              "whether the party asked most is asked least among all of these",
              row -> row.asked().isBalanced())
          .numberIfKnown(
              OutcomeTables.FRONTIER_DISTANCE,
              OutcomeTables.TO_FRONTIER,
              row -> row.asked().kept().apart().map(Apart::toFrontier))
          .numberIfKnown(
              OutcomeTables.NASH_DISTANCE,
              OutcomeTables.TO_NASH,
              row -> row.asked().kept().apart().flatMap(Apart::toNash))
          .key("outcome")
          .build();

  static final Table<StepsRow> FRONTIER_STEPS =
      Table.<StepsRow>of("frontier_steps", "party in an outcome of `frontier.csv`")
          .count("outcome", "number of the outcome", StepsRow::outcome)
          .text("party", "id of the party", StepsRow::party)
          .count(
              "steps",
              "steps it gives up over all issues, in the order of the options",
              StepsRow::steps)
          .key("outcome", "party")
          .joins("frontier", "outcome")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<OptionRow> FRONTIER_OPTIONS =
      OutcomeTables.options("frontier_options", "frontier");

  static final Table<Move> FRONTIER_CONCESSIONS =
      OutcomeTables.concessions("frontier_concessions", "frontier");

  /** A concession combination. */
  record FrontierRow(Scenario scenario, int number, Asked asked) {}

  /** What a concession combination asks of a party. */
  record StepsRow(int outcome, String party, int steps) {}

  private OutcomesFiles() {}

  /**
   * {@code outcomes.json}, the tables of the nearest outcomes and of the concession combinations,
   * and what is in them, by name.
   */
  public static Map<String, String> of(OutcomesReport report, Wording wording) {
    List<Sheet<?>> sheets = new ArrayList<>(nearest(report));
    sheets.addAll(frontier(report));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    content.put("acceptable", report.acceptable());
    report.common().ifPresent(c -> content.put("common", CommonJson.of(report.scenario(), c)));
    report.best().ifPresent(best -> content.put("best", best(report.scenario(), best)));
    content.put("complete", report.isComplete());
    content.put("notes", NoteJson.of(report.notes(), wording));
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("outcomes.json", JsonText.of(content));
    sheets.addAll(0, ScenarioTables.of(report.scenario(), report.enforcement()));
    files.putAll(TableFiles.of("outcomes", sheets));
    return files;
  }

  /** What is best for a party: what it crosses, its options and the steps of each party. */
  private static Map<String, Object> best(Scenario scenario, OutcomesReport.Best best) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int index = 0; index < scenario.issues().size(); index++) {
      Issue issue = scenario.issues().get(index);
      options.put(issue.id(), issue.options().get(best.kept().outcome().get(index)).id());
    }
    Map<String, Integer> steps = new LinkedHashMap<>();
    best.kept().concessions().forEach(c -> steps.merge(c.party(), c.steps(), Integer::sum));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("party", best.party());
    json.put("crossed", OutcomeTables.ids(scenario, best.kept()));
    json.put("steps", steps);
    json.put("outcome", options);
    return json;
  }

  private static List<Sheet<?>> nearest(OutcomesReport report) {
    Scenario scenario = report.scenario();
    return List.of(
        OutcomeTables.NEAREST.with(OutcomeTables.rows(scenario, report.nearest())),
        OutcomeTables.options(
            OutcomeTables.NEAREST_OPTIONS, scenario, OutcomeTables.choices(report.nearest())),
        OutcomeTables.concessions(OutcomeTables.CONCESSIONS, report.nearest()));
  }

  private static List<Sheet<?>> frontier(OutcomesReport report) {
    Scenario scenario = report.scenario();
    List<FrontierRow> rows = new ArrayList<>();
    List<StepsRow> steps = new ArrayList<>();
    for (Asked asked : report.frontier()) {
      int number = rows.size() + 1;
      rows.add(new FrontierRow(scenario, number, asked));
      for (int party = 0; party < scenario.parties().size(); party++) {
        String id = scenario.parties().get(party).id();
        steps.add(new StepsRow(number, id, asked.steps().get(party)));
      }
    }
    List<KeptOutcome> kept = report.frontier().stream().map(Asked::kept).toList();
    return List.of(
        FRONTIER.with(rows),
        FRONTIER_STEPS.with(steps),
        OutcomeTables.options(FRONTIER_OPTIONS, scenario, OutcomeTables.choices(kept)),
        OutcomeTables.concessions(FRONTIER_CONCESSIONS, kept));
  }
}
