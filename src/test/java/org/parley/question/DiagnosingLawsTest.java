package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.answer.RelaxationRow;
import org.parley.cli.option.ProgramBuild;
import org.parley.conflict.Limits;
import org.parley.conflict.Pivotality;
import org.parley.effort.Spent;
import org.parley.effort.Timer;
import org.parley.generation.KnownScenarios;
import org.parley.page.ConflictBlocks;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.Tabulator;
import org.parley.tabulation.TargetTable;
import org.parley.testkit.Plans;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;

final class DiagnosingLawsTest {

  private static final TableSource ANEW =
      new TableSource(Optional.empty(), ProgramBuild.current(), Tabulator.DEFAULT_LIMIT);

  private static ConflictReport report(TabulatedScenario tabulated, Enforcement enforcement) {
    return Parley.conflicts(Case.of(tabulated, enforcement), Plans.ample()).orElseThrow();
  }

  private static Set<String> ids(Scenario scenario, BitSet positions) {
    Set<String> ids = new TreeSet<>();
    positions.stream().forEach(p -> ids.add(scenario.positions().get(p).id()));
    return ids;
  }

  /** Three of four pigeons fit three holes, four do not: all six pairs together, and none less. */
  @Test
  void fourPigeonsHaveOneCoreOfSixLinesAndSixRelaxationsOfOne(@TempDir Path folder)
      throws IOException {
    Path file = KnownScenarios.pigeonhole(3).writeTo(folder);
    ConflictReport report =
        report(ANEW.open(ScenarioReader.readLocated(file)), Enforcement.of(LadderStep.INFERRED));
    assertThat(report.cores()).singleElement().matches(core -> core.cardinality() == 6);
    assertThat(report.relaxations()).hasSize(6).allMatch(row -> row.positions().cardinality() == 1);
  }

  @Test
  void waivedPositionChangesNoNumber() {
    TabulatedScenario february = ShippedScenario.FEBRUARY.tabulated();
    Enforcement waived =
        new Enforcement(LadderStep.INFERRED, Set.of("RU-R3"), Set.of(), Map.of(), Map.of());
    TabulatedScenario without = ANEW.open(without(february.located(), "RU-R3"));
    assertThat(numbers(report(without, Enforcement.of(LadderStep.INFERRED))))
        .isEqualTo(numbers(report(february, waived)));
    assertThat(frontier(without, waived))
        .extracting(asked -> asked.steps())
        .isEqualTo(frontier(february, waived).stream().map(asked -> asked.steps()).toList());
  }

  private static List<Asked> frontier(TabulatedScenario tabulated, Enforcement enforcement) {
    Case asked = Case.of(tabulated, enforcement);
    return Parley.outcomes(asked, Plans.ample(), 5, Optional.empty()).orElseThrow().frontier();
  }

  private static LocatedScenario without(LocatedScenario located, String position) {
    Scenario scenario = located.scenario();
    List<Position> others =
        scenario.positions().stream().filter(p -> !p.id().equals(position)).toList();
    return with(located, scenario.parties(), others);
  }

  private static LocatedScenario with(
      LocatedScenario located, List<Party> parties, List<Position> positions) {
    Scenario scenario = located.scenario();
    Scenario other =
        new Scenario(
            scenario.id(),
            scenario.title(),
            scenario.date(),
            scenario.notes(),
            scenario.documents(),
            parties,
            scenario.issues(),
            positions,
            scenario.coherence(),
            scenario.ruleFiles(),
            scenario.assumptions(),
            scenario.wants(),
            scenario.process(),
            scenario.control(),
            scenario.consent());
    return new LocatedScenario(other, located.locations(), located.warnings());
  }

  /** Every number of a report, by ids. */
  private static List<Object> numbers(ConflictReport report) {
    Scenario scenario = report.scenario();
    List<Object> numbers = new ArrayList<>();
    report.cores().forEach(core -> numbers.add(ids(scenario, core)));
    for (RelaxationRow row : report.relaxations()) {
      numbers.add(ids(scenario, row.positions()));
      numbers.addAll(List.of(row.opens(), row.linesByParty(), row.firmnessByParty(), row.marks()));
    }
    Pivotality.Exact pivotality = (Pivotality.Exact) report.pivotality().orElseThrow();
    for (Pivotality.Share share : pivotality.shares()) {
      numbers.add(scenario.positions().get(share.position()).id());
      numbers.add(List.of(share.shapley(), share.banzhaf()));
    }
    numbers.addAll(report.pairs());
    return numbers;
  }

