package org.parley;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.parley.elimination.Budget;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Sample;
import org.parley.exploration.Shard;
import org.parley.report.Coding;
import org.parley.report.CompareReport;
import org.parley.report.ConflictReport;
import org.parley.report.Explanation;
import org.parley.report.KeptOutcome;
import org.parley.report.OutcomesReport;
import org.parley.report.RunReport;
import org.parley.report.RunSettings;
import org.parley.report.SampledPart;
import org.parley.report.TallyJson;
import org.parley.report.WhatIfReport;
import org.parley.report.WorldsReport;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Groups;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.Probability;
import org.parley.sensitivity.SampledZone;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TabulatedScenario;

/** Everything Parley can be asked, one method a question. */
public final class Parley {

  private Parley() {}

  /**
   * Counts, draws and collects: which outcomes satisfy every enforced position.
   *
   * @param checkpoint asked after every chunk of draws whether to go on
   * @param cancelled once true, no further draw is made, nothing more is counted or looked for, and
   *     what there is so far is reported
   */
  public static RunReport run(
      TabulatedScenario tabulated, RunPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Drawing drawing = new Drawing(tabulated, plan);
    // The exact answers need no draw: they are worked out while others draw.
    CompletableFuture<Optional<Sample>> sample =
        CompletableFuture.supplyAsync(() -> drawing.draw(checkpoint, cancelled));
    return report(tabulated, plan, drawing, sample, cancelled);
  }

  /**
   * The report of a run whose draws have been made elsewhere, in parts.
   *
   * @param plan the undivided run
   * @param folders the folders of all the parts, with which part is in each
   * @param cancelled once true, nothing more is counted or looked for, and what there is so far is
   *     reported
   * @throws java.io.UncheckedIOException if the tallies of a part cannot be read
   */
  public static RunReport merge(
      TabulatedScenario tabulated,
      RunPlan plan,
      Map<Path, Shard> folders,
      BooleanSupplier cancelled) {
    Drawing drawing = new Drawing(tabulated, plan);
    Sample merged = TallyJson.merged(folders, drawing.shape(), drawing.check());
    CompletableFuture<Optional<Sample>> sample =
        CompletableFuture.completedFuture(Optional.of(merged));
    return report(tabulated, plan, drawing, sample, cancelled);
  }

