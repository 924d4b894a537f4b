package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.bargaining.Concessions;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What each party could sign, and what it gives up on average. */
public final class PartiesTable {

  public static final String NAME = "parties";

  static final Table<Row> TABLE =
      Table.<Row>of(NAME, "party (its figures beyond `enforced` in a folder of `run` alone)")
          .text("party", "id of the party", row -> row.party().id())
          .text("title", "its name", row -> row.party().title())
          .count("enforced", "how many of its positions are enforced", Row::enforced)
          .countIfKnown(
              "acceptable",
              "coherent outcomes that cross none of its enforced positions",
              Row::acceptable)
          .shareIfKnown("share", "their share of the coherent outcomes", Row::share)
          .estimate(
              "sampled_share",
              "sampled_low",
              "sampled_high",
              "the same estimated from the draws",
              Row::sampled)
          .numberIfKnown(
              "mean_concessions",
              "issues on which a coherent outcome departs from what it has stated, on average",
              row -> row.coherentBurden().map(Concessions.Burden::moves))
          .numberIfKnown(
              "mean_steps",
              "steps it gives up there in the order of the options, on average",
              row -> row.coherentBurden().map(Concessions.Burden::steps))
          .numberIfKnown(
              "acceptable_mean_concessions",
              "the same concessions over acceptable outcomes alone",
              row -> row.acceptableBurden().map(Concessions.Burden::moves))
          .numberIfKnown(
              "acceptable_mean_steps",
              "the same steps over acceptable outcomes alone",
              row -> row.acceptableBurden().map(Concessions.Burden::steps))
          .key("party")
          .build();

  /** A party. */
  record Row(
      Party party,
      int enforced,
      Optional<BigInteger> acceptable,
      Optional<Double> share,
      Optional<Estimate> sampled,
      Optional<Concessions.Burden> coherentBurden,
      Optional<Concessions.Burden> acceptableBurden) {}

  private PartiesTable() {}

  /** The parties with their titles and how many of their positions are enforced. */
  static Sheet<Row> titles(Scenario scenario, Enforcement enforcement) {
    return TABLE.with(
        scenario.parties().stream()
            .map(party -> untold(party, enforced(scenario, enforcement, party)))
            .toList());
  }

  private static int enforced(Scenario scenario, Enforcement enforcement, Party party) {
    return (int)
        scenario.positions().stream()
            .filter(position -> position.party().equals(party.id()))
            .filter(enforcement::enforces)
            .count();
  }

  private static Row untold(Party party, int enforced) {
    return new Row(
        party,
        enforced,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Sheet<Row> of(RunReport report, ExactFigures exact, SampledFigures sampled) {
    Scenario scenario = report.scenario();
    Concessions concessions = new Concessions(scenario);
    Optional<List<Concessions.Burden>> coherent =
        burdens(concessions, exact.coherent(), exact.coherentOptions());
    Optional<List<Concessions.Burden>> acceptable =
        burdens(concessions, exact.acceptable(), exact.acceptableOptions());
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < scenario.parties().size(); index++) {
      Party party = scenario.parties().get(index);
      int subset = report.groups().partyIndex(index);
      Optional<BigInteger> count = exact.subset(subset);
      rows.add(
          new Row(
              party,
              report.groups().parties().get(index).cardinality(),
              count,
              exact.share(count),
              sampled.estimate(counts -> counts.subsetAccepted(subset)),
              burden(coherent, party, index),
              burden(acceptable, party, index)));
    }
    return TABLE.with(rows);
  }

  /** What the outcomes ask of each party; nothing where there are none. */
  private static Optional<List<Concessions.Burden>> burdens(
      Concessions concessions,
      Optional<BigInteger> outcomes,
      Optional<List<List<BigInteger>>> byOption) {
    return outcomes
        .filter(count -> count.signum() > 0)
        .flatMap(
            count ->
                byOption.map(
                    counts ->
                        concessions.burdens(
                            (issue, option) ->
                                ExactFigures.ratio(counts.get(issue).get(option), count))));
  }

  private static Optional<Concessions.Burden> burden(
      Optional<List<Concessions.Burden>> burdens, Party party, int index) {
    return burdens.filter(all -> !party.stated().isEmpty()).map(all -> all.get(index));
  }
}
