package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Difference.Compared;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.Step;
import org.parley.answer.Note;
import org.parley.scenario.LadderStep;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.Probability;

/** What changed between scenarios, as files. */
public final class CompareFiles {

  static final Table<Side> SCENARIOS =
      Table.<Side>of("compare_scenarios", "scenario compared, the earlier first")
          .text(
              "scenario",
              "id of the scenario, with its number after it where several have the same",
              Side::id)
          .text("title", "its title", Side::title)
          .key("scenario")
          .build();

  static final Table<Change> COMPARE =
      Table.<Change>of("compare", "thing that changed from one scenario to the next")
          .text("from", "id of the earlier scenario", row -> row.step().from().id())
          .text("to", "id of the later scenario", row -> row.step().to().id())
          .text(
              "kind",
              "`position`, `issue`, `option`, `acceptable` (options in some acceptable outcome) or"
                  + " `core`",
              row -> TableFiles.label(row.difference().kind()))
          .text(
              "position",
              "id of the position; empty unless it is one",
              row -> row.id(Compared.POSITION))
          .text("issue", "id of the issue, or of the option's issue, likewise", Change::issue)
          .text("option", "id of the option, likewise", Change::option)
          .texts(
              "core",
              "ids of the positions of a core, likewise",
              row -> row.kind() == Compared.CORE ? row.difference().what() : List.of())
          .text(
              "before",
              "how it was, `absent` where it was not there; empty where a limit was reached first",
              Change::before)
          .text("after", "how it is, likewise", Change::after)
          .texts(
              "causes",
              "ids of the positions that changed and brought it about",
              row -> row.difference().causes())
          .refers(List.of("from"), "compare_scenarios", List.of("scenario"))
          .refers(List.of("to"), "compare_scenarios", List.of("scenario"))
          .build();

  static final Table<StepRow> LADDER =
      Table.<StepRow>of("compare_ladder", "scenario and step of the ladder")
          .text("scenario", "id of the scenario", row -> row.side().id())
          .text("name", "the step; first `coherent`, which enforces nothing", StepRow::name)
          .countIfKnown("count", "coherent outcomes left", StepRow::count)
          .shareIfKnown(
              "share",
              "their share of the scenario's coherent outcomes",
              row -> ExactFigures.share(row.count(), row.side().coherent()))
          .key("scenario", "name")
          .joins("compare_scenarios", "scenario")
          .build();

  static final Table<DealRow> WORLDS =
      Table.<DealRow>of(
              "compare_worlds", "scenario whose chance of a deal is to be had at little cost")
          .text("scenario", "id of the scenario", DealRow::scenario)
          .text("quantity", "`deal`, under the scenario's own assumptions", row -> "deal")
          .text("method", "`exact`", row -> ProbabilityFigures.method(row.deal()))
          .share("value", "its probability", row -> row.deal().value())
          .number("error", "error of the quadrature", row -> row.deal().error())
          .key("scenario", "quantity", "method")
          .joins("compare_scenarios", "scenario")
          .build();

  /** A difference between two scenarios. */
  record Change(Step step, Difference difference, String before, String after) {

    Compared kind() {
      return difference.kind();
    }

    /** The id of what is compared where it is of a kind, else an empty string. */
    String id(Compared wanted) {
      return kind() == wanted ? difference.what().get(0) : "";
    }

    String issue() {
      String term = term();
      return term.isEmpty() ? id(Compared.ISSUE) : term.substring(0, term.indexOf('='));
    }

    String option() {
      String term = term();
      return term.substring(term.indexOf('=') + 1);
    }

    private String term() {
      return id(Compared.OPTION) + id(Compared.ACCEPTABLE);
    }
  }

  /** What is left of a scenario's outcomes. */
  record StepRow(Side side, String name, Optional<BigInteger> count) {}

  /** The chance of a deal. */
  record DealRow(String scenario, Probability.Exact deal) {}

  private CompareFiles() {}

  /** {@code compare.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(CompareReport report, Wording wording) {
    List<Sheet<?>> sheets =
        List.of(
            SCENARIOS.with(report.scenarios()),
            COMPARE.with(changes(report, wording)),
            LADDER.with(steps(report)),
            WORLDS.with(deals(report)));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenarios", report.scenarios().stream().map(Side::id).toList());
    content.put("step", report.step().map(LadderStep::label));
    content.put(
        "enforcement",
        report.scenarios().stream()
            .map(side -> SummaryJson.enforcement(side.enforcement()))
            .toList());
    content.put(
        "complete",
        report.notes().stream()
            .allMatch(n -> n instanceof Note.OrderedByDate || n instanceof Note.OrderUnknown));
    content.put("notes", NoteJson.of(report.notes(), wording));
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("compare.json", JsonText.of(content));
    files.putAll(TableFiles.of("compare", sheets));
    return files;
  }

  private static List<Change> changes(CompareReport report, Wording wording) {
    return report.steps().stream()
        .flatMap(step -> step.changes().stream().map(change -> change(step, change, wording)))
        .toList();
  }

  private static List<StepRow> steps(CompareReport report) {
    List<StepRow> rows = new ArrayList<>();
    for (Side side : report.scenarios()) {
      rows.add(new StepRow(side, "coherent", side.coherent()));
      for (LadderStep step : LadderStep.values()) {
        rows.add(new StepRow(side, step.label(), side.left(step)));
      }
    }
    return rows;
  }

  private static List<DealRow> deals(CompareReport report) {
    return report.scenarios().stream()
        .flatMap(side -> side.deal().stream().map(deal -> new DealRow(side.id(), deal)))
        .toList();
  }

  private static Change change(Step step, Difference difference, Wording wording) {
    return new Change(
        step, difference, known(difference.before(), wording), known(difference.after(), wording));
  }

  private static String known(State state, Wording wording) {
    return state == State.Plain.NOT_KNOWN ? "" : wording.of(state);
  }
}
