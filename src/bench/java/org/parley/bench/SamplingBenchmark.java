package org.parley.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
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
import org.parley.exploration.Checkpoint;
import org.parley.exploration.DrawRequest;
import org.parley.exploration.February;
import org.parley.exploration.Instances;
import org.parley.exploration.OptionWeights;
import org.parley.exploration.OutcomeCounts;
import org.parley.exploration.OutcomeTally;
import org.parley.exploration.Preparation;
import org.parley.exploration.Sample;
import org.parley.exploration.Sampler;
import org.parley.tabulation.CrossingTables;

/**
 * Coherent draws a second with all tallies; compiled together with the tests, whose scenarios it
 * uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class SamplingBenchmark {

  private static final int DRAWS = 1 << 22;
  private static final int SCALAR_DRAWS = 1 << 16;

  @Param({"12x4", "16x5", "february"})
  public String scenario;

  private CrossingTables tables;
  private Sampler sampler;
  private long seed;

  @Setup
  public void prepare() {
    tables =
        switch (scenario) {
          case "12x4" -> Instances.independent(1, 12, 4, 24);
          case "16x5" -> Instances.independent(2, 16, 5, 40);
          default -> February.tables();
        };
    int positions = tables.positions().size();
    List<BitSet> subsets = new ArrayList<>();
    for (int step = 1; step <= 4; step++) {
      subsets.add(first(positions * step / 4));
    }
    Preparation preparation =
        Sampler.prepare(tables, OptionWeights.uniform(tables.space()), first(positions), subsets);
    sampler = ((Preparation.Ready) preparation).sampler();
  }

  private static BitSet first(int positions) {
    BitSet set = new BitSet();
    set.set(0, positions);
    return set;
  }

  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Sample oneThread() {
    return run(1);
  }

  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Sample twoThreads() {
    return run(2);
  }

  private Sample run(int threads) {
    DrawRequest request = DrawRequest.of(DRAWS, seed++).keeping(10);
    return sampler.run(request, threads, Checkpoint.NONE, () -> false);
  }

  /** The plain way: one draw at a time, one look-up a position, incoherent outcomes rejected. */
  @Benchmark
  @OperationsPerInvocation(SCALAR_DRAWS)
  public OutcomeCounts scalarLookUps() {
    SplittableRandom random = new SplittableRandom(seed++);
    OutcomeTally tally = new OutcomeTally(sampler.shape());
    int[] outcome = new int[tables.space().issueCount()];
    BitSet crossed = new BitSet();
    for (int draw = 0; draw < SCALAR_DRAWS; draw++) {
      do {
        for (int issue = 0; issue < outcome.length; issue++) {
          outcome[issue] = random.nextInt(tables.space().optionCount(issue));
        }
      } while (!tables.isCoherent(outcome));
      crossed.clear();
      for (int position = 0; position < tables.positions().size(); position++) {
        if (tables.positions().get(position).crossesOutcome(outcome)) {
          crossed.set(position);
        }
      }
      tally.record(outcome, crossed);
    }
    return tally.counts();
  }
}
