package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.report.CompareReport.Difference;
import org.parley.report.CompareReport.Side;
import org.parley.report.CompareReport.Step;
import org.parley.scenario.LadderStep;

/** What changed between scenarios, as text 80 columns wide. */
public final class CompareText {

  private final StringBuilder text = new StringBuilder();

  private CompareText() {}

  /** The text, ended by a newline. */
  public static String of(CompareReport report) {
    CompareText writer = new CompareText();
    writer.sides(report.scenarios());
    report.steps().forEach(writer::step);
    report.notes().forEach(note -> Wrapped.append(writer.text, "", "note: " + note));
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void sides(List<Side> sides) {
    line("Coherent outcomes left, by how much of what was said binds");
    Grid grid = new Grid("l" + "r".repeat(sides.size()));
    grid.row(cells("", sides.stream().map(Side::id).toList()));
    grid.row(
        cells(
            "coherent",
            sides.stream().map(s -> s.coherent().map(Words::count).orElse("not exact")).toList()));
    for (LadderStep step : LadderStep.values()) {
      grid.row(
          cells(
              step.label(),
              sides.stream()
                  .map(s -> s.ladder().get(step.ordinal()).map(Words::count).orElse("not exact"))
                  .toList()));
    }
    text.append(grid.text());
    line("");
  }

  private static String[] cells(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    return cells.toArray(String[]::new);
  }

  private void step(Step step) {
    line("From " + step.from() + " to " + step.to());
    if (step.changes().isEmpty()) {
      line("  nothing changed");
    }
    kind(step, "core", "Conflicts");
    kind(step, "position", "Positions");
    kind(step, "issue", "Issues");
    kind(step, "option", "Options");
    kind(step, "acceptable", "Options in some acceptable outcome");
    line("");
  }

  private void kind(Step step, String kind, String heading) {
    List<Difference> changes =
        step.changes().stream().filter(change -> change.kind().equals(kind)).toList();
    if (changes.isEmpty()) {
      return;
    }
    line("  " + heading);
    for (Difference change : changes) {
      String what = String.join(" + ", change.what());
      String causes =
          change.causes().isEmpty()
              ? ""
              : ", because of " + change.causes().stream().collect(Collectors.joining(", "));
      String how = change.isChange() ? change.before() + " -> " + change.after() : change.after();
      Wrapped.append(text, "    ", what + ": " + how + (kind.equals("core") ? causes : ""));
    }
  }
}