  private static RunReport report(
      TabulatedScenario tabulated,
      RunPlan plan,
      Drawing drawing,
      CompletableFuture<Optional<Sample>> drawn,
      BooleanSupplier cancelled) {
    Scenario scenario = tabulated.scenario();
    Groups groups = Groups.of(scenario, plan.enforcement());
    BitSet enforced = plan.enforcement().enforced(scenario);
    Optional<CrossingTables> tables = tabulated.tabulation().select(scenario, plan.enforcement());
    Optional<ExactEngine> engine = tables.map(t -> engine(t, plan.settings(), cancelled));
    Optional<ExactAnswer> exact = engine.map(e -> e.answer(new Enforced(enforced, groups.all())));
    ConflictPlan conflicts = ConflictPlan.of(plan, InstantSource.system()).until(cancelled);
    Optional<ConflictReport> conflict = Diagnosing.diagnose(tabulated, conflicts);
    // Before the draws are waited for: none of this depends on them, nor on how long they take.
    KeptOutcomes keeper = new KeptOutcomes(scenario, plan);
    Optional<List<KeptOutcome>> found =
        exact.flatMap(
            answer -> keeper.exact(answer, engine(tables.get(), plan.settings(), cancelled)));
    Optional<Probability.Exact> deal =
        WorldRelaxations.deal(
            scenario,
            tabulated.tabulation(),
            plan.enforcement(),
            conflicts.limits(),
            conflicts.clock());
    Optional<SampledZone> zone =
        exact
            .filter(answer -> !RunReport.isImpossible(conflict))
            .flatMap(
                answer ->
                    RareZone.estimate(
                        scenario, tables.get(), plan, answer, cancelled::getAsBoolean));
    Optional<Sample> sample = join(drawn);
    List<KeptOutcome> kept =
        found
            .or(() -> zone.map(keeper::examples).filter(examples -> !examples.isEmpty()))
            .or(() -> sample.map(s -> keeper.drawn(s, drawing::crossed)))
            .orElse(List.of());

    List<String> notes = new ArrayList<>(RunNotes.untabulated(tabulated));
    notes.addAll(drawing.notes());
    notes.addAll(IdleOptions.notes(scenario, plan.enforcement(), Assumed.NOTHING));
    notes.addAll(RunNotes.weighted(scenario));
    exact.ifPresent(answer -> notes.addAll(RunNotes.of(answer, cancelled)));
    conflict.ifPresent(report -> notes.addAll(report.notes()));
    // A run that was cut short says so at its head.
    notes.removeIf(SpentNotes.INTERRUPTED::equals);
    return new RunReport(
        scenario,
        plan.enforcement(),
        plan.settings(),
        groups,
        exact,
        exact.flatMap(answer -> Weights.zone(scenario, plan.enforcement(), answer)),
        zone,
        sample.map(SampledPart::new),
        conflict,
        kept,
        deal,
        cancelled.getAsBoolean(),
        notes);
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private static ExactEngine engine(
      CrossingTables tables, RunSettings settings, BooleanSupplier cancelled) {
    Budget budget = Budgets.exact(settings.memoryMegabytes(), settings.seconds());
    return new ExactEngine(tables, budget.until(cancelled));
  }

  /**
   * Why there is no deal, and the least that would open one; nothing where a rule is too wide to
   * tabulate.
   */
  public static Optional<ConflictReport> conflicts(TabulatedScenario tabulated, ConflictPlan plan) {
    return Diagnosing.diagnose(tabulated, plan);
  }

  /**
   * The outcomes nearest to a deal and what they ask of each party; nothing where a rule is too
   * wide to tabulate.
   *
   * @param most most sets of crossed positions to list
   */
  public static Optional<OutcomesReport> outcomes(
      TabulatedScenario tabulated, ConflictPlan plan, int most) {
    return Outcomes.report(tabulated, plan, most);
  }

  /**
   * What changed from each scenario to the next; nothing where a rule is too wide to tabulate.
   *
   * @param everything whether what did not change is listed as well
   */
  public static Optional<CompareReport> compare(
      List<TabulatedScenario> scenarios, ConflictPlan plan, boolean everything) {
    return Comparison.report(scenarios, plan, everything);
  }

  /** What other readings and waivers would change; nothing where a rule is too wide to tabulate. */
  public static Optional<WhatIfReport> whatIf(TabulatedScenario tabulated, ConflictPlan plan) {
    return WhatIf.report(tabulated, plan);
  }

  /**
   * How likely a deal is under the assumptions, and which of them matter; nothing where a rule is
   * too wide to tabulate.
   *
   * @param checkpoint asked now and then, with worlds drawn and deals, whether to go on
   * @param cancelled once true, no further world is drawn, what is being worked out is given up,
   *     and what is known so far is reported
   */
  public static Optional<WorldsReport> worlds(
      TabulatedScenario tabulated,
      WorldsPlan plan,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    List<String> idle = IdleOptions.notes(tabulated.scenario(), plan.enforcement(), plan.assumed());
    return Worlds.report(tabulated, plan, checkpoint, cancelled).map(report -> report.noted(idle));
  }

  /**
   * What the rules say about an outcome, and why.
   *
   * @param options option ids by issue id, each known to the scenario; issues left out are open,
   *     and then only what holds whatever they become is explained
   * @param assumed assumptions that take the place of the scenario's
   */
  public static Explanation explain(
      TabulatedScenario tabulated,
      Enforcement enforcement,
      Map<String, String> options,
      Assumed assumed) {
    return Explaining.explain(tabulated, enforcement, options, assumed);
  }

  /**
   * How rules code what the scenario says: which rules judge each reading of each position, and
   * which issues they read.
   */
  public static Coding coding(TabulatedScenario tabulated) {
    return Showing.coding(tabulated);
  }
}
