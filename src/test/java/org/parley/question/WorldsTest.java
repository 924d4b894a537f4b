package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Parley;
import org.parley.answer.WorldsReport;
import org.parley.conflict.Limits;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.exploration.Checkpoint;
import org.parley.files.WorldsFiles;
import org.parley.page.WorldsBlocks;
import org.parley.question.WorldsPlan.Sampling;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;
import org.parley.worlds.OptionQuestions;
import org.parley.worlds.OptionQuestions.Question;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.StoppingRule.Reason;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** February, whose answers about worlds take a few seconds. */
final class WorldsTest {

  /** As many as are drawn at once, so that an interruption comes after the last. */
  private static final int DRAWS = 8192;

  private static final Case FEBRUARY = ShippedScenario.FEBRUARY.at(LadderStep.STANDING);

  private static final Limits LIMITS = Limits.withDefaults();

  private static WorldsPlan plan(long draws, Limits limits, Timer timer) {
    ConflictPlan conflict = new ConflictPlan(limits, 200, Budget.ofEdges(1 << 22), 1, timer);
    return new WorldsPlan(
        conflict,
        new Assumed(Map.of(), Map.of()),
        new Sampling(draws, Optional.empty(), 0.95, 1),
        0.5,
        5,
        64);
  }

  private static WorldsReport report(
      WorldsPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    return Parley.worlds(FEBRUARY, plan, checkpoint, cancelled).orElseThrow();
  }

