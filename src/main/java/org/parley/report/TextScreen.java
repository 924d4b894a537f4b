package org.parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.OutcomeCounts;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;

/** A run on one screen, 80 columns wide. */
public final class TextScreen {

  private static final int MOST_LINES = 6;
  private static final int MOST_OUTCOMES = 3;
  private static final int MOST_RELAXATIONS = 5;

  private final RunReport report;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final StringBuilder text = new StringBuilder();

  private TextScreen(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
  }

  /** The screen, ended by a newline. */
  public static String of(RunReport report) {
    TextScreen screen = new TextScreen(report);
    screen.heading();
    screen.headline();
    screen.ladder();
    screen.parties();
    screen.redLines();
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
    line(scenario.title() + "  [" + scenario.id() + "]");
    BigInteger all = scenario.outcomeSpace().size();
    String coherent =
        exact
            .coherent()
            .map(
                count ->
                    ", of which "
                        + Words.count(count)
                        + " coherent ("
                        + Words.percent(ExactFigures.ratio(count, all))
                        + ")")
            .orElse("");
    line(
        Words.plural(scenario.issues().size(), "issue")
            + ", "
            + Words.count(all)
            + " outcomes"
            + coherent);
    String asked = asked();
    if (!asked.isEmpty()) {
      Wrapped.append(text, "", "with " + asked);
    }
    line("");
  }

  /** The options that make this run differ from one of the scenario as it stands. */
  private String asked() {
    Enforcement asked = report.enforcement();
    List<String> options = new ArrayList<>();
    new TreeMap<>(asked.fixed())
        .forEach((issue, option) -> options.add("--fix " + issue + "=" + option));
    asked.waived().stream().sorted().forEach(id -> options.add("--waive " + id));
    asked.bound().stream().sorted().forEach(id -> options.add("--bind " + id));
    new TreeMap<>(asked.readings())
        .forEach((id, name) -> options.add("--reading " + id + "=" + name));
    return String.join(" ", options);
  }

  private void headline() {
    report.zone().ifPresent(zone -> text.append(ZoneText.estimated(zone, report)));
    int enforced = report.enforced().cardinality();
    String lines = Words.plural(enforced, "enforced position");
    exact
        .acceptable()
        .map(OutcomeSet::count)
        .ifPresent(
            count -> {
              if (exact.coherent().filter(c -> c.signum() == 0).isPresent()) {
                line("No outcome makes sense; parley conflicts says which rules are responsible.");
              } else if (count.signum() == 0) {
                line("No coherent outcome satisfies all " + lines + ".");
              } else {
                line(
                    Words.count(count)
                        + " coherent outcomes ("
                        + share(Optional.of(count))
                        + ") satisfy all "
                        + lines
                        + ".");
              }
            });
    report.deal().ifPresent(deal -> line(WorldsText.deal(deal.value())));
    line("");
  }

  private String share(Optional<BigInteger> count) {
    return exact.share(count) instanceof Double share ? Words.percent(share) : "";
  }

  private void ladder() {
    line("Coherent outcomes left, by how much of what was said binds");
    Grid grid = new Grid("llrrr");
    for (LadderStep step : LadderStep.values()) {
      String mark = step == report.enforcement().step() ? "> " : "  ";
      int positions = report.groups().ladder().get(step.ordinal()).cardinality();
      grid.row(
          mark + step.label(),
          step.title(),
          Words.plural(positions, "line"),
          shown(exact.subset(step.ordinal())),
          share(exact.subset(step.ordinal())));
    }
    text.append(grid.text());
    line("");
  }

  private static String shown(Optional<BigInteger> count) {
    return count.map(Words::count).orElse("not exact");
  }

  private void parties() {
    line("Coherent outcomes each party could sign by its own enforced lines");
    Grid grid = new Grid("lrrr");
    for (int party = 0; party < scenario.parties().size(); party++) {
      int lines = report.groups().parties().get(party).cardinality();
      Optional<BigInteger> count = exact.subset(report.groups().partyIndex(party));
      if (lines > 0) {
        grid.row(
            scenario.parties().get(party).title(),
            Words.plural(lines, "line"),
            shown(count),
            share(count));
      }
    }
    text.append(grid.text());
    line("");
  }

  private void redLines() {
    List<Integer> lines = new ArrayList<>(report.enforced().stream().boxed().toList());
    lines.sort(
        Comparator.comparing((Integer p) -> exact.crossed(p).orElse(BigInteger.ZERO)).reversed());
    line("Enforced lines most often crossed (alone: the only line in the way)");
    Grid grid = new Grid("llrr").row("", "", "crossed", "alone");
    for (int position : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      Position line = scenario.positions().get(position);
      grid.row(
          line.id(),
          Words.cut(line.text(), 48),
          share(exact.crossed(position)),
          exact.soleBlocker(position).map(Words::count).orElse(""));
    }
    text.append(grid.text());
    if (lines.size() > MOST_LINES) {
      line("  and " + (lines.size() - MOST_LINES) + " more in red_lines.csv");
    }
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
            : " among the draws";
    line(
        acceptable
            ? "Acceptable outcomes" + known
            : "Outcomes that cross fewest enforced lines, least firm first");
    int number = 0;
    for (KeptOutcome kept :
        report.kept().subList(0, Math.min(MOST_OUTCOMES, report.kept().size()))) {
      number++;
      String crossed =
          kept.crossed().stream()
              .mapToObj(p -> scenario.positions().get(p).id())
              .collect(Collectors.joining(", "));
      String alike = kept.alike().map(n -> "  (" + Words.count(n) + " outcomes)").orElse("");
      line("  " + number + ". crosses " + (crossed.isEmpty() ? "nothing" : crossed) + alike);
      line("       steps asked: " + OutcomesText.steps(kept));
    }
    line("  option by option in outcomes.csv; parley outcomes says who moves where");
    line("");
  }

  private void sampled() {
    if (!report.isComplete()) {
      line(
          "INTERRUPTED before all " + Words.count(report.settings().draws()) + " draws were made.");
    }
    report.sampled().map(SampledPart::counts).ifPresent(this::sampled);
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
            + " interval ["
            + Words.percent(interval.low())
            + ", "
            + Words.percent(interval.high())
            + "] ("
            + interval.method().label()
            + "), seed "
            + report.settings().seed());
    if (report.settings().precision().isPresent()) {
      report.stopped().ifPresent(r -> line("  stopped: " + WorldsHeadline.reason(r)));
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
