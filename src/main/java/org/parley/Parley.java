package org.parley;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Sample;
import org.parley.report.ConflictReport;
import org.parley.report.Explanation;
import org.parley.report.KeptOutcome;
import org.parley.report.RunReport;
import org.parley.report.RunSettings;
import org.parley.report.SampledPart;
import org.parley.report.TallyJson;
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
   * @param cancelled once true, no further draw is made and those made so far are reported
   */
  public static RunReport run(
      TabulatedScenario tabulated, RunPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Drawing drawing = new Drawing(tabulated, plan);
    return report(tabulated, plan, drawing, drawing.draw(checkpoint, cancelled));
  }

  /**
   * The report of a run whose draws have been made elsewhere, in parts.
   *
   * @param plan the undivided run
   * @param folders the folders of all the parts
   * @throws java.io.UncheckedIOException if the tallies of a part cannot be read
   */
  public static RunReport merge(TabulatedScenario tabulated, RunPlan plan, List<Path> folders) {
    Drawing drawing = new Drawing(tabulated, plan);
    Sample merged = TallyJson.merged(folders, drawing.shape(), plan.settings().kept());
    return report(tabulated, plan, drawing, Optional.of(merged));
  }

  private static RunReport report(
      TabulatedScenario tabulated, RunPlan plan, Drawing drawing, Optional<Sample> sample) {
    Scenario scenario = tabulated.scenario();
    Groups groups = Groups.of(scenario, plan.enforcement());
    BitSet enforced = plan.enforcement().enforced(scenario);
    Optional<CrossingTables> tables = tabulated.tabulation().select(scenario, plan.enforcement());
    Optional<ExactAnswer> exact =
        tables.map(t -> engine(t, plan.settings()).answer(new Enforced(enforced, groups.all())));
    Optional<ConflictReport> conflict =
        Diagnosing.diagnose(tabulated, ConflictPlan.of(plan, InstantSource.system()));
    List<KeptOutcome> kept =
        KeptOutcomes.of(scenario, plan, enforced, exact, sample, drawing::crossed);

    List<String> notes = new ArrayList<>(RunNotes.untabulated(tabulated));
    notes.addAll(drawing.notes());
    exact.ifPresent(answer -> notes.addAll(RunNotes.of(answer)));
    return new RunReport(
        scenario,
        plan.enforcement(),
        plan.settings(),
        groups,
        exact,
        sample.map(SampledPart::new),
        conflict,
        kept,
        notes);
  }

  private static ExactEngine engine(CrossingTables tables, RunSettings settings) {
    return new ExactEngine(tables, Budgets.exact(settings.memoryMegabytes(), settings.seconds()));
  }

  /**
   * Why there is no deal, and the least that would open one; nothing where a rule is too wide to
   * tabulate.
   */
  public static Optional<ConflictReport> conflicts(TabulatedScenario tabulated, ConflictPlan plan) {
    return Diagnosing.diagnose(tabulated, plan);
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
}
