package org.parley.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Budgets;
import org.parley.ConflictPlan;
import org.parley.Parley;
import org.parley.report.OutcomesFiles;
import org.parley.report.OutcomesReport;
import org.parley.report.OutcomesText;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley outcomes}. */
@Command(
    name = "outcomes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the outcomes that come nearest to a deal, one for each set of lines crossed, and the"
          + " concession combinations that no other asks less of everybody than.",
      "A party concedes on an issue when the outcome's option is not the one it has stated; steps"
          + " are counted in the order of the issue's options."
    },
    footer = {
      "",
      "Examples:",
      "  parley outcomes scenarios/february-2026.yaml",
      "  parley outcomes scenarios/february-2026.yaml --fix nato-status=aspirations-frozen -o near"
    })
final class OutcomesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Most sets of crossed lines to list. Default: ${DEFAULT-VALUE}.")
  private int kept = 10;

  @Override
  public Integer call() {
    Arguments.require(spec, kept >= 1, "--keep must be at least 1");
    TabulatedScenario tabulated = scenarioOptions.open();
    ConflictPlan plan =
        new ConflictPlan(
            enforcementOptions.enforcement(tabulated.scenario()),
            Budgets.conflicts(kept, budget.megabytes(), budget.seconds()),
            Budgets.exact(budget.megabytes(), budget.seconds()),
            0,
            InstantSource.system());
    Optional<OutcomesReport> report = Parley.outcomes(tabulated, plan, kept);
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    output.write(spec, () -> OutcomesFiles.of(report.get()), OutcomesText.of(report.get()));
    return ExitCodes.DONE;
  }
}
