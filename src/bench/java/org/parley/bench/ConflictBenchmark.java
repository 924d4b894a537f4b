package org.parley.bench;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Limits;
import org.parley.conflict.Listing;
import org.parley.conflict.PivotCounter;
import org.parley.conflict.PivotSettings;
import org.parley.conflict.Pivotality;
import org.parley.conflict.Relaxation;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.exploration.February;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.PlantedConflicts;
import org.parley.generation.ScenarioGenerator;
import org.parley.tabulation.CrossingTables;

/** Time to list all relaxations and cores of conflicts, and to count pivots. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ConflictBenchmark {

  private static final GeneratorPlan CROWDED = GeneratorPlan.ofSize(16, 5, 30, 1).withDensity(0.5);

  private static final Timer TIMER = Timer.of(System::nanoTime);

  /**
   * {@code february}: all 35 positions of a real scenario, 32 relaxations and 15 cores; {@code
   * planted}: 5 separate cores and 432 relaxations; {@code crowded}: 16 issues of 5 options and 30
   * random positions, 1,030 relaxations and 220 cores.
   */
  @Param({"february", "planted", "crowded"})
  public String scenario = "february";

  private final Diagnostician diagnostician = new Diagnostician(Limits.withDefaults(), TIMER);
  private final PivotCounter pivotCounter =
      new PivotCounter(PivotSettings.withDefaults(1), Limits.withDefaults(), TIMER);
  private final BitSet enforced = new BitSet();
  private CrossingTables tables = generate(scenario);
  private Listing<Relaxation> relaxations = new Listing.Complete<>(List.of());

  /** Generates the scenario and finds its relaxations once. */
  @Setup
  public void generate() {
    tables = generate(scenario);
    enforced.set(0, tables.positions().size());
    if (diagnose() instanceof Known<Diagnosis> known
        && known.value() instanceof Diagnosis.Conflict conflict) {
      relaxations = conflict.relaxations();
    }
  }

  /** All relaxations and cores. */
  @Benchmark
  public Attempt<Diagnosis> diagnose() {
    return diagnostician.diagnose(tables, enforced);
  }

  /** The Shapley and Banzhaf shares, given the relaxations. */
  @Benchmark
  public Pivotality countPivots() {
    return pivotCounter.count(tables, enforced, relaxations);
  }

  private static CrossingTables generate(String scenario) {
    return switch (scenario) {
      case "february" -> February.tables();
      case "planted" -> GeneratedTables.of(PlantedConflicts.plant(5).generated());
      case "crowded" -> GeneratedTables.of(ScenarioGenerator.generate(CROWDED));
      default -> throw new IllegalArgumentException("scenario [" + scenario + "] is unknown");
    };
  }
}
