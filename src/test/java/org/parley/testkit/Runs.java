package org.parley.testkit;

import java.util.Optional;
import org.parley.Parley;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.answer.RunSettings.Engine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Shard;
import org.parley.question.RunPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;

/** Whole runs without a command line. */
public final class Runs {

  private Runs() {}

  /** The scenario with tables made anew. */
  public static TabulatedScenario tabulated(LocatedScenario located) {
    return new TableSource(Optional.empty(), "test", Tabulator.DEFAULT_LIMIT).open(located);
  }

  /** Draws with tables and seed 1, and 20 outcomes kept. */
  public static RunSettings settings(long draws) {
    return new RunSettings(
        Engine.TABLES,
        1,
        draws,
        Optional.empty(),
        Shard.WHOLE,
        0.95,
        20,
        64,
        30,
        Tabulator.DEFAULT_LIMIT);
  }

  /** A run by the default step of the ladder. */
  public static RunReport run(LocatedScenario located, long draws) {
    RunPlan plan = new RunPlan(settings(draws), 1);
    Case asked = Case.of(tabulated(located), Enforcement.of(LadderStep.STANDING));
    return Parley.run(asked, plan, Checkpoint.NONE, () -> false);
  }
}
