package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.Locations;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.TableKey;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.TargetTable;
import org.parley.testkit.ShippedScenario;

/** A scenario of two parties: a red line with two readings, a red line and a demand. */
final class ScenarioWorldsTest {

  private static final Scenario SCENARIO =
      new Scenario(
          "s",
          "Scenario",
          "2026-01-01",
          "",
          List.of(),
          List.of(new Party("a", "A", List.of()), new Party("b", "B", List.of())),
          List.of(issue()),
          List.of(
              position("A1", "a", Kind.RED_LINE, new Range(0.9, 0.8, 1), "strict", "wide"),
              position("B1", "b", Kind.RED_LINE, Range.exactly(0.7), "plain"),
              position("B2", "b", Kind.DEMAND, Range.exactly(0.6), "plain")),
          List.of(),
          new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of("b", 0.25)));

  private static Issue issue() {
    List<Option> options = new ArrayList<>();
    for (String id : List.of("x", "y", "z")) {
      options.add(new Option(id, id, Option.Basis.COMPLEMENT, List.of(), ""));
    }
    return new Issue("i", "I", "", Optional.empty(), options, "");
  }

  private static Position position(
      String id, String party, Kind kind, Range firmness, String... readings) {
    List<Reading> list = new ArrayList<>();
    for (String name : readings) {
      list.add(new Reading(name, "", 1.0 / readings.length, List.of(), List.of(), ""));
    }
    return new Position(
        id, party, kind, Status.STATED, Wording.STATED_ABSOLUTE, "", List.of(), firmness, list, "");
  }

  private static CrossingTable options(long crossed) {
    return CrossingTable.of(new int[] {0}, new int[] {3}, new long[] {crossed});
  }

  private static final Tabulation TABULATION =
      new Tabulation(
          List.of(
              entry("A1", "strict", Optional.of(options(0b011))),
              entry("A1", "wide", Optional.of(options(0b001))),
              entry("B1", "plain", Optional.of(options(0b100))),
              entry("B2", "plain", Optional.of(options(0b010)))));

  private static TargetTable entry(String position, String reading, Optional<CrossingTable> table) {
    return new TargetTable(new Crossing(position, reading), List.of(0), table);
  }

  private static Case asked(Tabulation tabulation, Enforcement enforcement) {
    // No place is asked for, so that those of another file do.
    Locations elsewhere = ShippedScenario.MARCH.located().locations();
    LocatedScenario located = new LocatedScenario(SCENARIO, elsewhere, List.of());
    return Case.of(
        new TabulatedScenario(
            located, tabulation, Optional.empty(), new TableKey(""), 1, Optional.empty()),
        enforcement);
  }

  private static WorldModel model(Enforcement enforcement) {
    return ScenarioWorlds.model(asked(TABULATION, enforcement)).orElseThrow();
  }

  @Test
  void positionsKeepTheirOrderAndAssumptions() {
    WorldModel model = model(Enforcement.of(LadderStep.DEMANDS));
    assertThat(model.firmness()).containsExactly(0.9, 0.7, 0.6);
    assertThat(model.firstLines()).containsExactly(0, 2, 3, 4);
    assertThat(model.positions().get(0).readings()).containsExactly(0.5, 0.5);
    assertThat(model.correlations()).containsExactly(0.0, 0.25);
    assertThat(List.<CrossingFunction>copyOf(model.lines().positions()))
        .containsExactly(options(0b011), options(0b001), options(0b100), options(0b010));
  }

  @Test
  void whatIsNotEnforcedOrIsWaivedNeverBinds() {
    WorldModel model =
        model(new Enforcement(LadderStep.STATED, Set.of("A1"), Set.of(), Map.of(), Map.of()));
    assertThat(model.firmness()).containsExactly(0, 0.7, 0);
    assertThat(BruteForce.relaxations(model.lines()).sets()).hasSize(1);
  }

  @Test
  void aChosenReadingIsCertain() {
    WorldModel model =
        model(
            new Enforcement(LadderStep.STATED, Set.of(), Set.of(), Map.of("A1", "wide"), Map.of()));
    assertThat(model.positions().get(0).readings()).containsExactly(0.0, 1.0);
    // With the wide reading, y crosses neither red line.
    assertThat(ExactWorldsTest.exact(model).deal().value()).isEqualTo(1);
  }

  /** By hand: A1 strict leaves only z, which crosses B1: no deal with 0.9 * 0.5 * 0.7. */
  @Test
  void readingsAreDrawnBesideFirmness() {
    WorldModel model = model(Enforcement.of(LadderStep.STATED));
    assertThat(ExactWorldsTest.exact(model).deal().value())
        .isCloseTo(1 - 0.45 * 0.7, within(1e-15));
  }

  @Test
  void fixedOptionsHoldInEveryWorld() {
    WorldModel model =
        model(
            new Enforcement(
                LadderStep.STATED, Set.of(), Set.of(), Map.of(), Map.of("i", List.of("x"))));
    // Both readings of A1 cross x.
    assertThat(ExactWorldsTest.exact(model).deal().value()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void aLineWithoutATableIsNoModel() {
    Tabulation partial =
        new Tabulation(
            List.of(
                TABULATION.entries().get(0),
                entry("A1", "wide", Optional.empty()),
                TABULATION.entries().get(2),
                TABULATION.entries().get(3)));
    Enforcement stated = Enforcement.of(LadderStep.STATED);
    assertThat(ScenarioWorlds.model(asked(partial, stated))).isEmpty();
  }
}
