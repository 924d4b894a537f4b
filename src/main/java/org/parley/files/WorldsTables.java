package org.parley.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.WorldsReport;
import org.parley.files.OutcomeTables.OptionRow;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.OutcomeRanking.RankedOutcome;
import org.parley.worlds.Probability;
import org.parley.worlds.SampledZone;
import org.parley.worlds.Zone;

/** The tables about worlds, one observation a row. */
final class WorldsTables {

  static final Table<OutcomeRow> OUTCOMES =
      Table.<OutcomeRow>of("world_outcomes", "likely outcome, likeliest first")
          .count("outcome", "number of the outcome among these", OutcomeRow::number)
          .share("probability", "how likely it is to be acceptable", OutcomeRow::probability)
          .key("outcome")
          .build();

  static final Table<OptionRow> OUTCOME_OPTIONS =
      OutcomeTables.options("world_outcome_options", "world_outcomes");

  static final Table<DealRow> OPTIONS =
      Table.<DealRow>of("world_options", "option")
          .text("issue", "id of the issue", DealRow::issue)
          .text("option", "id of the option", DealRow::option)
          .text("method", "`exact` or `sampled`", row -> ProbabilityFigures.method(row.deal()))
          .estimate(
              "deal",
              "low",
              "high",
              "how likely some acceptable outcome has it",
              row -> Optional.of(ProbabilityFigures.estimate(row.deal())))
          .estimate(
              "zone_share",
              "zone_share_low",
              "zone_share_high",
              "share of the expected zone that has it",
              DealRow::zoneShare)
          .key("issue", "option")
          .joins("issues", "issue")
          .joins("options", "issue", "option")
          .build();

  /** A likely outcome. */
  record OutcomeRow(int number, double probability) {}

  /** How likely an option is to appear in an acceptable outcome. */
  record DealRow(String issue, String option, Probability deal, Optional<Estimate> zoneShare) {}

  private final WorldsReport report;
  private final Scenario scenario;
  private final Wording wording;

  WorldsTables(WorldsReport report, Wording wording) {
    this.report = report;
    this.wording = wording;
    this.scenario = report.scenario();
  }

  /** Every table of an answer about worlds, in the order of the files. */
  List<Sheet<?>> all() {
    return List.of(
        new WorldsHeadline(report).table(),
        outcomes(),
        outcomeOptions(),
        options(),
        SensitivityTables.positions(report),
        SensitivityTables.readings(report),
        SensitivityTables.sobol(report),
        convergence(),
        DiscoveryTable.of(report, wording),
        new AssumptionsTable(report).table());
  }

  /** The outcomes most likely to be acceptable. */
  Sheet<OutcomeRow> outcomes() {
    List<RankedOutcome> ranked = ranked();
    return OUTCOMES.with(
        IntStream.range(0, ranked.size())
            .mapToObj(index -> new OutcomeRow(index + 1, ranked.get(index).probability()))
            .toList());
  }

  /** What these are. */
  Sheet<OptionRow> outcomeOptions() {
    return OutcomeTables.options(
        OUTCOME_OPTIONS,
        scenario,
        ranked().stream().map(o -> IntStream.of(o.outcome()).boxed().toList()).toList());
  }

  private List<RankedOutcome> ranked() {
    return report.ranking().map(ranking -> ranking.outcomes()).orElse(List.of());
  }

  /** How likely each option is to appear in an acceptable outcome. */
  Sheet<DealRow> options() {
    return OPTIONS.with(report.options().stream().map(this::row).toList());
  }

  private DealRow row(Answer answer) {
    Issue issue = scenario.issues().get(answer.issue());
    return new DealRow(
        issue.id(),
        issue.options().get(answer.option()).id(),
        answer.probability(),
        report.zone().map(zone -> zoneShare(zone, answer.issue(), answer.option())));
  }

  /** The share of the zone with an option and, where it is an estimate, its limits. */
  private static Estimate zoneShare(Zone zone, int issue, int option) {
    double share = zone.optionShare(issue, option);
    if (zone instanceof SampledZone sampled) {
      Interval interval = sampled.optionInterval(issue, option);
      return new Estimate(share, interval.low(), interval.high());
    }
    return Estimate.exact(share);
  }

  /** The running estimate. */
  Sheet<?> convergence() {
    return ConvergenceTable.TABLE.with(
        report.sampled().map(ConvergenceTable::rows).orElse(List.of()));
  }
}
