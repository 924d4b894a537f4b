package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.Parley;
import org.parley.answer.PositionChange;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.answer.WhatIfReport.Ambiguity.Holding;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.conflict.Limits;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OptionCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;
import org.parley.testkit.Plans;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;
import org.parley.testkit.Sketch;

final class WhatIfTest {

  private static final TabulatedScenario FEBRUARY = ShippedScenario.FEBRUARY.tabulated();

  private static WhatIfReport whatIf(Enforcement enforcement) {
    return Parley.whatIf(Case.of(FEBRUARY, enforcement), Plans.ample()).orElseThrow();
  }

  /** What is acceptable when the options are given to a run. */
  private static OutcomeSet acceptable(Enforcement enforcement) {
    Scenario scenario = FEBRUARY.scenario();
    return exact(engine(enforcement).avoiding(enforcement.enforced(scenario)));
  }

  private static ExactEngine engine(Enforcement enforcement) {
    CrossingTables tables =
        FEBRUARY.tabulation().select(FEBRUARY.scenario(), enforcement).orElseThrow();
    return new ExactEngine(tables, Budget.ofEdges(1 << 22));
  }

  private static <T> T exact(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  /** An enforcement with some changes. */
  private static Enforcement with(LadderStep step, List<PositionChange> changes) {
    Set<String> waived = new HashSet<>();
    Map<String, String> readings = new HashMap<>();
    for (PositionChange change : changes) {
      if (change instanceof PositionChange.Read read) {
        readings.put(read.position(), read.reading());
      } else {
        waived.add(change.subject());
      }
    }
    return new Enforcement(step, waived, Set.of(), readings, Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void changesComeToWhatARunWithTheirOptionsFinds(LadderStep step) {
    WhatIfReport report = whatIf(Enforcement.of(step));
    List<Changed> all = new ArrayList<>(report.single());
    all.addAll(report.opening().subList(0, Math.min(8, report.opening().size())));
    for (Changed changed : all) {
      assertThat(changed.acceptable())
          .as("%s", changed.changes())
          .hasValue(acceptable(with(step, changed.changes())).count());
    }
    assertThat(report.opening()).allMatch(c -> c.acceptable().orElseThrow().signum() > 0);
  }

  /**
   * By the documents alone: three pairs clash (see the cores of February). UA-R1 and UA-R3 have a
   * softer reading each that the other side's line leaves open, and either side of each pair can be
   * waived: 3 * 3 * 2 ways, each of three changes.
   */
  @Test
  void februaryOpensWithOneOfEighteenSetsOfThreeChanges() {
    WhatIfReport report = whatIf(Enforcement.of(LadderStep.STANDING));
    assertThat(report.isComplete()).isTrue();
    assertThat(report.acceptable()).hasValue(BigInteger.ZERO);
    assertThat(report.opening()).hasSize(18).allMatch(c -> c.changes().size() == 3);
    assertThat(report.opening()).extracting(Changed::waivers).startsWith(1, 1, 2).endsWith(3);
  }

  @Test
  void zoneThatIsThereNeedsNoChanges() {
    WhatIfReport report = whatIf(Enforcement.of(LadderStep.STATED));
    assertThat(report.opening()).isEmpty();
    assertThat(report.isComplete()).isTrue();
    assertThat(report.acceptable().orElseThrow()).isPositive();
  }

  /** Kyiv's line on its army is waived, so that some readings leave a deal and others do not. */
  @Test
  void ambiguityIsCountedOverRunsWithEachCombinationOfReadings() {
    Enforcement enforcement =
        new Enforcement(LadderStep.STANDING, Set.of("UA-R4"), Set.of(), Map.of(), Map.of());
    List<Enforcement> combinations = combinations(enforcement);
    assertThat(combinations).hasSize(32);
    Map<String, Integer> options = new HashMap<>();
    int deals = 0;
    for (Enforcement combination : combinations) {
      OutcomeSet acceptable = acceptable(combination);
      deals += acceptable.count().signum();
      acceptable(acceptable).forEach(option -> options.merge(option, 1, Integer::sum));
    }
    assertThat(deals).isBetween(1, 31);

    for (Ambiguity finding : whatIf(enforcement).ambiguity()) {
      assertThat(finding.of()).isEqualTo(32);
      long expected =
          switch (finding.kind()) {
            case DEAL -> deals;
            case OPTION -> options.getOrDefault(option(finding), 0);
            case CORE -> coresAmong(combinations, finding.core());
          };
      assertThat(finding.holdsIn()).as("%s", finding).hasValue(BigInteger.valueOf(expected));
    }
  }

  private static String option(Ambiguity finding) {
    return finding.option().map(chosen -> chosen.issue() + "=" + chosen.option()).orElse("");
  }

  private static List<Enforcement> combinations(Enforcement enforcement) {
    List<Enforcement> combinations = List.of(enforcement);
    for (Position position : FEBRUARY.scenario().positions()) {
      if (enforcement.enforces(position)) {
        combinations =
            combinations.stream()
                .flatMap(c -> position.readings().stream().map(r -> reading(c, position, r)))
                .toList();
      }
    }
    return combinations;
  }

  private static Enforcement reading(Enforcement enforcement, Position position, Reading reading) {
    Map<String, String> readings = new HashMap<>(enforcement.readings());
    readings.put(position.id(), reading.name());
    return new Enforcement(
        enforcement.step(), enforcement.waived(), Set.of(), readings, enforcement.fixed());
  }

  private static List<String> acceptable(OutcomeSet acceptable) {
    Scenario scenario = FEBRUARY.scenario();
    OptionCounts counts = acceptable.optionCounts();
    List<String> options = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      for (int o = 0; o < scenario.issues().get(i).options().size(); o++) {
        if (counts.count(i, o).signum() > 0) {
          options.add(
              scenario.issues().get(i).id() + "=" + scenario.issues().get(i).options().get(o).id());
        }
      }
    }
    return options;
  }

  /** In how many combinations these positions cannot be had together, and any fewer can. */
  private static long coresAmong(List<Enforcement> combinations, List<String> ids) {
    BitSet core = new BitSet();
    ids.forEach(id -> core.set(FEBRUARY.scenario().positionIndex(id)));
    return combinations.stream()
        .map(WhatIfTest::engine)
        .filter(engine -> exact(engine.countAvoiding(core)).signum() == 0)
        .filter(engine -> core.stream().allMatch(member -> leavesSome(engine, core, member)))
        .count();
  }

  private static boolean leavesSome(ExactEngine engine, BitSet core, int without) {
    BitSet rest = (BitSet) core.clone();
    rest.clear(without);
    return exact(engine.countAvoiding(rest)).signum() > 0;
  }

  /**
   * Positions of two readings on one issue, strict against x and wide against y, so that a deal
   * needs all of them to read alike, and two that do not are a core.
   */
  private static WhatIfReport opposed(int positions, ConflictPlan plan, Path folder) {
    Sketch sketch = Sketch.scenario().issue("a", "x", "y").rules(Sketch.REJECTIONS);
    for (int k = 1; k <= positions; k++) {
      sketch.position(
          "P" + k, "north", "readings: {strict: {rejects: {a: [x]}}, wide: {rejects: {a: [y]}}}");
    }
    return Parley.whatIf(Case.of(open(sketch, folder), Enforcement.of(LadderStep.STATED)), plan)
        .orElseThrow();
  }

  /** More than could be gone through. */
  @Test
  void twoToTheSixtyCombinationsAreCounted(@TempDir Path folder) {
    WhatIfReport report = opposed(60, Plans.ample(), folder);
    BigInteger all = BigInteger.TWO.pow(60);
    List<Ambiguity> cores =
        report.ambiguity().stream().filter(f -> f.kind() == Ambiguity.Kind.CORE).toList();
    assertThat(report.ambiguity().get(0)).isEqualTo(Ambiguity.deal(BigInteger.TWO, all));
    assertThat(cores)
        .hasSize(60 * 59 / 2)
        .allMatch(core -> core.core().size() == 2)
        .allMatch(core -> core.holdsIn().orElseThrow().equals(BigInteger.TWO.pow(59)));
    assertThat(report.ambiguity())
        .contains(Ambiguity.option(new Chosen("a", "x"), BigInteger.ONE, all))
        .contains(Ambiguity.option(new Chosen("a", "y"), BigInteger.ONE, all))
        .hasSize(1 + cores.size() + 2);
    assertThat(report.notes()).isEmpty();
  }

  /** With one relaxation allowed nothing is counted, and whether something holds is told still. */
  @Test
  void whatIsNotCountedIsToldToHoldInSome(@TempDir Path folder) {
    WhatIfReport report =
        opposed(11, Plans.limited(new Limits(1, 1, Duration.ofMinutes(1), 1 << 30)), folder);
    assertThat(report.ambiguity())
        .hasSize(3)
        .allMatch(finding -> finding.verdict() == Holding.DEPENDS)
        .allMatch(finding -> finding.holdsIn().isEmpty())
        .allMatch(finding -> finding.of().equals(BigInteger.valueOf(2048)));
    assertThat(Shown.words(report.notes()))
        .contains(
            "the readings combine in 2,048 ways: in how many of them something holds was not"
                + " counted, and which conflicts they bring is not told; --limit, --time and"
                + " --memory allow more");
  }

  private static TabulatedScenario open(Sketch sketch, Path folder) {
    return new TableSource(Optional.empty(), "test", Tabulator.DEFAULT_LIMIT)
        .open(sketch.located(folder));
  }

  @Test
  void reachingALimitIsNoted() {
    Enforcement standing = Enforcement.of(LadderStep.STANDING);
    WhatIfReport few = limited(new Limits(1, 1, Duration.ofMinutes(1), 1 << 30), standing);
    assertThat(few.isComplete()).isFalse();
    assertThat(Shown.words(few.notes()))
        .anyMatch(note -> note.equals("not all sets of changes were found: --limit allows more"))
        .anyMatch(note -> note.matches("a limit was reached in \\d+ of 32 combinations of .*"));

    WhatIfReport none = limited(new Limits(1, 1, Duration.ofMinutes(1), 0), standing);
    assertThat(none.opening()).isEmpty();
    assertThat(none.isComplete()).isFalse();
    assertThat(Shown.words(none.notes()))
        .contains("not all sets of changes were found: --memory allows more");
  }

  private static WhatIfReport limited(Limits limits, Enforcement enforcement) {
    return Parley.whatIf(Case.of(FEBRUARY, enforcement), Plans.limited(limits)).orElseThrow();
  }
}
