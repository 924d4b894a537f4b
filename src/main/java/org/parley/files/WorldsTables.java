package org.parley.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.discovery.FoundBox;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.stat.Interval;
import org.parley.table.Table;
import org.parley.worlds.OptionQuestions.Answer;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.RankedOutcome;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.SampledZone;
import org.parley.worlds.Zone;

/** The tables about worlds, one observation a row, but for those of {@link WorldsHeadline}. */
final class WorldsTables {

  private final WorldsReport report;
  private final Scenario scenario;

  WorldsTables(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** Every table, in the order of the files. */
  List<Table> all() {
    return List.of(
        new WorldsHeadline(report).table(),
        outcomes(),
        options(),
        positions(),
        new ReadingsTable(report).table(),
        sobol(),
        convergence(),
        discovery(),
        new AssumptionsTable(report).table());
  }

  /** The outcomes most likely to be acceptable, with a column an issue. */
  Table outcomes() {
    List<String> columns = new ArrayList<>(List.of("outcome", "probability"));
    scenario.issues().forEach(issue -> columns.add(OutcomeTables.snakeCase(issue.id())));
    List<List<Object>> rows = new ArrayList<>();
    report
        .ranking()
        .ifPresent(ranking -> ranking.outcomes().forEach(o -> rows.add(row(rows.size() + 1, o))));
    return new Table("world_outcomes", columns, rows);
  }

  private List<Object> row(int number, RankedOutcome ranked) {
    List<Object> row = new ArrayList<>(List.of(number, ranked.probability()));
    int[] outcome = ranked.outcome();
    for (int issue = 0; issue < outcome.length; issue++) {
      row.add(scenario.issues().get(issue).options().get(outcome[issue]).id());
    }
    return row;
  }

  /** How likely each option is to appear in an acceptable outcome. */
  Table options() {
    Table.Builder table =
        Table.of(
            "world_options",
            "issue",
            "option",
            "method",
            "deal",
            "low",
            "high",
            "zone_share",
            "zone_share_low",
            "zone_share_high");
    for (Answer answer : report.options()) {
      Issue issue = scenario.issues().get(answer.issue());
      List<Object> cells =
          SampledFigures.row(
              issue.id(),
              issue.options().get(answer.option()).id(),
              ProbabilityFigures.method(answer.probability()));
      cells.addAll(ProbabilityFigures.cells(answer.probability()));
      cells.addAll(zoneShare(answer.issue(), answer.option()));
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** The share of the zone with an option and, where it is an estimate, its limits. */
  private List<Object> zoneShare(int issue, int option) {
    Optional<Zone> zone = report.zone();
    Object share =
        zone.map(z -> ProbabilityFigures.cell(z.optionShare(issue, option))).orElse(Table.ABSENT);
    if (zone.isPresent() && zone.get() instanceof SampledZone sampled) {
      Interval interval = sampled.optionInterval(issue, option);
      return List.of(share, interval.low(), interval.high());
    }
    return List.of(share, Table.ABSENT, Table.ABSENT);
  }

  /** What hangs on each position that can bind. */
  Table positions() {
    Table.Builder table =
        Table.of(
            "positions_sensitivity",
            "position",
            "party",
            "binds",
            "method",
            "deal_if_binds",
            "deal_if_binds_low",
            "deal_if_binds_high",
            "deal_if_not",
            "deal_if_not_low",
            "deal_if_not_high",
            "difference",
            "own_effect",
            "information",
            "firmness_low",
            "firmness_high",
            "deal_at_low",
            "deal_at_high",
            "turning");
    Map<Integer, Swing> swings = new HashMap<>();
    report.exact().ifPresent(e -> e.swings().forEach(swing -> swings.put(swing.position(), swing)));
    report.effects().stream()
        .filter(e -> report.canBind(e.position()))
        .forEach(e -> add(table, e, swings));
    return table.build();
  }

  private void add(Table.Builder table, PositionEffect effect, Map<Integer, Swing> swings) {
    Position position = scenario.positions().get(effect.position());
    List<Object> cells =
        SampledFigures.row(
            position.id(),
            position.party(),
            position.firmness().value(),
            ProbabilityFigures.method(effect.dealIfBinds()));
    cells.addAll(ProbabilityFigures.cells(effect.dealIfBinds()));
    cells.addAll(ProbabilityFigures.cells(effect.dealIfIdle()));
    cells.add(ProbabilityFigures.cell(effect.difference()));
    cells.add(!report.bystanders().get(effect.position()));
    cells.add(ProbabilityFigures.cell(effect.information()));
    cells.add(position.firmness().low());
    cells.add(position.firmness().high());
    Swing swing = swings.get(effect.position());
    cells.add(swing == null ? Table.ABSENT : swing.dealAtLow());
    cells.add(swing == null ? Table.ABSENT : swing.dealAtHigh());
    cells.add(swing == null || !swing.flips() ? Table.ABSENT : swing.turning().getAsDouble());
    table.row(cells.toArray());
  }

  /** Sobol' indices of the firmness ranges. */
  Table sobol() {
    Table.Builder table =
        Table.of(
            "sobol",
            "position",
            "first",
            "first_low",
            "first_high",
            "total",
            "total_low",
            "total_high",
            "level");
    report
        .exact()
        .ifPresent(e -> e.indices().stream().filter(this::isVaried).forEach(i -> add(table, i)));
    return table.build();
  }

  private boolean isVaried(SobolIndex index) {
    return report.model().positions().get(index.input()).firmness().isWide();
  }

  private void add(Table.Builder table, SobolIndex index) {
    table.row(
        scenario.positions().get(index.input()).id(),
        index.first().estimate(),
        index.first().low(),
        index.first().high(),
        index.total().estimate(),
        index.total().low(),
        index.total().high(),
        index.first().level());
  }

  /** The running estimate. */
  Table convergence() {
    Table.Builder table = Table.of("convergence", "worlds", "estimate", "low", "high");
    report.sampled().map(SampledWorlds::convergence).orElse(List.of()).stream()
        .forEach(row -> table.row(row.worlds(), row.estimate(), row.low(), row.high()));
    return table.build();
  }

  /** Conditions under which there is a deal, or an outcome is acceptable. */
  Table discovery() {
    Table.Builder table =
        Table.of(
            "discovery",
            "over",
            "box",
            "condition",
            "terms",
            "density",
            "density_low",
            "density_high",
            "coverage",
            "support",
            "base",
            "method");
    BoxWords words = new BoxWords(report);
    Boxes worlds = report.worldBoxes();
    for (FoundBox box : worlds.boxes()) {
      add(table, "worlds", worlds, box, words.worlds(box.box()), words.worldTerms(box.box()));
    }
    Boxes outcomes = report.outcomeBoxes();
    for (FoundBox box : outcomes.boxes()) {
      add(
          table,
          "outcomes",
          outcomes,
          box,
          words.outcomes(box.box()),
          words.outcomeTerms(box.box()));
    }
    return table.build();
  }

  private void add(
      Table.Builder table,
      String over,
      Boxes boxes,
      FoundBox box,
      String condition,
      List<String> terms) {
    Optional<Interval> density = boxes.density(box, report.settings().level());
    table.row(
        over,
        boxes.boxes().indexOf(box) + 1,
        condition,
        terms,
        ProbabilityFigures.cell(box.density()),
        density.<Object>map(Interval::low).orElse(Table.ABSENT),
        density.<Object>map(Interval::high).orElse(Table.ABSENT),
        ProbabilityFigures.cell(box.coverage()),
        ProbabilityFigures.cell(box.support()),
        ProbabilityFigures.cell(boxes.base()),
        boxes.method());
  }
}
