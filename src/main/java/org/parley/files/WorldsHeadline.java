package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Ends;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.scenario.Party;
import org.parley.stat.Interval;
import org.parley.table.Table;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledZone;

/** The main figures, exact and sampled ones as rows of one table. */
final class WorldsHeadline {

  private static final int COLUMNS = 13;

  private final WorldsReport report;
  private final Table.Builder table =
      Table.of(
          "worlds",
          "quantity",
          "party",
          "method",
          "value",
          "error",
          "low",
          "high",
          "level",
          "interval",
          "events",
          "worlds",
          "draws",
          "effective_draws");

  WorldsHeadline(WorldsReport report) {
    this.report = report;
  }

  /**
   * A deal, within which bounds the ranges of firmness hold it, who blocks it, and how large the
   * zone is.
   */
  Table table() {
    report.exact().ifPresent(exact -> add("deal", "", exact.deal()));
    report.sampled().ifPresent(sampled -> add("deal", "", sampled.deal()));
    report
        .exact()
        .flatMap(ExactPart::dealIfUntied)
        .ifPresent(deal -> add("deal_if_untied", "", deal));
    report.exact().flatMap(ExactPart::ends).ifPresent(this::add);
    List<Party> parties = report.scenario().parties();
    for (int index = 0; index < parties.size(); index++) {
      int party = index;
      String id = parties.get(party).id();
      report.exact().ifPresent(exact -> add("blocked", id, exact.blocked().get(party)));
      report.sampled().ifPresent(sampled -> add("blocked", id, sampled.blocked(party)));
    }
    report.exactZone().ifPresent(this::add);
    report.sampledZone().ifPresent(this::add);
    return table.build();
  }

  private void add(String quantity, String party, Probability probability) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                quantity,
                party,
                ProbabilityFigures.method(probability),
                ProbabilityFigures.cell(probability.value())));
    cells.add(probability instanceof Exact exact ? exact.error() : Table.ABSENT);
    if (probability instanceof Sampled sampled) {
      cells.add(sampled.interval().low());
      cells.add(sampled.interval().high());
      cells.add(sampled.interval().level());
      cells.add(sampled.interval().method().label());
      cells.add(sampled.proportion().successes());
      cells.add(sampled.proportion().trials());
    }
    row(cells);
  }

  private void add(Ends ends) {
    row(new ArrayList<>(List.of("deal_at_firmest", "", "exact", ends.dealAtFirmest())));
    row(new ArrayList<>(List.of("deal_at_softest", "", "exact", ends.dealAtSoftest())));
  }

  private void add(ExpectedZone zone) {
    row(new ArrayList<>(List.of("expected_zone", "", "exact", zone.acceptable(), zone.error())));
    row(
        new ArrayList<>(
            List.of(
                "expected_zone_share",
                "",
                "exact",
                ProbabilityFigures.cell(zone.share()),
                ProbabilityFigures.cell(zone.error() / zone.coherent()))));
  }

  private void add(SampledZone zone) {
    add(zone, "expected_zone", zone.coherent());
    add(zone, "expected_zone_share", 1);
  }

  private void add(SampledZone zone, String quantity, double unit) {
    Interval share = zone.interval();
    row(
        new ArrayList<>(
            List.of(
                quantity,
                "",
                "sampled",
                zone.share() * unit,
                Table.ABSENT,
                share.low() * unit,
                share.high() * unit,
                share.level(),
                share.method().label(),
                Table.ABSENT,
                Table.ABSENT,
                zone.draws(),
                zone.effectiveDraws())));
  }

  private void row(List<Object> cells) {
    while (cells.size() < COLUMNS) {
      cells.add(Table.ABSENT);
    }
    table.row(cells.toArray());
  }
}
