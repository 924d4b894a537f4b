package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Parley;
import org.parley.answer.CourseChange;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.RunReport;
import org.parley.answer.WorldsReport;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Sampler;
import org.parley.page.RunBlocks;
import org.parley.page.WorldsBlocks;
import org.parley.process.course.CourseRules;
import org.parley.question.WorldsPlan.Sampling;
import org.parley.question.process.NegotiatePlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import org.parley.testkit.Bargains;
import org.parley.testkit.Plans;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;
import org.parley.testkit.Sketch;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.StoppingRule.Reason;

/** Draws whose time is over are a sample of fewer draws and nothing else, and say so. */
final class TimedDrawsTest {

  private static final long MANY = 1_000_000_000_000L;

  private static final Cutoff AT_ONCE = () -> true;

  @TempDir private Path folder;

  private static final Case FEBRUARY = ShippedScenario.FEBRUARY.at(LadderStep.STATED);

  private static RunReport run(long draws, int threads, Cutoff end) {
    RunPlan plan = new RunPlan(Runs.settings(draws), threads, Cutoff.NEVER, end);
    return Parley.run(FEBRUARY, plan, Checkpoint.NONE, () -> false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void runWhoseTimeIsOverHasItsFirstChunk(int threads) {
    RunReport cut = run(MANY, threads, AT_ONCE);
    RunReport whole = run(Sampler.CHUNK_DRAWS, 1, Cutoff.NEVER);
    assertThat(cut.sampled().orElseThrow().counts().toArray())
        .isEqualTo(whole.sampled().orElseThrow().counts().toArray());
    assertThat(cut.notes()).contains(new Note.FewerDraws(Sampler.CHUNK_DRAWS, MANY, What.DRAWS));
    assertThat(cut.stopped()).contains(Reason.TIME_OVER);
    assertThat(cut.isComplete()).isFalse();
    assertThat(cut.isInterrupted()).isFalse();
    assertThat(Shown.text(cut, RunBlocks::of))
        .contains("65,536 of 1,000,000,000,000 draws were made in the time given")
        .doesNotContain("INTERRUPTED");
  }

  @Test
  void runWhoseTimeIsNotOverSaysNothingOfIt() {
    RunReport whole = run(3, 2, Cutoff.NEVER);
    assertThat(whole.notes()).noneMatch(Note.FewerDraws.class::isInstance);
    assertThat(whole.isComplete()).isTrue();
    // The last chunk was made before anybody looked at the clock.
    assertThat(run(3, 2, AT_ONCE).notes()).noneMatch(Note.FewerDraws.class::isInstance);
  }

  private static WorldsReport worlds(long draws, int threads, Cutoff end) {
    ConflictPlan conflict =
        new ConflictPlan(
            Limits.withDefaults(), 200, Budget.ofEdges(1 << 22), 1, Timer.of(System::nanoTime));
    WorldsPlan plan =
        new WorldsPlan(
            conflict,
            new Assumed(Map.of(), Map.of()),
            new Sampling(draws, Optional.empty(), 0.95, threads, end),
            0.5,
            0,
            1);
    return Parley.worlds(FEBRUARY, plan, Checkpoint.NONE, () -> false).orElseThrow();
  }

  @Test
  void worldsWhoseTimeIsOverAreThoseOfTheFirstChunk() {
    WorldsReport cut = worlds(MANY, 2, AT_ONCE);
    SampledWorlds drawn = cut.sampled().orElseThrow();
    LongFunction<SampledWorlds> first = n -> worlds(n, 1, Cutoff.NEVER).sampled().orElseThrow();
    assertThat(drawn.worlds()).isEqualTo(8_192);
    assertThat(drawn.deal()).isEqualTo(first.apply(8_192).deal());
    assertThat(drawn.reason()).isEqualTo(Reason.TIME_OVER);
    assertThat(cut.isComplete()).isFalse();
    assertThat(cut.notes()).contains(new Note.FewerDraws(8_192, MANY, What.DRAWS));
    assertThat(Shown.text(cut, WorldsBlocks::of))
        .contains("stopped: the time given was over; --time allows more");
  }

  private NegotiateReport talks(long talks, int threads, Cutoff end) {
    Sketch sketch =
        Sketch.scenario()
            .issue("share", "0", "1", "2", "3")
            .stating("A", "{share: {option: '3'}}")
            .stating("B", "{share: {option: '0'}}")
            .position("B-1", "B", "firmness: 0.4\n    rejects: {share: ['3']}")
            .more("process: {rounds: 9, parties: {A: {offer: random}}}\n")
            .rules(Sketch.REJECTIONS);
    TabulatedScenario tabulated = Bargains.open(sketch, folder);
    Case asked = Case.of(tabulated, Enforcement.of(LadderStep.STANDING));
    NegotiatePlan plan =
        new NegotiatePlan(
            Plans.ample(),
            new Assumed(Map.of(), Map.of()),
            CourseRules.of(tabulated.scenario()),
            new Sampling(talks, Optional.empty(), 0.95, threads, end),
            0,
            false,
            CourseChange.NONE,
            false,
            64,
            Optional.empty(),
            new NegotiatePlan.Source.Run());
    return Parley.negotiate(asked, plan, Checkpoint.NONE, () -> false).orElseThrow();
  }

  /** Talks are run in batches of 1,024, of which eight come first. */
  @Test
  void talksWhoseTimeIsOverAreTheFirst() {
    NegotiateReport cut = talks(MANY, 2, AT_ONCE);
    NegotiateReport whole = talks(8_192, 1, Cutoff.NEVER);
    assertThat(cut.notes()).contains(new Note.FewerDraws(8_192, MANY, What.TALKS));
    assertThat(((Done) cut.talked()).reason()).isEqualTo(Reason.TIME_OVER);
    assertThat(((Done) cut.talked()).tally().endings())
        .isEqualTo(((Done) whole.talked()).tally().endings());
  }

  @Test
  void whoHasHadEnoughEndsDrawsBeforeTheFirst() {
    TimedDraws draws = new TimedDraws(Checkpoint.NONE, () -> true, AT_ONCE);
    assertThat(draws.cancelled().getAsBoolean()).isTrue();
    assertThat(draws.reason(Reason.INTERRUPTED)).isEqualTo(Reason.INTERRUPTED);
  }

  @Test
  void timeEndsDrawsOnceThereAreSome() {
    TimedDraws draws = new TimedDraws(Checkpoint.NONE, () -> false, AT_ONCE);
    assertThat(draws.cancelled().getAsBoolean()).isFalse();
    assertThat(draws.checkpoint().proceed(1, 0)).isFalse();
    assertThat(draws.cancelled().getAsBoolean()).isTrue();
    assertThat(draws.reason(Reason.INTERRUPTED)).isEqualTo(Reason.TIME_OVER);
    assertThat(draws.reason(Reason.DRAWS_DONE)).isEqualTo(Reason.DRAWS_DONE);
  }
}
