package org.parley;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.Enforced;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.DrawRequest;
import org.parley.exploration.JudgeSampler;
import org.parley.exploration.OptionWeights;
import org.parley.exploration.Preparation;
import org.parley.exploration.Sample;
import org.parley.exploration.Sampler;
import org.parley.report.Explanation;
import org.parley.report.KeptOutcome;
import org.parley.report.RunReport;
import org.parley.report.RunSettings;
import org.parley.report.SampledPart;
import org.parley.rules.Judge;
import org.parley.rules.PositionTargets;
import org.parley.rules.RuleBook;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Groups;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TabulatedScenario;

/** Everything Parley can be asked, one method a question. */
public final class Parley {

  private Parley() {}

  /**
   * Counts, draws and collects: which outcomes satisfy every enforced position.
   *
   * @param checkpoint asked after every chunk of draws whether to go on
   * @param cancelled once true, the draws made so far are reported
   */
  public static RunReport run(
      TabulatedScenario tabulated,
      RunPlan plan,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    Scenario scenario = tabulated.scenario();
    Groups groups = Groups.of(scenario, plan.enforcement());
    BitSet enforced = plan.enforcement().enforced(scenario);
    Optional<CrossingTables> tables =
        tabulated.tabulation().select(scenario, plan.enforcement());
    List<String> notes = new ArrayList<>(RunNotes.untabulated(tabulated));

    Optional<ExactAnswer> exact =
        tables.map(t -> engine(t, plan).answer(new Enforced(enforced, groups.all())));
    Optional<Sample> sample =
        plan.engine() == RunPlan.Engine.DROOLS || tables.isEmpty()
            ? judged(tabulated, plan, groups, checkpoint, cancelled)
            : sampled(tables.get(), scenario, plan, groups, checkpoint, cancelled, notes);
    List<KeptOutcome> kept =
        KeptOutcomes.of(
            scenario, plan, enforced, exact, sample, outcome -> crossed(tabulated, plan, outcome));

    exact.ifPresent(answer -> notes.addAll(RunNotes.of(answer)));
    return new RunReport(
        scenario,
        plan.enforcement(),
        settings(plan, tables.isPresent()),
        groups,
        exact,
        sample.map(s -> new SampledPart(s.counts(), s.isComplete())),
        kept,
        notes);
  }

  /**
   * What the rules say about an outcome, and why.
   *
   * @param options option ids by issue id, each known to the scenario; issues left out are open,
   *     and then only what holds whatever they become is explained
   */
  public static Explanation explain(
      TabulatedScenario tabulated, Enforcement enforcement, Map<String, String> options) {
    return Explaining.explain(tabulated, enforcement, options);
  }

  /** Drools's own word on one outcome, with the readings in force. */
  private static BitSet crossed(TabulatedScenario tabulated, RunPlan plan, int[] outcome) {
    RuleBook rules = RuleBook.compile(tabulated.located());
    try (Judge judge = rules.openJudge()) {
      return PositionTargets.of(rules, plan.enforcement()).crossed(judge.concluded(outcome));
    }
  }

  private static RunSettings settings(RunPlan plan, boolean tabulated) {
    boolean tables = plan.engine() == RunPlan.Engine.TABLES && tabulated;
    return new RunSettings(
        tables ? "tables" : "drools", plan.seed(), plan.draws(), plan.level());
  }

  private static ExactEngine engine(CrossingTables tables, RunPlan plan) {
    long nanos = (long) (plan.exactSeconds() * 1e9);
    return new ExactEngine(tables, Budget.of(plan.exactEdges(), nanos, System::nanoTime));
  }

  private static Optional<Sample> sampled(
      CrossingTables tables,
      Scenario scenario,
      RunPlan plan,
      Groups groups,
      Checkpoint checkpoint,
      BooleanSupplier cancelled,
      List<String> notes) {
    BitSet enforced = plan.enforcement().enforced(scenario);
    OptionWeights weights = Weights.of(scenario);
    Preparation preparation = Sampler.prepare(tables, weights, enforced, groups.all());
    if (preparation instanceof Preparation.Ready ready) {
      return Optional.of(
          ready.sampler().run(request(plan), plan.threads(), checkpoint, cancelled));
    }
    notes.add(RunNotes.of(scenario, preparation));
    return Optional.empty();
  }

  private static Optional<Sample> judged(
      TabulatedScenario tabulated,
      RunPlan plan,
      Groups groups,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    RuleBook rules = RuleBook.compile(tabulated.located());
    JudgeSampler sampler =
        new JudgeSampler(rules, plan.enforcement(), Weights.of(tabulated.scenario()), groups.all());
    return Optional.of(sampler.run(request(plan), plan.threads(), checkpoint, cancelled));
  }

  private static DrawRequest request(RunPlan plan) {
    return new DrawRequest(plan.draws(), plan.seed(), plan.kept(), plan.shard());
  }
}
