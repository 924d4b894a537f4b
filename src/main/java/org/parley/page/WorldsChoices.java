package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.answer.WorldsReport;
import org.parley.files.ProbabilityFigures;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.table.Words;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.OutcomeAcceptance;
import org.parley.worlds.RankedOutcome;

/** Parts of the text about worlds: options and outcomes, and what was assumed. */
final class WorldsChoices {

  private static final int READINGS_WIDTH = 44;

  private final WorldsReport report;
  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private WorldsChoices(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** By issue the option most likely to appear in an acceptable outcome, and the best outcome. */
  static String options(WorldsReport report) {
    WorldsChoices writer = new WorldsChoices(report);
    if (!report.options().isEmpty()) {
      writer.options();
    }
    return writer.text.toString();
  }

  /** What was assumed, by party. */
  static String assumptions(WorldsReport report) {
    WorldsChoices writer = new WorldsChoices(report);
    writer.assumptions();
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void wrapped(String words) {
    Wrapped.append(text, "", words);
  }

  private void options() {
    String basis = ProbabilityFigures.basis(report.options().get(0).probability());
    List<RankedOutcome> best = report.ranking().map(r -> r.outcomes()).orElse(List.of());
    if (!best.isEmpty()) {
      line(
          "The likeliest outcomes are each acceptable in "
              + ProbabilityFigures.percent(best.get(0).probability())
              + " of worlds (exact).");
      wrapped(
          "By issue: the option of one of them (see world_outcome_options.csv), or any where a"
              + " change there leaves it as likely; and the option likeliest to appear in some"
              + " acceptable outcome "
              + basis);
    } else {
      wrapped("By issue: the option likeliest to appear in some acceptable outcome " + basis);
    }
    Grid grid = new Grid("lllr");
    for (int issue = 0; issue < scenario.issues().size(); issue++) {
      Issue shown = scenario.issues().get(issue);
      String chosen = best.isEmpty() ? "" : chosen(shown, issue, best.get(0));
      List<Answer> answers = answers(issue);
      double most = answers.get(0).probability().value();
      grid.row(
          Words.cut(shown.id(), 20),
          Words.cut(chosen, 22),
          Words.cut(likeliest(shown, answers), 20),
          ProbabilityFigures.percent(most));
    }
    text.append(grid.text());
    line("");
  }

  /** The answers of an issue, likeliest first. */
  private List<Answer> answers(int issue) {
    return report.options().stream()
        .filter(answer -> answer.issue() == issue)
        .sorted(Comparator.comparingDouble((Answer answer) -> -answer.probability().value()))
        .toList();
  }

  /** The option of an outcome, or how many would leave it as likely. */
  private String chosen(Issue shown, int issue, RankedOutcome best) {
    OutcomeAcceptance acceptance = new OutcomeAcceptance(report.model());
    double most = acceptance.probability(best.outcome()).value();
    List<String> ties = new ArrayList<>();
    for (int option = 0; option < shown.options().size(); option++) {
      int[] other = best.outcome().clone();
      other[issue] = option;
      if (acceptance.probability(other).value() >= most * (1 - 1e-9)) {
        ties.add(shown.options().get(option).id());
      }
    }
    return words(ties, shown);
  }

  private static String likeliest(Issue issue, List<Answer> answers) {
    double most = answers.get(0).probability().value();
    List<String> ties = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.probability().value() >= most * (1 - 1e-9)) {
        ties.add(issue.options().get(answer.option()).id());
      }
    }
    return words(ties, issue);
  }

  private static String words(List<String> ties, Issue issue) {
    if (ties.size() == 1) {
      return ties.get(0);
    }
    return ties.size() == issue.options().size()
        ? "any"
        : ties.size() + " of the " + issue.options().size();
  }

  private void assumptions() {
    line("Assumptions, not statements (--firmness, --reading, --correlation replace them)");
    for (int party = 0; party < scenario.parties().size(); party++) {
      Grid grid = new Grid("lrll");
      String id = scenario.parties().get(party).id();
      boolean any = false;
      for (int index = 0; index < scenario.positions().size(); index++) {
        Position position = scenario.positions().get(index);
        if (position.party().equals(id) && report.isAssumed(index)) {
          any = true;
          firmness(grid, index, position);
        }
      }
      if (any) {
        line("  " + title(scenario.parties().get(party), party));
        text.append(grid.text());
      }
    }
    line("");
  }

  private String title(Party party, int index) {
    double correlation = report.model().correlations().get(index);
    return party.title()
        + ", correlation of its lines "
        + correlation
        + (report.replaced().correlation().contains(party.id()) ? " (replaced)" : "");
  }

  private void firmness(Grid grid, int index, Position position) {
    Range range = position.firmness();
    String limits = range.isWide() ? "in [" + range.low() + ", " + range.high() + "]" : "";
    grid.row(
        "  " + position.id(),
        String.valueOf(range.value()),
        report.replaced().firmness().contains(position.id()) ? "replaced" : limits,
        readings(index, position));
  }

  private String readings(int index, Position position) {
    if (position.readings().size() == 1) {
      return "";
    }
    List<String> readings = new ArrayList<>();
    for (int reading = 0; reading < position.readings().size(); reading++) {
      double probability = report.model().positions().get(index).readings().get(reading);
      readings.add(
          position.readings().get(reading).name()
              + String.format(Locale.ROOT, " %.2f", probability));
    }
    String mark = report.isReadingChosen(index) ? " (replaced)" : "";
    return Words.cut(String.join(", ", readings), READINGS_WIDTH - mark.length()) + mark;
  }
}
