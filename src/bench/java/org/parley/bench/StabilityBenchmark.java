package org.parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.OutcomeSpace;
import org.parley.stability.Concept;
import org.parley.stability.Controlled;
import org.parley.stability.GraphModel;
import org.parley.stability.OutcomeMoves;
import org.parley.stability.States;
import org.parley.stability.Verdicts;
import org.parley.tabulation.CrossingTables;

/**
 * Time for the model and for all four concepts of five parties that control two issues of four
 * options each and rank the outcomes at random, no two alike; with {@code oneWay}, the options of
 * every second issue only go up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx500m")
public class StabilityBenchmark {

  private static final int PARTIES = 5;

  private static final int OPTIONS = 4;

  private static final int ISSUES = 10;

  @Param({"false", "true"})
  public boolean oneWay;

  private final List<Optional<int[]>> ranks = new ArrayList<>();
  private final List<Controlled> control = new ArrayList<>();
  private States states;
  private GraphModel model;

  @Setup
  public void prepare() {
    int[] counts = new int[ISSUES];
    Arrays.fill(counts, OPTIONS);
    OutcomeSpace space = OutcomeSpace.of(counts);
    int count = space.size().intValueExact();
    CrossingTables free = new CrossingTables(space, List.of(), List.of());
    states =
        new ExactEngine(free, Budget.ofEdges(1 << 20))
            .recording(new BitSet(), List.of())
            .flatMap(diagram -> States.of(diagram, count, unlimited()))
            .known()
            .orElseThrow();
    SplittableRandom random = new SplittableRandom(7);
    for (int party = 0; party < PARTIES; party++) {
      ranks.add(Optional.of(shuffled(count, random)));
    }
    for (int issue = 0; issue < ISSUES; issue++) {
      List<BitSet> up = new ArrayList<>();
      for (int option = 0; oneWay && issue % 2 == 0 && option < OPTIONS; option++) {
        BitSet targets = new BitSet();
        targets.set(option, OPTIONS);
        up.add(targets);
      }
      control.add(new Controlled(issue, 1 << issue % PARTIES, false, up));
    }
    model = model();
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] places = new int[count];
    Arrays.setAll(places, place -> place);
    for (int place = count - 1; place > 0; place--) {
      int other = random.nextInt(place + 1);
      int kept = places[place];
      places[place] = places[other];
      places[other] = kept;
    }
    return places;
  }

  private static Allowance unlimited() {
    return new Allowance(Cutoff.NEVER, Long.MAX_VALUE);
  }

  @Benchmark
  public GraphModel model() {
    return OutcomeMoves.model(states, ranks, control);
  }

  @Benchmark
  public int verdicts() {
    int stable = 0;
    for (Concept concept : Concept.SINGLE) {
      stable +=
          Verdicts.of(model, concept, unlimited()).known().orElseThrow().equilibria().cardinality();
    }
    return stable;
  }
}
