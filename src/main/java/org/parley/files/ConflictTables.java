package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ConflictReport;
import org.parley.answer.RelaxationRow;
import org.parley.conflict.Pivotality;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** The tables of a diagnosis, one observation a row. */
final class ConflictTables {

  static final Table<Numbered<RelaxationRow>> RELAXATIONS =
      Table.<Numbered<RelaxationRow>>of(
              "relaxations", "minimal set of enforced positions to waive, smallest first")
          .count("relaxation", "number of the relaxation", Numbered::number)
          .texts("positions", "ids of the positions to waive", row -> row.ids(row.it().positions()))
          .count("size", "how many these are", row -> row.it().positions().cardinality())
          .countIfKnown("opens", "outcomes that become acceptable", row -> row.it().opens())
          .number("firmness", "firmness given up: the sum of theirs", row -> row.it().firmness())
          .texts("marks", "`fairest`, `cheapest`, `opens-most`", ConflictTables::marks)
          .key("relaxation")
          .build();

  static final Table<PartyRow> RELAXATION_PARTIES =
      Table.<PartyRow>of("relaxation_parties", "relaxation and party that gives something up")
          .count("relaxation", "number of the relaxation", PartyRow::relaxation)
          .text("party", "id of the party", PartyRow::party)
          .count("lines", "how many positions it gives up", PartyRow::lines)
          .number("firmness", "sum of their firmness", PartyRow::firmness)
          .key("relaxation", "party")
          .joins("relaxations", "relaxation")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<Numbered<Member>> CORES =
      ScenarioTables.position(
              Table.<Numbered<Member>>of(
                      "cores",
                      "member of a conflict core, a minimal set of positions that no coherent"
                          + " outcome satisfies together")
                  .count("core", "number of the core, smallest first", Numbered::number)
                  .count("size", "how many positions are in it", row -> row.it().size()),
              row -> row.it().position())
          .texts(
              "sources",
              "documents and paragraphs that state it",
              row -> ScenarioTables.sources(row.it().position()))
          .key("core", "position")
          .joins("positions", "position")
          .build();

  static final Table<PivotRow> PIVOTALITY =
      Table.<PivotRow>of("pivotality", "enforced position, where there is a conflict")
          .text("position", "id of the position", PivotRow::position)
          .text("method", "`exact` or `sampled`", PivotRow::method)
          .estimate(
              "shapley",
              "shapley_low",
              "shapley_high",
              "share of all orders of giving way in which it is the last in the way; over all"
                  + " positions 1 in sum",
              row -> Optional.of(row.shapley()))
          .estimate(
              "banzhaf",
              "banzhaf_low",
              "banzhaf_high",
              "its chance of being the one in the way if each other enforced position is waived or"
                  + " kept with equal chance, which sums to nothing in particular",
              row -> Optional.of(row.banzhaf()))
          .key("position")
          .joins("positions", "position")
          .build();

  static final Table<PairRow> PARTY_PAIRS =
      Table.<PairRow>of("party_pairs", "pair of parties with enforced positions")
          .text("party", "id of the earlier party", PairRow::party)
          .text("other_party", "id of the later party", PairRow::otherParty)
          .countIfKnown(
              "acceptable",
              "coherent outcomes that cross no enforced position of either",
              row -> Optional.of(row.acceptable()))
          .key("party", "other_party")
          .joins(PartiesTable.NAME, "party")
          .refers(List.of("other_party"), PartiesTable.NAME, List.of("party"))
          .build();

  /** Something with its number in a list, counted from 1. */
  record Numbered<T>(Scenario scenario, int number, T it) {

    List<String> ids(BitSet positions) {
      return SummaryJson.ids(scenario, positions.stream().boxed().toList());
    }
  }

  /** What a relaxation asks of a party. */
  record PartyRow(int relaxation, String party, int lines, double firmness) {}

  /** A member of a core of so many. */
  record Member(int size, Position position) {}

  /** How often a position decides. */
  record PivotRow(String position, String method, Estimate shapley, Estimate banzhaf) {}

  /** What two parties could both sign. */
  record PairRow(String party, String otherParty, BigInteger acceptable) {}

  private final ConflictReport report;
  private final Scenario scenario;

  ConflictTables(ConflictReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  List<Sheet<?>> all() {
    return List.of(
        relaxations(),
        relaxationParties(),
        cores(),
        GivenTables.givens(report),
        GivenTables.relaxations(report),
        pivotality(),
        partyPairs());
  }

  private static List<String> marks(Numbered<RelaxationRow> row) {
    return row.it().marks().stream().sorted().map(RelaxationRow.Mark::label).toList();
  }

  /** What could be waived, what it opens and what it costs. */
  Sheet<?> relaxations() {
    List<Numbered<RelaxationRow>> rows = new ArrayList<>();
    report.relaxations().forEach(row -> rows.add(new Numbered<>(scenario, rows.size() + 1, row)));
    return RELAXATIONS.with(rows);
  }

  /** What each relaxation asks of each party. */
  private Sheet<?> relaxationParties() {
    List<PartyRow> rows = new ArrayList<>();
    for (int index = 0; index < report.relaxations().size(); index++) {
      RelaxationRow row = report.relaxations().get(index);
      for (int party = 0; party < scenario.parties().size(); party++) {
        int lines = row.linesByParty().get(party);
        if (lines > 0) {
          String id = scenario.parties().get(party).id();
          rows.add(new PartyRow(index + 1, id, lines, row.firmnessByParty().get(party)));
        }
      }
    }
    return RELAXATION_PARTIES.with(rows);
  }

  /** What cannot be had together, a row a member, with where it was stated. */
  private Sheet<?> cores() {
    List<Numbered<Member>> rows = new ArrayList<>();
    for (int index = 0; index < report.cores().size(); index++) {
      BitSet core = report.cores().get(index);
      for (int p = core.nextSetBit(0); p >= 0; p = core.nextSetBit(p + 1)) {
        Member member = new Member(core.cardinality(), scenario.positions().get(p));
        rows.add(new Numbered<>(scenario, index + 1, member));
      }
    }
    return CORES.with(rows);
  }

  /** How often each enforced position decides. */
  Sheet<?> pivotality() {
    return PIVOTALITY.with(report.pivotality().map(this::pivots).orElse(List.of()));
  }

  private List<PivotRow> pivots(Pivotality pivotality) {
    if (pivotality instanceof Pivotality.Exact exact) {
      return exact.shares().stream()
          .map(
              share ->
                  new PivotRow(
                      scenario.positions().get(share.position()).id(),
                      method(pivotality),
                      Estimate.exact(share.shapley()),
                      Estimate.exact(share.banzhaf())))
          .toList();
    }
    return ((Pivotality.Sampled) pivotality)
        .shares().stream()
            .map(
                share ->
                    new PivotRow(
                        scenario.positions().get(share.position()).id(),
                        method(pivotality),
                        estimate(share.shapley()),
                        estimate(share.banzhaf())))
            .toList();
  }

  private static Estimate estimate(Pivotality.Estimate share) {
    return new Estimate(share.value(), share.low(), share.high());
  }

  private static String method(Pivotality pivotality) {
    return pivotality instanceof Pivotality.Sampled ? "sampled" : "exact";
  }

  /** The outcomes each pair of parties could both sign. */
  Sheet<?> partyPairs() {
    return PARTY_PAIRS.with(
        report.pairs().stream()
            .map(
                pair ->
                    new PairRow(
                        scenario.parties().get(pair.first()).id(),
                        scenario.parties().get(pair.second()).id(),
                        pair.acceptable()))
            .toList());
  }
}
