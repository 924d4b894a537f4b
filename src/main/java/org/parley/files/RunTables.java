package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.RunReport;
import org.parley.scenario.Scenario;
import org.parley.table.Sheet;

/**
 * The tables of a run, one observation a row. A column without prefix is exact; one that starts
 * with {@code sampled_} is an estimate.
 */
final class RunTables {

  private final RunReport report;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final SampledFigures sampled;

  RunTables(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
    this.sampled = new SampledFigures(report.sampled(), report.settings().level());
  }

  /** Every table, in the order of the files. */
  List<Sheet<?>> all() {
    List<Sheet<?>> tables = new ArrayList<>();
    tables.add(ScenarioTables.ISSUES.with(scenario.issues()));
    tables.add(ScenarioTables.POSITIONS.with(scenario.positions()));
    tables.add(ScenarioTables.coherence(scenario, report.enforcement()));
    tables.add(ladder());
    tables.add(parties());
    tables.add(redLines());
    tables.add(options());
    OptionTables.pairs(report, exact).ifPresent(tables::add);
    tables.add(crossings());
    report
        .sampled()
        .ifPresent(part -> tables.add(ConvergenceTable.of(part, report.settings().level())));
    tables.add(OutcomeTables.OUTCOMES.with(OutcomeTables.rows(scenario, report.kept())));
    tables.add(
        OutcomeTables.options(
            OutcomeTables.OUTCOME_OPTIONS, scenario, OutcomeTables.choices(report.kept())));
    tables.add(OutcomeTables.concessions(OutcomeTables.CONCESSIONS, report.kept()));
    report.conflict().ifPresent(conflict -> tables.addAll(new ConflictTables(conflict).all()));
    return tables;
  }

  /** Coherent outcomes left on each step of the ladder. */
  Sheet<?> ladder() {
    return CountTables.ladder(report, exact, sampled);
  }

  /** What each party could sign, and what it gives up on average. */
  Sheet<?> parties() {
    return PartiesTable.of(report, exact, sampled);
  }

  /** How often each position is crossed, and how often it alone stands in the way. */
  Sheet<?> redLines() {
    return RedLinesTable.of(report, exact, sampled);
  }

  /** How often each option occurs among coherent and among acceptable outcomes. */
  Sheet<?> options() {
    return OptionTables.options(report, exact, sampled);
  }

  /** Number of coherent outcomes by number of enforced positions crossed. */
  Sheet<?> crossings() {
    return CountTables.crossings(report, exact, sampled);
  }
}
