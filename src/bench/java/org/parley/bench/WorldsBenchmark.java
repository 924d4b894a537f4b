package org.parley.bench;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Limits;
import org.parley.effort.Timer;
import org.parley.exploration.Checkpoint;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.testkit.ShippedScenario;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.StoppingRule.Draws;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;
import org.parley.worlds.WorldSampler;

/**
 * Worlds a second, drawn, judged by the relaxations and tallied, on one thread; compiled together
 * with the tests, whose scenarios it uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class WorldsBenchmark {

  private static final int WORLDS = 1 << 22;

  @Param({"february", "december"})
  public String scenario;

  @Param({"false", "true"})
  public boolean correlated;

  private WorldModel model;
  private WaysOut relaxations;
  private long seed;

  @Setup
  public void prepare() {
    ShippedScenario shipped =
        scenario.equals("february") ? ShippedScenario.FEBRUARY : ShippedScenario.DECEMBER;
    WorldModel assumed =
        ScenarioWorlds.model(
                shipped.scenario(), shipped.tabulation(), Enforcement.of(LadderStep.STANDING))
            .orElseThrow();
    List<Double> correlations = Collections.nCopies(assumed.partyCount(), correlated ? 0.3 : 0.0);
    model = new WorldModel(assumed.lines(), assumed.positions(), correlations);
    BitSet lines = new BitSet();
    lines.set(0, model.lineCount());
    relaxations =
        WaysOut.of(
            new Diagnostician(Limits.withDefaults(), Timer.of(System::nanoTime))
                .diagnose(model.lines(), lines));
  }

  @Benchmark
  @OperationsPerInvocation(WORLDS)
  public SampledWorlds oneThread() {
    WorldSampler.Plan plan = new WorldSampler.Plan(seed++, 0.95, 1, new Draws(WORLDS));
    return WorldSampler.sample(model, relaxations, List.of(), plan, Checkpoint.NONE, () -> false);
  }
}