  private static void assertInterrupted(WorldsReport report) {
    assertThat(report.isComplete()).isFalse();
    assertThat(WorldsFiles.of(report, Shown.WORDING).get("worlds.json"))
        .contains("\"complete\" : false");
    assertThat(Shown.words(report.notes())).noneMatch(note -> note.contains("--time"));
    assertThat(Shown.words(report.notes())).noneMatch(note -> note.contains("--memory"));
    assertThat(Shown.words(report.notes()))
        .filteredOn(note -> note.contains("interrupted"))
        .hasSize(1);
    assertThat(Shown.text(report, WorldsBlocks::of)).doesNotContain("None carries a deal");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, DRAWS})
  void interruptionFromTheStartIsToldOnceAndClaimsNothing(long draws) {
    WorldsReport report =
        report(plan(draws, LIMITS, Timer.of(System::nanoTime)), Checkpoint.NONE, () -> true);
    assertInterrupted(report);
    assertThat(report.exact()).isEmpty();
  }

  @Test
  void interruptionAfterTheLastDrawIsNotComplete() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Checkpoint last =
        (worlds, deals) -> {
          cancelled.set(true);
          return true;
        };
    WorldsReport report =
        report(plan(DRAWS, LIMITS, Timer.of(System::nanoTime)), last, cancelled::get);
    assertThat(report.sampled().orElseThrow().reason()).isEqualTo(Reason.DRAWS_DONE);
    assertThat(report.isComplete()).isFalse();
    assertThat(WorldsFiles.of(report, Shown.WORDING).get("worlds.json"))
        .contains("\"complete\" : false");
    assertThat(Shown.words(report.notes()))
        .filteredOn(note -> note.contains("interrupted"))
        .hasSize(1);
    assertThat(report.exact()).as("what was known before the draws").isPresent();
    assertThat(report.exactZone()).isEmpty();
  }

  private static WorldModel model() {
    return ScenarioWorlds.model(FEBRUARY).orElseThrow();
  }

  private static WaysOut relaxations(Limits limits, Timer timer) {
    return WaysOut.find(model().lines(), limits, timer);
  }

  /** A millisecond goes by at every look at the clock. */
  private static Timer ticking(AtomicLong ticks) {
    return Timer.of(() -> ticks.incrementAndGet() * 1_000_000);
  }

  /** As many equal parts of the time as there are lists would not do for the longest. */
  @Test
  void optionsHaveTheTimeOfOneListTogether() {
    AtomicLong ticks = new AtomicLong();
    List<Long> ticksByList = new ArrayList<>();
    OptionQuestions.of(
        model(),
        lines -> {
          long before = ticks.get();
          WaysOut found = WaysOut.find(lines, ofDays(1000), ticking(ticks));
          ticksByList.add(ticks.get() - before);
          return found;
        });
    int lists = ticksByList.size();
    // One look more a list, at how much time is left.
    long all = ticks.get() + lists + 1;
    assertThat(Collections.max(ticksByList) * lists).isGreaterThan(all);
    assertThat(questions(all)).allMatch(question -> question.relaxations().complete());
    assertThat(questions(all / 2))
        .anyMatch(question -> question.relaxations().cut().equals(Optional.of(Want.TIME)));
  }

  private static Limits ofDays(int days) {
    return new Limits(10_000, 1, Duration.ofDays(days), LIMITS.clauseBytes());
  }

  private static List<Question> questions(long millis) {
    Limits limits = new Limits(10_000, 1, Duration.ofMillis(millis), LIMITS.clauseBytes());
    return OptionQuestions.of(
        model(), WorldRelaxations.oneAfterAnother(limits, ticking(new AtomicLong())));
  }

  /** More time or memory would not list more than are asked for. */
  @Test
  void listThatEndsAtItsLengthDoesNotBlameTimeOrMemory() {
    int count = relaxations(LIMITS, Timer.of(System::nanoTime)).sets().size();
    Limits fewer = new Limits(count - 1, 1, LIMITS.time(), LIMITS.clauseBytes());
    WorldsReport report =
        report(plan(0, fewer, Timer.of(System::nanoTime)), Checkpoint.NONE, () -> false);
    assertThat(Shown.words(report.notes()))
        .contains(
            "there are more ways out than the "
                + (count - 1)
                + " that are listed at most: no exact probabilities, options and conditions of a"
                + " deal")
        .noneMatch(note -> note.contains("--time") || note.contains("--memory"));
  }

  @Test
  void listSaysWhatItLacks() {
    WorldsNotes notes = new WorldsNotes(() -> false);
    for (Want reason : Want.values()) {
      notes.unlisted(true, reason, 10_000);
    }
    String more = "with some option fixed there are more ways out than ";
    assertThat(Shown.words(notes.all()))
        .containsExactlyInAnyOrder(
            more
                + "the 10,000 that are listed at most: how likely each option is to appear is not known",
            more
                + "could be listed in the time allowed (--time): how likely each option is to appear is not known",
            more
                + "could be listed in the memory allowed (--memory): how likely each option is to appear is not known");
    WorldsNotes interrupted = new WorldsNotes(() -> true);
    interrupted.unlisted(false, Want.TIME, 10_000);
    assertThat(interrupted.all()).hasSize(1);
  }

  /** Every core takes readings of the clock, and no answer about worlds uses one. */
  @Test
  void coresAreNotListed() {
    AtomicLong readings = new AtomicLong();
    Timer counting =
        Timer.of(
            () -> {
              readings.incrementAndGet();
              return 0;
            });
    Limits oneCore = new Limits(10_000, 1, LIMITS.time(), LIMITS.clauseBytes());
    relaxations(oneCore, counting);
    long least = readings.getAndSet(0);
    relaxations(LIMITS, counting);
    assertThat(readings).hasValue(least);
  }

  /** From the end of the draws on, a day goes by between two looks at the clock. */
  @Test
  void whatComesAfterTheDrawsIsCutByTheTimeAllowed() {
    AtomicBoolean drawn = new AtomicBoolean();
    AtomicLong days = new AtomicLong();
    Timer timer =
        Timer.of(() -> Duration.ofDays(drawn.get() ? days.incrementAndGet() : 0).toNanos());
    Checkpoint last =
        (worlds, deals) -> {
          drawn.set(true);
          return true;
        };
    WorldsReport report = report(plan(DRAWS, LIMITS, timer), last, () -> false);
    assertThat(report.isComplete()).isTrue();
    assertThat(report.exact()).isPresent();
    assertThat(report.exactZone()).isEmpty();
    assertThat(report.sampledZone()).isEmpty();
    assertThat(report.ranking()).isEmpty();
    assertThat(report.worldBoxes().boxes()).isEmpty();
    assertThat(report.outcomeBoxes().boxes()).isEmpty();
    assertThat(Shown.words(report.notes()))
        .containsAll(
            List.of(
                "no exact expected zone for want of time; --time allows more",
                "no expected zone from draws for want of time; --time allows more",
                "outcomes are not ranked for want of time; --time allows more",
                "no conditions of a deal for want of time; --time allows more",
                "no conditions of acceptance for want of time; --time allows more"));
  }
}
