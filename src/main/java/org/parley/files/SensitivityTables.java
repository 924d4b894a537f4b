package org.parley.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.scenario.Position;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.ReadingEffect;

/** What hangs on each position, on each reading, and on what is assumed of them. */
final class SensitivityTables {

  static final Table<PositionRow> POSITIONS =
      Table.<PositionRow>of("positions_sensitivity", "position that can bind")
          .text("position", "id of the position", row -> row.position().id())
          .text("party", "id of the party whose it is", row -> row.position().party())
          .share("binds", "probability that it binds", row -> row.position().firmness().value())
          .text(
              "method",
              "`exact` or `sampled`",
              row -> ProbabilityFigures.method(row.effect().dealIfBinds()))
          .estimate(
              "deal_if_binds",
              "deal_if_binds_low",
              "deal_if_binds_high",
              "chance of a deal once it is known that it does, empty where it never does",
              row -> Optional.of(ProbabilityFigures.estimate(row.effect().dealIfBinds())))
          .estimate(
              "deal_if_not",
              "deal_if_not_low",
              "deal_if_not_high",
              "chance of a deal once it is known that it does not, empty where it always does",
              row -> Optional.of(ProbabilityFigures.estimate(row.effect().dealIfIdle())))
          .number("difference", "by how much the latter is more", row -> row.effect().difference())
          .truth(
              "own_effect",
              "whether it ever stands in the way itself, so that a deal can depend on it with all"
                  + " else equal, or only tells of its party's other lines",
              PositionRow::hasOwnEffect)
          .number(
              "information",
              "value of finding out, as a share of what a prepared deal is worth, if preparing for"
                  + " a deal costs `threshold` of that, which is among the settings in `worlds.json`",
              row -> row.effect().information())
          .share(
              "firmness_low",
              "lower end of the range of its firmness",
              row -> row.position().firmness().low())
          .share(
              "firmness_high",
              "upper end of the range of its firmness",
              row -> row.position().firmness().high())
          .shareIfKnown(
              "deal_at_low",
              "chance of a deal if its firmness were `firmness_low`",
              row -> row.swing().map(Swing::dealAtLow))
          .shareIfKnown(
              "deal_at_high",
              "chance of a deal if its firmness were `firmness_high`, which is never the larger:"
                  + " firmer lines, fewer deals",
              row -> row.swing().map(Swing::dealAtHigh))
          .shareIfKnown(
              "turning",
              "the firmness between these where that chance crosses `threshold`",
              row -> row.swing().filter(Swing::flips).map(swing -> swing.turning().getAsDouble()))
          .key("position")
          .joins("positions", "position")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<ReadingRow> READINGS =
      Table.<ReadingRow>of("readings_sensitivity", "reading of a position that has several")
          .text("position", "id of the position", row -> row.position().id())
          .text("reading", "name of the reading", ReadingRow::reading)
          .share("binds", "probability that the position binds in it", ReadingRow::binds)
          .text(
              "method",
              "`exact` or `sampled`",
              row -> ProbabilityFigures.method(row.effect().dealIfBinds()))
          .estimate(
              "deal_if_binds",
              "deal_if_binds_low",
              "deal_if_binds_high",
              "chance of a deal once it is known that it does, empty where it never does",
              row -> Optional.of(ProbabilityFigures.estimate(row.effect().dealIfBinds())))
          .key("position", "reading")
          .joins("positions", "position")
          .build();

  static final Table<SobolRow> SOBOL =
      Table.<SobolRow>of("sobol", "firmness given as a range")
          .text("position", "id of the position whose firmness it is", SobolRow::position)
          .text(
              "method",
              "`exact` or `estimated`",
              row -> row.index().first().isExact() ? "exact" : "estimated")
          .number(
              "first",
              "share of the variance of the chance of a deal that goes when this firmness alone"
                  + " becomes known; where it is estimated, it can lie below 0 by chance",
              row -> row.index().first().estimate())
          .numberIfKnown(
              "first_low",
              "lower limit of `first`, which has none where it is exact",
              row -> row.limit(row.index().first().low()))
          .numberIfKnown(
              "first_high",
              "upper limit of `first`, likewise",
              row -> row.limit(row.index().first().high()))
          .number(
              "total",
              "share that stays when all others become known",
              row -> row.index().total().estimate())
          .numberIfKnown(
              "total_low",
              "lower limit of `total`, likewise",
              row -> row.limit(row.index().total().low()))
          .numberIfKnown(
              "total_high",
              "upper limit of `total`, likewise",
              row -> row.limit(row.index().total().high()))
          .shareIfKnown(
              "level", "level of these intervals", row -> row.limit(row.index().first().level()))
          .key("position")
          .joins("positions", "position")
          .build();

  /** A position, and what its firmness does within its range, where that is known. */
  record PositionRow(
      Position position, PositionEffect effect, boolean hasOwnEffect, Optional<Swing> swing) {}

  /** A reading. */
  record ReadingRow(Position position, String reading, double binds, ReadingEffect effect) {}

  /** The indices of a position's firmness. */
  record SobolRow(String position, SobolIndex index) {

    /** What only an estimate has. */
    private Optional<Double> limit(double limit) {
      return index.first().isExact() ? Optional.empty() : Optional.of(limit);
    }
  }

  private SensitivityTables() {}

  /** What hangs on each position that can bind. */
  static Sheet<PositionRow> positions(WorldsReport report) {
    Map<Integer, Swing> swings = new HashMap<>();
    report.exact().ifPresent(e -> e.swings().forEach(swing -> swings.put(swing.position(), swing)));
    return POSITIONS.with(
        report.effects().stream()
            .filter(effect -> report.canBind(effect.position()))
            .map(
                effect ->
                    new PositionRow(
                        report.scenario().positions().get(effect.position()),
                        effect,
                        !report.bystanders().get(effect.position()),
                        Optional.ofNullable(swings.get(effect.position()))))
            .toList());
  }

  /** What hangs on the readings of positions that have several. */
  static Sheet<ReadingRow> readings(WorldsReport report) {
    return READINGS.with(report.readings().stream().map(effect -> row(report, effect)).toList());
  }

  private static ReadingRow row(WorldsReport report, ReadingEffect effect) {
    Position position = report.scenario().positions().get(effect.position());
    List<Double> shares = report.model().positions().get(effect.position()).readings();
    return new ReadingRow(
        position,
        position.readings().get(effect.reading()).name(),
        position.firmness().value() * shares.get(effect.reading()),
        effect);
  }

  /** Sobol' indices of the firmness ranges. */
  static Sheet<SobolRow> sobol(WorldsReport report) {
    Stream<SobolIndex> indices = report.exact().map(ExactPart::indices).orElse(List.of()).stream();
    return SOBOL.with(
        indices
            .filter(i -> report.model().positions().get(i.input()).firmness().isWide())
            .map(i -> new SobolRow(report.scenario().positions().get(i.input()).id(), i))
            .toList());
  }
}
