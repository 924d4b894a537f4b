package org.parley.page;

import java.math.BigInteger;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.files.ExactFigures;
import org.parley.files.ProbabilityFigures;
import org.parley.scenario.LadderStep;
import org.parley.table.Words;

/** What changed between scenarios, as text 80 columns wide. */
public final class CompareText {

  private final CompareReport report;
  private final StringBuilder text = new StringBuilder();

  private CompareText(CompareReport report) {
    this.report = report;
  }

  /** The text, ended by a newline. */
  public static String of(CompareReport report) {
    CompareText writer = new CompareText(report);
    writer.ladder();
    writer.deals();
    for (Step step : report.steps()) {
      writer.text.append(CompareStepText.of(report, step)).append('\n');
    }
    report.notes().forEach(note -> Wrapped.append(writer.text, "", "note: " + note));
    return writer.text.toString();
  }

  /** Scenarios stand under each other, so that there is room for any number of them. */
  private void ladder() {
    text.append("Coherent outcomes left, by how much of what was said binds\n");
    Grid grid = new Grid("llrr");
    for (Side side : report.scenarios()) {
      grid.row(isFirst(side) ? "  coherent" : "", side.id(), shown(side.coherent()), "");
    }
    for (LadderStep step : LadderStep.values()) {
      String mark = step == report.enforced() ? "> " : "  ";
      for (Side side : report.scenarios()) {
        grid.row(
            isFirst(side) ? mark + step.label() : "",
            side.id(),
            shown(side.left(step)),
            share(side, step));
      }
    }
    text.append(grid.text()).append('\n');
  }

  private void deals() {
    if (report.scenarios().stream().allMatch(side -> side.deal().isEmpty())) {
      return;
    }
    text.append("Worlds with a deal under the firmness that each scenario assumes (exact)\n");
    Grid grid = new Grid("lr");
    for (Side side : report.scenarios()) {
      grid.row(
          side.id(), side.deal().map(deal -> ProbabilityFigures.percent(deal)).orElse("not exact"));
    }
    text.append(grid.text()).append('\n');
  }

  private boolean isFirst(Side side) {
    return side.equals(report.scenarios().get(0));
  }

  private static String shown(Optional<BigInteger> count) {
    return count.map(Words::count).orElse("not exact");
  }

  private static String share(Side side, LadderStep step) {
    return ExactFigures.share(side.left(step), side.coherent()).map(Words::percent).orElse("");
  }
}
