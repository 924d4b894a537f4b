package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigInteger;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.Exclusion;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.RelaxationRow;
import org.parley.answer.RelaxationRow.Mark;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Limits;
import org.parley.conflict.Pivotality;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.Crossings;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.MinimalSets;
import org.parley.testkit.Plans;
import org.parley.testkit.ShippedScenario;

final class DiagnosingTest {

  private static final double ROUNDING = 1e-9;

  /** A diagnosis, and the crossings of its tables, which are counted another way. */
  private record Diagnosed(
      Scenario scenario, LadderStep step, ConflictReport report, Crossings crossings) {

    static Diagnosed of(ShippedScenario shipped, LadderStep step) {
      Case asked = shipped.at(step);
      CrossingTables tables = asked.tables().orElseThrow();
      Crossings crossings = exact(new ExactEngine(tables, Budget.ofEdges(1 << 22)).crossings());
      return new Diagnosed(asked.scenario(), step, DiagnosingTest.report(asked), crossings);
    }

    BitSet enforced() {
      return Enforcement.of(step).enforced(scenario);
    }

    boolean isConflict() {
      return crossings.countAvoiding(enforced()).signum() == 0;
    }

    @Override
    public String toString() {
      return scenario.id() + " " + step.label();
    }
  }

  private static final List<Diagnosed> CONFLICTS =
      Stream.of(ShippedScenario.values())
          .flatMap(id -> Stream.of(LadderStep.values()).map(step -> Diagnosed.of(id, step)))
          .filter(Diagnosed::isConflict)
          .toList();

  static List<Diagnosed> conflicts() {
    return CONFLICTS;
  }

