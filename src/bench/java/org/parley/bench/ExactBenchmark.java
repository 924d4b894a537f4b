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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parley.effort.Attempt;
import org.parley.elimination.Budget;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.exploration.February;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.KnownScenarios;
import org.parley.generation.ScenarioGenerator;
import org.parley.tabulation.CrossingTables;

/** Time from tables to exact answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExactBenchmark {

  private static final Budget BUDGET = Budget.ofEdges(1 << 22);

  private final CrossingTables scenario = February.tables();
  private final CrossingTables positions =
      GeneratedTables.of(ScenarioGenerator.generate(GeneratorPlan.ofSize(16, 5, 40, 6)));
  private final CrossingTables chain = GeneratedTables.of(KnownScenarios.chain(200, 4));

  /** Ladder, crossings, sole blockers, histogram, options and pairs of options. */
  @Benchmark
  public void everythingOfScenario(Blackhole sink) {
    BitSet enforced = GeneratedTables.first(24);
    List<BitSet> ladder =
        List.of(
            GeneratedTables.first(8),
            GeneratedTables.first(16),
            enforced,
            GeneratedTables.first(35));
    ExactAnswer answer = new ExactEngine(scenario, BUDGET).answer(new Enforced(enforced, ladder));
    sink.consume(answer);
    sink.consume(answer.coherent().map(OutcomeSet::optionPairCounts));
    sink.consume(answer.acceptable().map(OutcomeSet::optionPairCounts));
  }

  /** Count of the outcomes of 16 issues of five options that cross none of 40 positions. */
  @Benchmark
  public Attempt<?> countOfRandomPositions() {
    return new ExactEngine(positions, BUDGET).countAvoiding(GeneratedTables.first(40));
  }

  /** Count of the outcomes of a chain of 200 issues of four options, neighbours different. */
  @Benchmark
  public Attempt<?> countOfChain() {
    return new ExactEngine(chain, BUDGET).countAvoiding(GeneratedTables.first(199));
  }
}
