package org.parley.page;

import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Ends;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.files.ProbabilityFigures;
import org.parley.files.WorldsFiles;
import org.parley.table.Words;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds;

/** The answers about worlds as text, 80 columns wide. */
public final class WorldsText {

  private final WorldsReport report;
  private final StringBuilder text = new StringBuilder();

  private WorldsText(WorldsReport report) {
    this.report = report;
  }

  /** The text, ended by a newline. */
  public static String of(WorldsReport report) {
    WorldsText writer = new WorldsText(report);
    writer.text.append(Heading.of(report.scenario(), report.enforcement(), report.replaced()));
    writer.headline();
    writer.text.append(WorldsBlockers.of(report));
    writer.text.append(WorldsEffects.of(report));
    writer.text.append(WorldsRanges.of(report));
    writer.text.append(WorldsChoices.options(report));
    writer.text.append(WorldsConditions.of(report));
    writer.text.append(WorldsChoices.assumptions(report));
    WorldsFiles.warnings(report).forEach(warning -> writer.wrapped("", "warning: " + warning));
    report.notes().forEach(note -> writer.wrapped("", "note: " + note));
    return writer.text.toString();
  }

  /** The short form for the screen of a run. */
  static String deal(Probability.Exact probability) {
    return "Under the assumed firmness a deal exists in "
        + ProbabilityFigures.percent(probability)
        + " of worlds\n  (exact; parley worlds says more).";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void wrapped(String indent, String words) {
    Wrapped.append(text, indent, words);
  }

  private void headline() {
    report
        .exact()
        .ifPresent(
            exact ->
                line(
                    "A deal exists in "
                        + ProbabilityFigures.percent(exact.deal())
                        + " of worlds (exact)."));
    report.exact().flatMap(ExactPart::dealIfUntied).ifPresent(this::untied);
    report.exact().flatMap(ExactPart::ends).ifPresent(this::ends);
    report.sampled().ifPresent(this::sampled);
    text.append(ZoneText.of(report));
    line("");
  }

  private void untied(Probability.Exact deal) {
    String untied = ProbabilityFigures.percent(deal);
    if (report.deal().filter(p -> ProbabilityFigures.percent(p.value()).equals(untied)).isEmpty()) {
      line("Were no party's lines correlated, it would be " + untied + ".");
    }
  }

  private void ends(Ends ends) {
    String firmest = ProbabilityFigures.percent(ends.dealAtFirmest());
    String softest = ProbabilityFigures.percent(ends.dealAtSoftest());
    wrapped(
        "",
        firmest.equals(softest)
            ? "It is the same wherever firmness lies within its ranges."
            : "Within the ranges of firmness: from "
                + firmest
                + " (all at their firmest) to "
                + softest
                + " (all at their softest).");
  }

  private void sampled(SampledWorlds sampled) {
    Sampled deal = sampled.deal();
    line(
        "Sampled: a deal in "
            + Words.count(deal.proportion().successes())
            + " of "
            + Words.plural(deal.proportion().trials(), "world")
            + ", "
            + Words.level(deal.interval().level())
            + " interval");
    line(
        "  "
            + Words.percents(deal.interval())
            + " ("
            + deal.interval().method().label()
            + "), seed "
            + report.settings().seed());
    text.append(StoppedText.of(sampled.reason()));
  }
}
