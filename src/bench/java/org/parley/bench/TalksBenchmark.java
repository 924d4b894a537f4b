package org.parley.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.elimination.Budget;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.Prepared;
import org.parley.process.talk.Setting;
import org.parley.process.talk.SettingBuilder;
import org.parley.process.talk.Talking;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.ShippedScenario;
import org.parley.worlds.StoppingRule;

/**
 * Talks a second on one thread: February with nine side issues settled, which leaves 423,072
 * outcomes, six parties and all process rules; compiled together with the tests, whose scenarios it
 * uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class TalksBenchmark {

  private static final int TALKS = 1 << 16;

  private static final Map<String, List<String>> SETTLED =
      Map.of(
          "frozen-assets", List.of("fund-reconstruction"),
          "us-economic-terms", List.of("profit-share-50-and-minerals"),
          "energy-truce-days", List.of("7"),
          "energy-truce-scope", List.of("energy-infrastructure"),
          "talks-format", List.of("trilateral-teams"),
          "europe-role", List.of("consulted"),
          "truce-reciprocity", List.of("mutual"),
          "us-arms-aid", List.of("continues"),
          "humanitarian-cbm", List.of("none"));

  private Setting setting;

  @Setup
  public void prepare() {
    Enforcement enforcement =
        new Enforcement(LadderStep.STANDING, Set.of(), Set.of(), Map.of(), SETTLED);
    Case asked = Case.of(ShippedScenario.FEBRUARY.tabulated(), enforcement);
    CourseRules rules = CourseRules.of(asked.scenario());
    setting =
        ((Prepared.Ready)
                SettingBuilder.prepare(
                    asked, rules, Budget.ofEdges(1 << 22), SettingBuilder.Size.usual(1)))
            .setting();
  }

  @Benchmark
  @OperationsPerInvocation(TALKS)
  public long february() {
    Talking.Plan plan = new Talking.Plan(1, 0.95, 1, new StoppingRule.Draws(TALKS), false);
    return Talking.run(setting, plan, (talks, agreements) -> true, () -> false)
        .tally()
        .agreements();
  }
}
