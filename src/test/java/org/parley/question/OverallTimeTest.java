package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.answer.KeptOutcome;
import org.parley.answer.OutcomesReport;
import org.parley.answer.PositionChange;
import org.parley.answer.WhatIfReport;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;
import org.parley.effort.Timer;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Plans;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;

/** One end for all that a question does, whatever the limits of its parts leave. */
final class OverallTimeTest {

  private static final Case FEBRUARY = ShippedScenario.FEBRUARY.at(LadderStep.STANDING);

  private static ConflictPlan ending(Cutoff end) {
    return Plans.ample().by(end);
  }

  private static Cutoff after(long looks) {
    AtomicLong looked = new AtomicLong();
    return () -> looked.getAndIncrement() >= looks;
  }

  @Test
  void endThatDoesNotComeChangesNothing() {
    ConflictPlan ample = Plans.ample();
    ConflictReport with = Parley.conflicts(FEBRUARY, ample.by(Cutoff.NEVER)).orElseThrow();
    ConflictReport without = Parley.conflicts(FEBRUARY, ample).orElseThrow();
    assertThat(with.relaxations()).isEqualTo(without.relaxations());
    assertThat(with.cores()).isEqualTo(without.cores());
    assertThat(with.pairs()).isEqualTo(without.pairs());
    assertThat(with.notes()).isEqualTo(without.notes());
  }

  @Test
  void conflictsAreNotKnownWhereTheTimeIsOverAtOnce() {
    ConflictReport report = Parley.conflicts(FEBRUARY, ending(() -> true)).orElseThrow();
    assertThat(report.diagnosis()).isEqualTo(Spent.ofTime());
    assertThat(report.pairs()).isEmpty();
    assertThat(report.isCutShort()).isFalse();
    assertThat(Shown.words(report.notes())).anyMatch(note -> note.endsWith("--time allows more"));
  }

  /** Whatever is told when the time is over early is also told when there is plenty. */
  @ParameterizedTest
  @ValueSource(longs = {5, 10, 20, 50, 100, 200, 500, 1_000, 5_000})
  void whatConflictsTellByTheEndIsTrue(long looks) {
    ConflictReport all = Parley.conflicts(FEBRUARY, ending(Cutoff.NEVER)).orElseThrow();
    ConflictReport some = Parley.conflicts(FEBRUARY, ending(after(looks))).orElseThrow();
    assertThat(all.cores()).containsAll(some.cores());
    assertThat(all.relaxations().stream().map(row -> row.positions()).toList())
        .containsAll(some.relaxations().stream().map(row -> row.positions()).toList());
    assertThat(all.pairs()).containsAll(some.pairs());
    assertThat(Shown.words(some.notes())).noneMatch(note -> note.contains("interrupted"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 10, 50, 200, 500, 1_000, 5_000})
  void whatWhatIfTellsByTheEndIsTrue(long looks) {
    WhatIfReport all = Parley.whatIf(FEBRUARY, ending(Cutoff.NEVER)).orElseThrow();
    WhatIfReport some = Parley.whatIf(FEBRUARY, ending(after(looks))).orElseThrow();
    assertThat(changes(all)).containsAll(changes(some));
    assertThat(some.single()).hasSameSizeAs(all.single());
    if (!some.isComplete()) {
      assertThat(Shown.words(some.notes())).anyMatch(note -> note.contains("--time"));
    }
  }

  private static List<List<PositionChange>> changes(WhatIfReport report) {
    return report.opening().stream().map(WhatIfReport.Changed::changes).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 10, 20, 50, 100, 200, 500, 1_000})
  void outcomesFoundByTheEndAreTheFirstOfAll(long looks) {
    OutcomesReport all =
        Parley.outcomes(FEBRUARY, ending(Cutoff.NEVER), 10, Optional.empty()).orElseThrow();
    OutcomesReport some =
        Parley.outcomes(FEBRUARY, ending(after(looks)), 10, Optional.empty()).orElseThrow();
    assertThat(crossed(all).subList(0, some.nearest().size())).isEqualTo(crossed(some));
    if (some.nearest().size() < all.nearest().size()) {
      assertThat(Shown.words(some.notes())).anyMatch(note -> note.endsWith("--time allows more"));
    }
  }

  /** The frontier of utilities may take as long as a listing, and leaves the rest to outcomes. */
  @Test
  void whatOutcomesAreMeasuredByTakesNoMoreThanItsPart() {
    ConflictPlan ample = Plans.ample();
    Limits none = new Limits(1, 1, Duration.ZERO, 0);
    Timer running = Timer.of(new AtomicLong()::incrementAndGet);
    ConflictPlan plan = new ConflictPlan(none, 1, ample.budget(), 1, running);
    OutcomesReport all = Parley.outcomes(FEBRUARY, ample, 10, Optional.empty()).orElseThrow();
    OutcomesReport unmeasured = Parley.outcomes(FEBRUARY, plan, 10, Optional.empty()).orElseThrow();
    assertThat(all.nearest()).hasSize(10).allMatch(kept -> kept.apart().isPresent());
    assertThat(unmeasured.nearest()).noneMatch(kept -> kept.apart().isPresent());
    assertThat(crossed(unmeasured)).isEqualTo(crossed(all));
    assertThat(unmeasured.frontier()).hasSameSizeAs(all.frontier());
    assertThat(Shown.words(unmeasured.notes()))
        .containsOnlyOnce(
            "not exact for want of time: the frontier of utilities; --time allows more");
  }

  private static List<BitSet> crossed(OutcomesReport report) {
    return report.nearest().stream().map(KeptOutcome::crossed).toList();
  }
}
