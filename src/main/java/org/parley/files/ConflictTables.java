package org.parley.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.RelaxationRow;
import org.parley.conflict.Pivotality;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/** The tables of a diagnosis, one observation a row. */
public final class ConflictTables {

  private final ConflictReport report;
  private final Scenario scenario;

  public ConflictTables(ConflictReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  List<Table> all() {
    return List.of(relaxations(), relaxationParties(), cores(), pivotality(), partyPairs());
  }

  /** What could be waived, what it opens and what it costs. */
  Table relaxations() {
    Table.Builder table =
        Table.of("relaxations", "relaxation", "positions", "size", "opens", "firmness", "marks");
    for (int index = 0; index < report.relaxations().size(); index++) {
      RelaxationRow row = report.relaxations().get(index);
      table.row(
          index + 1,
          ids(row.positions()),
          row.positions().cardinality(),
          ExactFigures.cell(row.opens()),
          row.firmness(),
          row.marks().stream().sorted().map(RelaxationRow.Mark::label).toList());
    }
    return table.build();
  }

  /** What each relaxation asks of each party. */
  Table relaxationParties() {
    Table.Builder table =
        Table.of("relaxation_parties", "relaxation", "party", "lines", "firmness");
    for (int index = 0; index < report.relaxations().size(); index++) {
      RelaxationRow row = report.relaxations().get(index);
      for (int party = 0; party < scenario.parties().size(); party++) {
        if (row.linesByParty().get(party) > 0) {
          table.row(
              index + 1,
              scenario.parties().get(party).id(),
              row.linesByParty().get(party),
              row.firmnessByParty().get(party));
        }
      }
    }
    return table.build();
  }

  /** What cannot be had together, a row a member, with where it was stated. */
  Table cores() {
    Table.Builder table =
        Table.of("cores", "core", "size", "position", "party", "kind", "status", "sources");
    for (int index = 0; index < report.cores().size(); index++) {
      BitSet core = report.cores().get(index);
      for (int p = core.nextSetBit(0); p >= 0; p = core.nextSetBit(p + 1)) {
        Position position = scenario.positions().get(p);
        table.row(
            index + 1,
            core.cardinality(),
            position.id(),
            position.party(),
            position.kind().label(),
            position.status().label(),
            position.sources().stream().map(Object::toString).toList());
      }
    }
    return table.build();
  }

  /** How often each enforced position decides. */
  Table pivotality() {
    Table.Builder table =
        Table.of(
            "pivotality",
            "position",
            "method",
            "shapley",
            "shapley_low",
            "shapley_high",
            "banzhaf",
            "banzhaf_low",
            "banzhaf_high");
    report.pivotality().ifPresent(pivotality -> add(table, pivotality));
    return table.build();
  }

  private void add(Table.Builder table, Pivotality pivotality) {
    if (pivotality instanceof Pivotality.Exact exact) {
      for (Pivotality.Share share : exact.shares()) {
        table.row(
            scenario.positions().get(share.position()).id(),
            "exact",
            share.shapley(),
            Table.ABSENT,
            Table.ABSENT,
            share.banzhaf(),
            Table.ABSENT,
            Table.ABSENT);
      }
    } else if (pivotality instanceof Pivotality.Sampled sampled) {
      for (Pivotality.SampledShare share : sampled.shares()) {
        table.row(
            scenario.positions().get(share.position()).id(),
            "sampled",
            share.shapley().value(),
            share.shapley().low(),
            share.shapley().high(),
            share.banzhaf().value(),
            share.banzhaf().low(),
            share.banzhaf().high());
      }
    }
  }

  /** The Shapley share of each enforced position, by index; empty where there is no conflict. */
  public Map<Integer, Double> shapley() {
    Map<Integer, Double> shares = new TreeMap<>();
    if (report.pivotality().isPresent()) {
      if (report.pivotality().get() instanceof Pivotality.Exact exact) {
        exact.shares().forEach(share -> shares.put(share.position(), share.shapley()));
      } else if (report.pivotality().get() instanceof Pivotality.Sampled sampled) {
        sampled.shares().forEach(share -> shares.put(share.position(), share.shapley().value()));
      }
    }
    return shares;
  }

  /** How the shares were come by: exact or sampled; empty where there is no conflict. */
  public String pivotalityMethod() {
    return report.pivotality().map(ConflictTables::method).orElse("");
  }

  private static String method(Pivotality pivotality) {
    return pivotality instanceof Pivotality.Sampled ? "sampled" : "exact";
  }

  /** The outcomes each pair of parties could both sign. */
  Table partyPairs() {
    Table.Builder table = Table.of("party_pairs", "party", "other_party", "acceptable");
    for (PairZone pair : report.pairs()) {
      table.row(
          scenario.parties().get(pair.first()).id(),
          scenario.parties().get(pair.second()).id(),
          pair.acceptable());
    }
    return table.build();
  }

  public List<String> ids(BitSet positions) {
    List<String> ids = new ArrayList<>();
    positions.stream().forEach(p -> ids.add(scenario.positions().get(p).id()));
    return ids;
  }
}
