package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.answer.WeightedZone;
import org.parley.bargaining.Concessions;
import org.parley.elimination.OptionCounts;
import org.parley.elimination.OptionPairCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.OutcomeCounts;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * The tables of a run, one observation a row. A column without prefix is exact; one that starts
 * with {@code sampled_} is an estimate.
 */
final class RunTables {

  private final RunReport report;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final SampledFigures sampled;

  RunTables(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
    this.sampled = new SampledFigures(report.sampled(), report.settings().level());
  }

  /** Every table, in the order of the files. */
  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(ladder());
    tables.add(parties());
    tables.add(redLines());
    tables.add(options());
    optionPairs().ifPresent(tables::add);
    tables.add(crossings());
    report
        .sampled()
        .ifPresent(part -> tables.add(ConvergenceTable.of(part, report.settings().level())));
    tables.add(OutcomeTables.outcomes("outcomes", scenario, report.kept()));
    tables.add(OutcomeTables.concessions("concessions", report.kept()));
    return tables;
  }

  /** Coherent outcomes left on each step of the ladder. */
  Table ladder() {
    Table.Builder table =
        Table.of(
            "ladder",
            "name",
            "positions",
            "count",
            "share",
            "sampled_share",
            "sampled_low",
            "sampled_high");
    for (LadderStep step : LadderStep.values()) {
      int index = step.ordinal();
      Optional<BigInteger> count = exact.subset(index);
      List<Object> cells =
          SampledFigures.row(
              step.label(),
              report.groups().ladder().get(index).cardinality(),
              ExactFigures.cell(count),
              exact.share(count));
      cells.addAll(sampled.estimate(counts -> counts.subsetAccepted(index)));
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** What each party could sign, and what it gives up on average. */
  Table parties() {
    Table.Builder table =
        Table.of(
            "parties",
            "id",
            "enforced",
            "acceptable",
            "share",
            "sampled_share",
            "sampled_low",
            "sampled_high",
            "mean_concessions",
            "mean_steps",
            "acceptable_mean_concessions",
            "acceptable_mean_steps");
    Concessions concessions = new Concessions(scenario);
    List<List<Object>> all = burdens(concessions, exact.coherentSet());
    List<List<Object>> acceptable = burdens(concessions, exact.acceptable());
    for (int party = 0; party < scenario.parties().size(); party++) {
      int subset = report.groups().partyIndex(party);
      Optional<BigInteger> count = exact.subset(subset);
      List<Object> cells =
          SampledFigures.row(
              scenario.parties().get(party).id(),
              report.groups().parties().get(party).cardinality(),
              ExactFigures.cell(count),
              exact.share(count));
      cells.addAll(sampled.estimate(counts -> counts.subsetAccepted(subset)));
      cells.addAll(all.get(party));
      cells.addAll(acceptable.get(party));
      table.row(cells.toArray());
    }
    return table.build();
  }

  private List<List<Object>> burdens(Concessions concessions, Optional<OutcomeSet> outcomes) {
    Optional<OutcomeSet> some = outcomes.filter(set -> set.count().signum() > 0);
    List<List<Object>> cells = new ArrayList<>();
    for (Party party : scenario.parties()) {
      boolean counted = some.isPresent() && !party.stated().isEmpty();
      cells.add(counted ? new ArrayList<>() : List.of(Table.ABSENT, Table.ABSENT));
    }
    some.ifPresent(set -> addBurdens(concessions, set, cells));
    return cells;
  }

  private static void addBurdens(
      Concessions concessions, OutcomeSet outcomes, List<List<Object>> cells) {
    OptionCounts counts = outcomes.optionCounts();
    List<Concessions.Burden> burdens =
        concessions.burdens(
            (issue, option) -> ExactFigures.ratio(counts.count(issue, option), outcomes.count()));
    for (int party = 0; party < cells.size(); party++) {
      if (cells.get(party).isEmpty()) {
        cells.get(party).add(burdens.get(party).moves());
        cells.get(party).add(burdens.get(party).steps());
      }
    }
  }

  /** How often each position is crossed, and how often it alone stands in the way. */
  Table redLines() {
    Table.Builder table =
        Table.of(
            "red_lines",
            "id",
            "party",
            "kind",
            "status",
            "reading",
            "enforced",
            "crossed",
            "crossed_share",
            "sole_blocker",
            "sampled_crossed_share",
            "sampled_low",
            "sampled_high",
            "sources");
    for (int index = 0; index < scenario.positions().size(); index++) {
      int position = index;
      Position line = scenario.positions().get(position);
      Optional<BigInteger> crossed = exact.crossed(position);
      List<Object> cells =
          SampledFigures.row(
              line.id(),
              line.party(),
              line.kind().label(),
              line.status().label(),
              report.enforcement().reading(line).name(),
              report.enforced().get(position),
              ExactFigures.cell(crossed),
              exact.share(crossed),
              ExactFigures.cell(exact.soleBlocker(position)));
      cells.addAll(sampled.estimate(counts -> counts.crossed(position)));
      cells.add(line.sources().stream().map(Object::toString).toList());
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** How often each option occurs among coherent and among acceptable outcomes. */
  Table options() {
    Table.Builder table =
        Table.of(
            "options",
            "issue",
            "option",
            "coherent",
            "coherent_share",
            "acceptable",
            "share",
            "share_of_acceptable",
            "weighted_share_of_acceptable",
            "sampled_acceptable_share",
            "sampled_low",
            "sampled_high");
    Optional<OptionCounts> coherent = exact.coherentSet().map(OutcomeSet::optionCounts);
    Optional<OptionCounts> acceptable = exact.acceptable().map(OutcomeSet::optionCounts);
    Optional<BigInteger> base = exact.acceptable().map(OutcomeSet::count);
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      for (int o = 0; o < issue.options().size(); o++) {
        int issueIndex = i;
        int option = o;
        Optional<BigInteger> among = coherent.map(counts -> counts.count(issueIndex, option));
        Optional<BigInteger> accepted = acceptable.map(counts -> counts.count(issueIndex, option));
        List<Object> cells =
            SampledFigures.row(
                issue.id(),
                issue.options().get(option).id(),
                ExactFigures.cell(among),
                exact.share(among),
                ExactFigures.cell(accepted),
                exact.share(accepted),
                ExactFigures.share(accepted, base),
                report.weighted().map(zone -> cell(zone, issueIndex, option)).orElse(Table.ABSENT));
        cells.addAll(sampled.estimate(counts -> counts.optionAccepted(issueIndex, option)));
        table.row(cells.toArray());
      }
    }
    return table.build();
  }

  /** The probability of an option; absent where nothing is acceptable. */
  private static Object cell(WeightedZone zone, int issue, int option) {
    return zone.optionShares().isEmpty()
        ? Table.ABSENT
        : zone.optionShares().get(issue).get(option);
  }

  /** How often each pair of options occurs; nothing where it is not known exactly. */
  Optional<Table> optionPairs() {
    if (exact.coherentSet().isEmpty() || exact.acceptable().isEmpty()) {
      return Optional.empty();
    }
    OptionPairCounts coherent = exact.coherentSet().get().optionPairCounts();
    OptionPairCounts acceptable = exact.acceptable().get().optionPairCounts();
    Table.Builder table =
        Table.of(
            "option_pairs",
            "issue",
            "option",
            "other_issue",
            "other_option",
            "coherent",
            "acceptable");
    for (int a = 0; a < scenario.issues().size(); a++) {
      for (int b = a + 1; b < scenario.issues().size(); b++) {
        addPairs(table, a, b, coherent, acceptable);
      }
    }
    return Optional.of(table.build());
  }

  private void addPairs(
      Table.Builder table, int a, int b, OptionPairCounts coherent, OptionPairCounts acceptable) {
    Issue issue = scenario.issues().get(a);
    Issue other = scenario.issues().get(b);
    for (int i = 0; i < issue.options().size(); i++) {
      for (int j = 0; j < other.options().size(); j++) {
        table.row(
            issue.id(),
            issue.options().get(i).id(),
            other.id(),
            other.options().get(j).id(),
            coherent.count(a, i, b, j),
            acceptable.count(a, i, b, j));
      }
    }
  }

  /** Number of coherent outcomes by number of enforced positions crossed. */
  Table crossings() {
    Table.Builder table =
        Table.of(
            "crossings",
            "crossed",
            "count",
            "share",
            "sampled_share",
            "sampled_low",
            "sampled_high");
    for (int index = 0; index <= report.enforced().cardinality(); index++) {
      int crossed = index;
      Optional<BigInteger> count = exact.histogram().map(counts -> counts.get(crossed));
      List<Object> cells =
          SampledFigures.row(crossed, ExactFigures.cell(count), exact.share(count));
      cells.addAll(sampled.estimate((OutcomeCounts counts) -> counts.crossings(crossed)));
      table.row(cells.toArray());
    }
    return table.build();
  }
}
