package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.conflict.Feasibility;
import org.parley.conflict.Limits;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.exploration.Checkpoint;
import org.parley.stat.Precision;
import org.parley.worlds.SampledWorlds.ConvergenceRow;
import org.parley.worlds.StoppingRule.Draws;
import org.parley.worlds.StoppingRule.Reason;
import org.parley.worlds.StoppingRule.UntilPrecise;
import org.parley.worlds.WorldSampler.Plan;

final class SolvedWorldsTest {

  private static final WaysOut NOTHING_FOUND = new WaysOut(List.of(), Optional.of(Want.COUNT));

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static Feasibility feasibility(WorldModel model) {
    return new Feasibility(model.lines(), Limits.withDefaults(), Timer.of(System::nanoTime));
  }

  private static Optional<SampledWorlds> solved(WorldModel model, WaysOut known, Plan plan) {
    return SolvedWorlds.sample(model, known, feasibility(model), plan, () -> false);
  }

  /** The same worlds, judged by the list of all relaxations, give the very same counts. */
  @ParameterizedTest
  @MethodSource("seeds")
  void solverAndRelaxationsAgreeOnEveryWorld(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    Plan plan = new Plan(seed, 0.95, 1, new Draws(3000));
    WaysOut all = BruteForce.relaxations(model.lines());
    SampledWorlds listed =
        WorldSampler.sample(model, all, List.of(), plan, Checkpoint.NONE, () -> false);
    WaysOut some =
        new WaysOut(all.sets().subList(0, Math.min(1, all.sets().size())), Optional.of(Want.COUNT));
    for (WaysOut known : List.of(NOTHING_FOUND, some)) {
      SampledWorlds solved = solved(model, known, plan).orElseThrow();
      assertThat(solved.deal()).isEqualTo(listed.deal());
      assertThat(solved.effects(DecisionFrame.EVEN)).isEqualTo(listed.effects(DecisionFrame.EVEN));
      for (int party = 0; party < model.partyCount(); party++) {
        assertThat(solved.blocked(party)).isEqualTo(listed.blocked(party));
      }
      assertThat(solved.reason()).isEqualTo(Reason.DRAWS_DONE);
    }
  }

  @Test
  void precisionStopsTheDraws() {
    WorldModel model = GeneratedModels.independent(1);
    SampledWorlds worlds =
        solved(
                model,
                NOTHING_FOUND,
                new Plan(1, 0.95, 1, new UntilPrecise(new Precision(0.02, false), 1_000_000)))
            .orElseThrow();
    assertThat(worlds.reason()).isEqualTo(Reason.PRECISION_REACHED);
    assertThat(worlds.deal().interval().width() / 2).isLessThanOrEqualTo(0.02);
    assertThat(worlds.worlds()).isLessThan(20_000);
  }

  @Test
  void moreThanTwentyThousandWorldsAreNotLookedAt() {
    WorldModel model = GeneratedModels.independent(1);
    SampledWorlds worlds =
        solved(model, NOTHING_FOUND, new Plan(1, 0.95, 1, new Draws(1_000_000))).orElseThrow();
    assertThat(worlds.worlds()).isEqualTo(20_000);
    assertThat(worlds.reason()).isEqualTo(Reason.MOST_SOLVED);
    assertThat(worlds.convergence()).last().extracting(ConvergenceRow::worlds).isEqualTo(20_000L);
  }

  /** A clock that is asked once a world or more often and runs out some way on. */
  @Test
  void timeEndsTheDrawsAndFewWorldsAreNoAnswer() {
    WorldModel model = GeneratedModels.independent(1);
    Plan plan = new Plan(1, 0.95, 1, new Draws(20_000));
    assertThat(limited(model, plan, 1_000_000).map(SampledWorlds::reason))
        .contains(Reason.DRAWS_DONE);
    assertThat(limited(model, plan, 3)).isEmpty();
  }

  /** At 100 worlds there is a look, and the next at 125. */
  @Test
  void estimatesRunUpToTheLastWorld() {
    WorldModel model = GeneratedModels.independent(1);
    Plan plan = new Plan(1, 0.95, 1, new Draws(20_000));
    AtomicLong asked = new AtomicLong();
    // Asked before every world.
    SampledWorlds interrupted =
        SolvedWorlds.sample(
                model, NOTHING_FOUND, feasibility(model), plan, () -> asked.incrementAndGet() > 110)
            .orElseThrow();
    assertThat(interrupted.worlds()).isEqualTo(110);
    assertThat(interrupted.reason()).isEqualTo(Reason.INTERRUPTED);
    assertThat(interrupted.convergence())
        .extracting(ConvergenceRow::worlds)
        .containsExactly(100L, 110L);
    assertThat(interrupted.convergence())
        .last()
        .extracting(ConvergenceRow::estimate)
        .isEqualTo(interrupted.deal().value());
  }

  private static Optional<SampledWorlds> limited(WorldModel model, Plan plan, long looks) {
    AtomicLong asked = new AtomicLong();
    Timer timer = Timer.of(() -> asked.incrementAndGet() * 1_000_000_000);
    Limits limits = new Limits(1, 1, Duration.ofSeconds(looks), 1 << 20);
    Feasibility feasibility = new Feasibility(model.lines(), limits, timer);
    return SolvedWorlds.sample(model, NOTHING_FOUND, feasibility, plan, () -> false);
  }

  @Test
  void cancelledDrawsAreNoAnswer() {
    WorldModel model = GeneratedModels.independent(1);
    Plan plan = new Plan(1, 0.95, 1, new Draws(20_000));
    assertThat(SolvedWorlds.sample(model, NOTHING_FOUND, feasibility(model), plan, () -> true))
        .isEmpty();
  }

  /** Every answer of the solver against all outcomes, for every set of lines. */
  @ParameterizedTest
  @MethodSource("seeds")
  void feasibilityEqualsBruteForce(long seed) {
    WorldModel model = GeneratedModels.independent(seed);
    Feasibility feasibility = feasibility(model);
    List<int[]> outcomes = BruteForce.coherentOutcomes(model.lines());
    for (long mask = 0; mask < 1L << Math.min(8, model.lineCount()); mask++) {
      BitSet lines = BitSet.valueOf(new long[] {mask});
      boolean expected =
          outcomes.stream()
              .anyMatch(
                  outcome ->
                      lines.stream()
                          .noneMatch(
                              line -> model.lines().positions().get(line).crossesOutcome(outcome)));
      assertThat(feasibility.isAvoidable(lines)).isEqualTo(new Known<>(expected));
    }
  }
}
