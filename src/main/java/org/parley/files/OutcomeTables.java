package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.KeptOutcome;
import org.parley.bargaining.Concession;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/** Outcomes as rows of tables, with a column an issue. */
public final class OutcomeTables {

  private OutcomeTables() {}

  /** Outcomes in their order. */
  static Table outcomes(String name, Scenario scenario, List<KeptOutcome> outcomes) {
    List<String> columns = new ArrayList<>(List.of("outcome", "crossings", "crossed", "alike"));
    scenario.issues().forEach(issue -> columns.add(snakeCase(issue.id())));
    List<List<Object>> rows = new ArrayList<>();
    for (KeptOutcome kept : outcomes) {
      List<Object> row = SampledFigures.row(rows.size() + 1);
      row.add(kept.crossed().cardinality());
      row.add(ids(scenario, kept));
      row.add(ExactFigures.cell(kept.alike()));
      row.addAll(options(scenario, kept));
      rows.add(row);
    }
    return new Table(name, columns, rows);
  }

  /** Who moves where in each of the outcomes. */
  static Table concessions(String name, List<KeptOutcome> outcomes) {
    Table.Builder table =
        Table.of(name, "outcome", "party", "issue", "stated", "conceded", "steps");
    for (int outcome = 0; outcome < outcomes.size(); outcome++) {
      for (Concession move : outcomes.get(outcome).concessions()) {
        table.row(outcome + 1, move.party(), move.issue(), move.from(), move.to(), move.steps());
      }
    }
    return table.build();
  }

  /** Option ids by issue. */
  static List<String> options(Scenario scenario, KeptOutcome kept) {
    List<String> options = new ArrayList<>();
    for (int issue = 0; issue < scenario.issues().size(); issue++) {
      int option = kept.outcome().get(issue);
      options.add(scenario.issues().get(issue).options().get(option).id());
    }
    return options;
  }

  /** Ids of the positions crossed. */
  public static List<String> ids(Scenario scenario, KeptOutcome kept) {
    return SummaryJson.ids(scenario, kept.crossed().stream().boxed().toList());
  }

  /** An id as the name of a column. */
  static String snakeCase(String id) {
    return id.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }
}
