package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Ends;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.scenario.Party;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.Probability;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledZone;

/** The main figures, exact and sampled ones as rows of one table. */
final class WorldsHeadline {

  static final Table<Row> TABLE =
      Table.<Row>of("worlds", "figure and method")
          .text(
              "quantity",
              "`deal`: that there is one; `deal_if_untied`: the same if all correlations were 0;"
                  + " `deal_at_firmest` and `deal_at_softest`: with every firmness at the upper or"
                  + " the lower end of its range; `blocked` by a party; `expected_zone`: outcomes"
                  + " acceptable on average; `expected_zone_share`: their share of the coherent"
                  + " ones",
              Row::quantity)
          .text("party", "id of the party that blocks, for `blocked`", Row::party)
          .text("method", "`exact` or `sampled`", Row::method)
          .number("value", "the figure", Row::value)
          .numberIfKnown("error", "error of the quadrature, of an exact figure", Row::error)
          .numberIfKnown(
              "low",
              "lower limit of a sampled figure",
              row -> row.interval().map(interval -> interval.low() * row.unit()))
          .numberIfKnown(
              "high",
              "upper limit of a sampled figure",
              row -> row.interval().map(interval -> interval.high() * row.unit()))
          .shareIfKnown(
              "level", "level of its interval", row -> row.interval().map(Interval::level))
          .text(
              "interval",
              "kind of its interval",
              row -> row.interval().map(interval -> interval.method().label()).orElse(""))
          .countIfKnown(
              "events",
              "worlds drawn in which it is so",
              row -> row.worlds().map(Proportion::successes).map(BigInteger::valueOf))
          .countIfKnown(
              "worlds",
              "worlds drawn",
              row -> row.worlds().map(Proportion::trials).map(BigInteger::valueOf))
          .countIfKnown(
              "draws",
              "weighted draws of outcomes it rests on",
              row -> row.zone().map(SampledZone::draws).map(BigInteger::valueOf))
          .numberIfKnown(
              "effective_draws",
              "how many equal draws tell as much",
              row -> row.zone().map(SampledZone::effectiveDraws))
          .joins(PartiesTable.NAME, "party")
          .build();

  /**
   * A figure.
   *
   * @param party id of a party, or an empty string
   * @param interval interval of the figure in units of {@code unit}, where it is sampled
   * @param worlds the worlds drawn that it rests on, where it does
   * @param zone the draws of outcomes that it rests on, where it does
   */
  record Row(
      String quantity,
      String party,
      String method,
      double value,
      Optional<Double> error,
      Optional<Interval> interval,
      double unit,
      Optional<Proportion> worlds,
      Optional<SampledZone> zone) {

    static Row exact(String quantity, String party, double value, Optional<Double> error) {
      return new Row(
          quantity,
          party,
          "exact",
          value,
          error,
          Optional.empty(),
          1,
          Optional.empty(),
          Optional.empty());
    }

    static Row of(String quantity, String party, Probability probability) {
      if (probability instanceof Sampled sampled) {
        return new Row(
            quantity,
            party,
            "sampled",
            sampled.value(),
            Optional.empty(),
            Optional.of(sampled.interval()),
            1,
            Optional.of(sampled.proportion()),
            Optional.empty());
      }
      Exact exact = (Exact) probability;
      return exact(quantity, party, exact.value(), Optional.of(exact.error()));
    }

    static Row of(String quantity, SampledZone zone, double unit) {
      return new Row(
          quantity,
          "",
          "sampled",
          zone.share() * unit,
          Optional.empty(),
          Optional.of(zone.interval()),
          unit,
          Optional.empty(),
          Optional.of(zone));
    }
  }

  private final WorldsReport report;
  private final List<Row> rows = new ArrayList<>();

  WorldsHeadline(WorldsReport report) {
    this.report = report;
  }

  /**
   * A deal, within which bounds the ranges of firmness hold it, who blocks it, and how large the
   * zone is.
   */
  Sheet<Row> table() {
    report.exact().ifPresent(exact -> rows.add(Row.of("deal", "", exact.deal())));
    report.sampled().ifPresent(sampled -> rows.add(Row.of("deal", "", sampled.deal())));
    report
        .exact()
        .flatMap(ExactPart::dealIfUntied)
        .ifPresent(deal -> rows.add(Row.of("deal_if_untied", "", deal)));
    report.exact().flatMap(ExactPart::ends).ifPresent(this::add);
    List<Party> parties = report.scenario().parties();
    for (int index = 0; index < parties.size(); index++) {
      int party = index;
      String id = parties.get(party).id();
      report
          .exact()
          .ifPresent(exact -> rows.add(Row.of("blocked", id, exact.blocked().get(party))));
      report
          .sampled()
          .ifPresent(sampled -> rows.add(Row.of("blocked", id, sampled.blocked(party))));
    }
    report.exactZone().ifPresent(this::add);
    report.sampledZone().ifPresent(this::add);
    return TABLE.with(rows);
  }

  private void add(Ends ends) {
    rows.add(Row.exact("deal_at_firmest", "", ends.dealAtFirmest(), Optional.empty()));
    rows.add(Row.exact("deal_at_softest", "", ends.dealAtSoftest(), Optional.empty()));
  }

  private void add(ExpectedZone zone) {
    rows.add(Row.exact("expected_zone", "", zone.acceptable(), Optional.of(zone.error())));
    rows.add(
        Row.exact(
            "expected_zone_share",
            "",
            zone.share(),
            ProbabilityFigures.known(zone.error() / zone.coherent())));
  }

  private void add(SampledZone zone) {
    rows.add(Row.of("expected_zone", zone, zone.coherent()));
    rows.add(Row.of("expected_zone_share", zone, 1));
  }
}
