package org.parley.page;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.ConflictReport;
import org.parley.answer.KeptOutcome;
import org.parley.answer.RunReport;
import org.parley.answer.SampledPart;
import org.parley.conflict.Diagnosis;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.OutcomeCounts;
import org.parley.files.ExactFigures;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.Words;
import org.parley.worlds.SampledZone;

/** A run on one screen, 80 columns wide. */
public final class TextScreen {

  private static final int WIDTH = 80;
  private static final int MOST_OUTCOMES = 3;
  private static final int MOST_RELAXATIONS = 5;

  private final RunReport report;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final ScreenFigures figures;
  private final StringBuilder text = new StringBuilder();

  private TextScreen(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
    this.figures = new ScreenFigures(exact, report.sampled(), report.settings().level());
  }

  /** The screen, ended by a newline. */
  public static String of(RunReport report) {
    TextScreen screen = new TextScreen(report);
    screen.heading();
    screen.headline();
    screen.ladder();
    screen.parties();
    screen.text.append(new RedLinesText(report, screen.exact, screen.figures).text());
    report.conflict().filter(c -> !c.relaxations().isEmpty()).ifPresent(screen::relaxations);
    screen.nearest();
    screen.sampled();
    report.notes().forEach(note -> Wrapped.append(screen.text, "", "note: " + note));
    return screen.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading() {
    text.append(Heading.title(scenario));
    BigInteger all = scenario.outcomeSpace().size();
    String coherent =
        exact
            .coherent()
            .map(
                count ->
                    "of which "
                        + Words.count(count)
                        + " coherent ("
                        + Words.percent(ExactFigures.ratio(count, all))
                        + ")")
            .orElse("");
    String outcomes =
        Words.plural(scenario.issues().size(), "issue") + ", " + Words.count(all) + " outcomes";
    boolean fits = outcomes.length() + 2 + coherent.length() <= WIDTH;
    line(outcomes + (coherent.isEmpty() || !fits ? "" : ", " + coherent));
    if (!fits) {
      line("  " + coherent);
    }
    text.append(Heading.with(report.enforcement()));
    line("");
  }

  private void headline() {
    if (report.zone().isPresent()) {
      text.append(ZoneText.estimated(report.zone().get(), report));
    } else {
      Wrapped.append(text, "", exact.acceptable().map(this::headline).orElseGet(this::uncounted));
    }
    report.deal().ifPresent(deal -> line(WorldsText.deal(deal)));
    line("");
  }

  private String enforced() {
    int count = report.enforced().cardinality();
    return count == 1 ? "the enforced position" : "all " + Words.plural(count, "enforced position");
  }

  private String headline(OutcomeSet acceptable) {
    if (exact.coherent().filter(count -> count.signum() == 0).isPresent()) {
      return "No outcome makes sense; parley conflicts says which rules are responsible.";
    }
    BigInteger count = acceptable.count();
    return count.signum() == 0
        ? "No coherent outcome satisfies " + enforced() + "."
        : Words.count(count)
            + " coherent outcomes ("
            + share(Optional.of(count))
            + ") satisfy "
            + enforced()
            + ".";
  }

  /** What the search for conflicts knows without counting. */
  private String uncounted() {
    if (report.isImpossible()) {
      return "No coherent outcome satisfies " + enforced() + ".";
    }
    if (report.conflict().flatMap(c -> c.found(Diagnosis.NoConflict.class)).isPresent()) {
      return "Some coherent outcome satisfies "
          + enforced()
          + "; how many do is not known exactly, and the notes below say why.";
    }
    return "How many coherent outcomes satisfy "
        + enforced()
        + " is not known exactly; the notes below say why.";
  }

  private String share(Optional<BigInteger> count) {
    return exact.share(count).map(Words::percent).orElse("");
  }

  private void ladder() {
    line("Coherent outcomes left, by how much of what was said binds");
    String whole = ladder(true);
    text.append(whole.lines().allMatch(line -> line.length() <= WIDTH) ? whole : ladder(false));
    line("");
  }

  /** The steps; large counts leave no room for the titles of the steps. */
  private String ladder(boolean isTitled) {
    Grid grid = new Grid("llrrr");
    for (LadderStep step : LadderStep.values()) {
      boolean isEnforced = step == report.enforcement().step();
      int positions = report.groups().ladder().get(step.ordinal()).cardinality();
      Optional<BigInteger> count = exact.subset(step.ordinal());
      Optional<SampledZone> zone =
          report.zone().filter(z -> isEnforced && count.isEmpty() && z.effectiveDraws() > 0);
      grid.row(
          (isEnforced ? "> " : "  ") + step.label(),
          isTitled ? step.title() : "",
          Words.plural(positions, "line"),
          zone.map(z -> "about " + ZoneText.rounded(z)).orElseGet(() -> figures.count(count)),
          zone.map(z -> Words.percent(z.share()))
              .orElseGet(
                  () -> figures.share(count, counts -> counts.subsetAccepted(step.ordinal()))));
    }
    return grid.text();
  }

  private void parties() {
    line("Coherent outcomes each party could sign by its own enforced lines");
    Grid grid = new Grid("lrrr");
    for (int party = 0; party < scenario.parties().size(); party++) {
      int lines = report.groups().parties().get(party).cardinality();
      int subset = report.groups().partyIndex(party);
      if (lines > 0) {
        grid.row(
            scenario.parties().get(party).title(),
            Words.plural(lines, "line"),
            figures.count(exact.subset(subset)),
            figures.share(exact.subset(subset), counts -> counts.subsetAccepted(subset)));
      }
    }
    text.append(grid.text());
    line("");
  }

  private void relaxations(ConflictReport conflict) {
    text.append(ConflictText.relaxations(conflict, MOST_RELAXATIONS));
  }

  private void nearest() {
    if (report.kept().isEmpty()) {
      return;
    }
    boolean acceptable = report.kept().get(0).crossed().isEmpty();
    String known =
        exact.acceptable().isPresent()
            ? ": the one asking least, then others drawn at random"
            : report.zone().isPresent() && exact.coherent().isPresent()
                ? " among the weighted draws"
                : " among the draws";
    line(
        acceptable
            ? "Acceptable outcomes" + known
            : exact.acceptable().isPresent()
                ? "Outcomes that cross fewest enforced lines, least firm first"
                : "Outcomes drawn that cross fewest enforced lines; others may cross fewer");
    int number = 0;
    for (KeptOutcome kept :
        report.kept().subList(0, Math.min(MOST_OUTCOMES, report.kept().size()))) {
      number++;
      String crossed =
          kept.crossed().stream()
              .mapToObj(p -> scenario.positions().get(p).id())
              .collect(Collectors.joining(", "));
      String alike = kept.alike().map(n -> "  (" + Words.count(n) + " outcomes)").orElse("");
      String what = "crosses " + (crossed.isEmpty() ? OutcomesText.NO_LINE : crossed) + alike;
      fitted("  " + number + ". ", "     ", what);
      fitted("       ", "         ", "steps asked: " + OutcomesText.steps(kept));
    }
    line("  option by option in outcome_options.csv; parley outcomes says who moves where");
    line("");
  }

  /** A line as it is where it fits, else broken into several. */
  private void fitted(String start, String indent, String rest) {
    if (start.length() + rest.length() <= WIDTH) {
      line(start + rest);
    } else {
      Wrapped.append(text, start, indent, rest);
    }
  }

  private void sampled() {
    if (report.isCutShort() && report.areDrawsComplete()) {
      line("INTERRUPTED before everything was counted and every conflict was found.");
    }
    if (!report.areDrawsComplete()) {
      line(
          "INTERRUPTED before all " + Words.count(report.settings().draws()) + " draws were made.");
    }
    report
        .sampled()
        .map(SampledPart::counts)
        .filter(counts -> report.settings().draws() > 0)
        .ifPresent(this::sampled);
  }

  private String exactBeside() {
    Optional<String> share =
        scenario.assumptions().optionWeights().isEmpty()
            ? exact.acceptable().map(set -> share(Optional.of(set.count())))
            : report.weighted().map(zone -> Words.percent(zone.share()));
    return share.filter(text -> !text.isEmpty()).map(text -> " (exactly " + text + ")").orElse("");
  }

  private void sampled(OutcomeCounts counts) {
    Interval interval = counts.acceptance().interval(report.settings().level());
    line(
        "Sampled: "
            + Words.count(counts.accepted())
            + " of "
            + Words.plural(counts.draws(), "coherent draw")
            + " acceptable, "
            + (counts.draws() == 0 ? "no estimate" : Words.percent(counts.acceptance().share()))
            + exactBeside());
    line(
        "  "
            + Words.level(interval.level())
            + " interval "
            + Words.percents(interval)
            + " ("
            + interval.method().label()
            + "), seed "
            + report.settings().seed());
    if (report.settings().precision().isPresent()) {
      report.stopped().ifPresent(reason -> text.append(StoppedText.of(reason)));
    }
    if (counts.incoherent() > 0) {
      line(
          "  "
              + Words.count(counts.incoherent())
              + " of "
              + Words.count(counts.drawn())
              + " outcomes drawn were incoherent and are left out");
    }
  }
}