  private static <T> T exact(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  private static ConflictReport report(Case asked) {
    return Parley.conflicts(asked, Plans.ample()).orElseThrow();
  }

  /**
   * December from the first step on; February from the second on, when what was carried over from
   * December binds again.
   */
  @Test
  void sevenOfTheTwelveStepsOfTheShippedLaddersAreConflicts() {
    assertThat(conflicts()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void relaxationsAreTheMinimalSetsThatOutcomesCross(Diagnosed one) {
    ConflictReport report = one.report();
    assertThat(report.areComplete()).isTrue();
    assertThat(report.relaxations().stream().map(RelaxationRow::positions).toList())
        .containsExactlyInAnyOrderElementsOf(MinimalSets.of(one.crossings(), one.enforced()));
  }

  @Test
  void marksDoNotWaitForAllCores() {
    Case asked = ShippedScenario.FEBRUARY.at(LadderStep.values()[3]);
    ConflictReport all = report(asked);
    Limits oneCore = new Limits(10_000, 1, Duration.ofMinutes(1), 1L << 28);
    ConflictReport some = Parley.conflicts(asked, Plans.limited(oneCore)).orElseThrow();

    assertThat(all.cores()).hasSizeGreaterThan(1);
    assertThat(some.cores()).hasSize(1);
    assertThat(some.relaxations()).isEqualTo(all.relaxations());
    assertThat(some.areComplete()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void relaxationOpensWhatIsLeftWithoutIt(Diagnosed one) {
    Crossings crossings = one.crossings();
    BitSet enforced = one.enforced();
    BigInteger before = crossings.countAvoiding(enforced);
    for (RelaxationRow row : one.report().relaxations()) {
      BitSet rest = (BitSet) enforced.clone();
      rest.andNot(row.positions());
      assertThat(row.opens()).hasValue(crossings.countAvoiding(rest).subtract(before));
      assertThat(row.opens().orElseThrow()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void coresLeaveNothingAndLeaveSomethingWithoutAnyMember(Diagnosed one) {
    Crossings crossings = one.crossings();
    ConflictReport report = one.report();
    assertThat(report.cores()).isNotEmpty().doesNotHaveDuplicates();
    for (BitSet core : report.cores()) {
      assertThat(crossings.countAvoiding(core)).isZero();
      for (int member : core.stream().toArray()) {
        BitSet rest = (BitSet) core.clone();
        rest.clear(member);
        assertThat(crossings.countAvoiding(rest)).isPositive();
      }
      assertThat(report.relaxations()).allMatch(row -> row.positions().intersects(core));
    }
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void costsAreCountedByParty(Diagnosed one) {
    Scenario scenario = one.scenario();
    for (RelaxationRow row : one.report().relaxations()) {
      for (int party = 0; party < scenario.parties().size(); party++) {
        List<Position> own = own(scenario, row, scenario.parties().get(party));
        assertThat(row.linesByParty().get(party)).isEqualTo(own.size());
        assertThat(row.firmnessByParty().get(party)).isEqualTo(firmness(own), offset(ROUNDING));
      }
    }
  }

  private static List<Position> own(Scenario scenario, RelaxationRow row, Party party) {
    return row.positions().stream()
        .mapToObj(scenario.positions()::get)
        .filter(position -> position.party().equals(party.id()))
        .toList();
  }

  private static double firmness(List<Position> positions) {
    return positions.stream().mapToDouble(position -> position.firmness().value()).sum();
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void marksAreOnTheBestAndOnNoOther(Diagnosed one) {
    List<RelaxationRow> rows = one.report().relaxations();
    double cheapest = rows.stream().mapToDouble(DiagnosingTest::sum).min().orElseThrow();
    double fairest = rows.stream().mapToDouble(DiagnosingTest::greatest).min().orElseThrow();
    BigInteger most =
        rows.stream().map(row -> row.opens().orElseThrow()).max(BigInteger::compareTo).get();
    for (RelaxationRow row : rows) {
      Set<Mark> expected = new TreeSet<>();
      if (sum(row) < cheapest + ROUNDING) {
        expected.add(Mark.CHEAPEST);
      }
      if (greatest(row) < fairest + ROUNDING) {
        expected.add(Mark.FAIREST);
      }
      if (row.opens().orElseThrow().equals(most)) {
        expected.add(Mark.OPENS_MOST);
      }
      assertThat(row.marks()).isEqualTo(expected);
    }
  }

  private static double sum(RelaxationRow row) {
    return row.firmnessByParty().stream().mapToDouble(f -> f).sum();
  }

  private static double greatest(RelaxationRow row) {
    return Collections.max(row.firmnessByParty());
  }

  /**
   * By the sources of the scenario file: Kyiv wants all land back (S002 p7) where Moscow keeps the
   * annexed east (S002 p3); the way into NATO open (S002 p7) where Moscow wants it frozen (S002
   * p3); no limits on its army (S002 p7) where Moscow wants some (S002 p3). Each pair leaves no
   * option of one issue; the other lines can be met beside one line of each pair, such as no
   * withdrawal, no foreign troops and talks of three. One member of each pair: 2 * 2 * 2
   * relaxations.
   */
  @Test
  void februaryFailsOnLandNatoAndTheArmy() {
    Enforcement standing = Enforcement.of(LadderStep.STANDING);
    ConflictReport report = report(ShippedScenario.FEBRUARY.under(standing));
    Scenario scenario = report.scenario();
    assertThat(report.cores().stream().map(core -> ids(scenario, core)).toList())
        .containsExactlyInAnyOrder(
            Set.of("UA-R1", "RU-R4"), Set.of("UA-R3", "RU-R2"), Set.of("UA-R4", "RU-R3"));
    assertThat(report.relaxations()).hasSize(8);
    // Three pairs alike: whoever comes last in a random order is in each of the six equally often.
    Pivotality.Exact exact = (Pivotality.Exact) report.pivotality().orElseThrow();
    for (Pivotality.Share share : exact.shares()) {
      boolean isInCore = report.cores().stream().anyMatch(core -> core.get(share.position()));
      assertThat(share.shapley()).isEqualTo(isInCore ? 1.0 / 6 : 0, offset(ROUNDING));
    }
  }

  private static Set<String> ids(Scenario scenario, BitSet positions) {
    Set<String> ids = new TreeSet<>();
    positions.stream().forEach(p -> ids.add(scenario.positions().get(p).id()));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void pairsOfPartiesAreCountedApart(Diagnosed one) {
    Scenario scenario = one.scenario();
    Crossings crossings = one.crossings();
    for (PairZone pair : one.report().pairs()) {
      List<String> both =
          List.of(
              scenario.parties().get(pair.first()).id(),
              scenario.parties().get(pair.second()).id());
      BitSet lines = one.enforced();
      lines.stream()
          .filter(p -> !both.contains(scenario.positions().get(p).party()))
          .boxed()
          .toList()
          .forEach(lines::clear);
      assertThat(pair.acceptable()).isEqualTo(crossings.countAvoiding(lines));
    }
  }

  @ParameterizedTest
  @MethodSource("marchSteps")
  void marchHasNoConflict(LadderStep step) {
    ConflictReport report = report(ShippedScenario.MARCH.under(Enforcement.of(step)));
    assertThat(report.found(Diagnosis.NoConflict.class)).isPresent();
    assertThat(report.relaxations()).isEmpty();
    assertThat(report.cores()).isEmpty();
    assertThat(report.pivotality()).isEmpty();
  }

  static LadderStep[] marchSteps() {
    return LadderStep.values();
  }

  /**
   * With all land restored nothing can be vacated (F-02). A rule and one fix leave the rest free,
   * and two fixes of different issues do not clash on their own, so no fewer would do.
   */
  @Test
  void fixesThatMakeNoSenseAreHeldResponsible() {
    Map<String, String> fixed =
        Map.of(
            "recognition", "none",
            "occupied-territory", "full-restoration",
            "donetsk-withdrawal-pct", "25");
    ConflictReport report = report(ShippedScenario.FEBRUARY.under(fixing(fixed)));
    assertThat(report.found(Diagnosis.Incoherent.class))
        .hasValueSatisfying(
            incoherent -> {
              assertThat(incoherent.extent()).isEqualTo(Diagnosis.Extent.SMALLEST);
              assertThat(incoherent.coherence().stream().mapToObj(report.exclusions()::get))
                  .containsExactly(
                      new Exclusion.ByRule("F-02"),
                      new Exclusion.ByFixing("occupied-territory", List.of("full-restoration")),
                      new Exclusion.ByFixing("donetsk-withdrawal-pct", List.of("25")));
            });
  }

  private static Enforcement fixing(Map<String, String> fixed) {
    return Enforcement.of(LadderStep.STANDING).withFixed(fixed);
  }
}