  @Test
  void reorderingPartiesReordersWhatIsAskedOfThem() {
    TabulatedScenario february = ShippedScenario.FEBRUARY.tabulated();
    Enforcement step = Enforcement.of(LadderStep.DEMANDS);
    List<Party> reversed = reversed(february.scenario().parties());
    LocatedScenario located = with(february.located(), reversed, february.scenario().positions());
    TabulatedScenario relabelled =
        new TabulatedScenario(
            located,
            february.tabulation(),
            Optional.empty(),
            february.key(),
            february.limit(),
            february.store());
    ConflictReport one = report(february, step);
    ConflictReport other = report(relabelled, step);

    assertThat(other.cores()).isEqualTo(one.cores());
    assertThat(other.pivotality()).isEqualTo(one.pivotality());
    assertThat(other.relaxations()).hasSameSizeAs(one.relaxations());
    for (int k = 0; k < one.relaxations().size(); k++) {
      RelaxationRow row = one.relaxations().get(k);
      RelaxationRow same = other.relaxations().get(k);
      assertThat(same.positions()).isEqualTo(row.positions());
      assertThat(same.opens()).isEqualTo(row.opens());
      assertThat(same.marks()).isEqualTo(row.marks());
      assertThat(same.linesByParty()).isEqualTo(reversed(row.linesByParty()));
      assertThat(same.firmnessByParty()).isEqualTo(reversed(row.firmnessByParty()));
    }
    int last = reversed.size() - 1;
    assertThat(other.pairs())
        .containsExactlyInAnyOrderElementsOf(
            one.pairs().stream()
                .map(p -> new PairZone(last - p.second(), last - p.first(), p.acceptable()))
                .toList());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The tables are made to say that no outcome crosses UA-R4, and then that no limits cross it. */
  @ParameterizedTest
  @MethodSource("falsehoods")
  void tablesTheJudgeDoesNotConfirmStopTheDiagnosis(long bits) {
    TabulatedScenario february = ShippedScenario.FEBRUARY.tabulated();
    Crossing army = new Crossing("UA-R4", "plain");
    List<TargetTable> entries = new ArrayList<>();
    for (TargetTable entry : february.tabulation().entries()) {
      entries.add(entry.target().equals(army) ? falsified(entry, bits) : entry);
    }
    TabulatedScenario falsified =
        new TabulatedScenario(
            february.located(),
            new Tabulation(entries),
            Optional.empty(),
            february.key(),
            february.limit(),
            february.store());
    assertThatThrownBy(() -> report(falsified, Enforcement.of(LadderStep.STANDING)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the judge does not confirm");
  }

  static long[] falsehoods() {
    return new long[] {0, 0b001};
  }

  private static TargetTable falsified(TargetTable entry, long bits) {
    CrossingTable table = (CrossingTable) entry.table().orElseThrow();
    assertThat(table.size()).isEqualTo(3);
    CrossingTable other = CrossingTable.of(table.scope(), new int[] {3}, new long[] {bits});
    return new TargetTable(entry.target(), entry.scope(), Optional.of(other));
  }

  @Test
  void reachingALimitIsAResult() {
    TabulatedScenario february = ShippedScenario.FEBRUARY.tabulated();
    Enforcement standing = Enforcement.of(LadderStep.STANDING);

    ConflictReport few =
        report(february, standing, new Limits(3, 1, Duration.ofMinutes(1), 1 << 30));
    assertThat(few.relaxations()).hasSize(3);
    assertThat(few.areComplete()).isFalse();
    assertThat(Shown.words(few.notes()))
        .contains(
            "3 relaxations found, there may be more: parley conflicts --limit lists more",
            "1 core found, there may be more: parley conflicts --limit lists more");

    ConflictReport none = report(february, standing, new Limits(3, 1, Duration.ofMinutes(1), 0));
    assertThat(none.diagnosis()).isEqualTo(Spent.ofMemory());
    assertThat(none.areComplete()).isFalse();
  }

  /** February has 8 relaxations and 3 cores at this step; two of each are asked for. */
  @Test
  void onlyAsManyAsAskedForAreListed() {
    ConflictPlan ample = Plans.ample();
    ConflictPlan two =
        new ConflictPlan(ample.limits(), 2, ample.budget(), 1, Timer.of(System::nanoTime));
    ConflictReport report =
        Parley.conflicts(ShippedScenario.FEBRUARY.at(LadderStep.STANDING), two).orElseThrow();
    assertThat(report.relaxations()).hasSize(2);
    assertThat(report.cores()).hasSize(2);
    assertThat(report.areComplete()).isFalse();
    assertThat(Shown.words(report.notes()))
        .containsExactly(
            "the 2 smallest of 8 relaxations are listed: parley conflicts --limit lists more",
            "the 2 smallest of 3 cores are listed: parley conflicts --limit lists more");
    assertThat(Shown.text(report, ConflictBlocks::of))
        .contains("2 of 8 relaxations:")
        .contains("2 of 3 conflict cores:");
  }

  private static ConflictReport report(
      TabulatedScenario tabulated, Enforcement enforcement, Limits limits) {
    return Parley.conflicts(Case.of(tabulated, enforcement), Plans.limited(limits)).orElseThrow();
  }
}
