package org.parley.bench;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.parley.bargaining.BestFirstSearch;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Gains;
import org.parley.bargaining.Powers;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.bargaining.Stakes;
import org.parley.bargaining.UtilityFrontier;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.Utilities;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.ShippedScenario;

/**
 * Time from tables to the whole frontier of utilities, and to all solutions without it. The shipped
 * scenarios have four to six parties whose wants are known; {@code N-M} is 16 issues of five
 * options with N parties, weights of 1 to 10 and worths in tenths, and M random positions that
 * bind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class BargainBenchmark {

  private static final Budget BUDGET = Budget.ofEdges(1 << 22);

  @Param({"march", "december", "february", "2-0", "2-40", "3-0", "3-40", "5-40"})
  public String game = "2-0";

  private CrossingTables tables = new CrossingTables(space(), List.of(), List.of());
  private BitSet enforced = new BitSet();
  private Gains gains = none();
  private Stakes stakes = Stakes.of(List.of());
  private Powers powers = Powers.of(List.of());

  private static org.parley.scenario.OutcomeSpace space() {
    return org.parley.scenario.OutcomeSpace.of(new int[] {2});
  }

  private static Gains none() {
    Scenario scenario = ShippedScenario.MARCH.scenario();
    return new Gains(scenario, new Utilities(List.of(), List.of()));
  }

  /** Makes the tables and the utilities. */
  @Setup
  public void prepare() {
    if (game.contains("-")) {
      generate(Integer.parseInt(game.split("-")[0]), Integer.parseInt(game.split("-")[1]));
    } else {
      ShippedScenario shipped = ShippedScenario.valueOf(game.toUpperCase(Locale.ROOT));
      Case asked = Case.of(shipped.tabulated(), Enforcement.of(LadderStep.DEFAULT));
      tables = asked.tables().orElseThrow();
      enforced = asked.enforced();
      if (new ExactEngine(tables, BUDGET).countAvoiding(enforced).known().orElseThrow().signum()
          == 0) {
        enforced = new BitSet();
      }
      use(asked.scenario(), Utilities.of(asked.scenario(), asked.tabulation()).orElseThrow());
    }
  }

  private void use(Scenario scenario, Utilities utilities) {
    gains = new Gains(scenario, utilities);
    stakes = Stakes.of(utilities.parties());
    powers = Powers.of(Collections.nCopies(utilities.parties().size(), BigDecimal.ONE));
  }

  private void generate(int parties, int positions) {
    GeneratedGame generated = GeneratedGame.of(16, 5, parties, positions);
    tables = generated.tables();
    enforced = generated.enforced();
    use(generated.scenario(), generated.utilities());
  }

  private static Allowance ample() {
    return new Allowance(Cutoff.NEVER, 1L << 29);
  }

  private Attempt<Diagram> diagram() {
    return new ExactEngine(tables, BUDGET).recording(enforced, gains.recorded());
  }

  /** The diagram and the whole frontier. */
  @Benchmark
  public Attempt<List<FrontierVector>> frontier() {
    return diagram().flatMap(diagram -> UtilityFrontier.of(diagram, gains, ample()));
  }

  /** The diagram and every solution, each by a best-first search. */
  @Benchmark
  public List<Solution> solutionsWithoutFrontier() {
    Diagram diagram = diagram().known().orElseThrow();
    return Solutions.of(
        () -> new BestFirstSearch(diagram, gains, ample()), stakes, powers, Ideal.SIGNABLE);
  }
}
