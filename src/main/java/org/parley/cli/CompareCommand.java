package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.CompareReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.SideOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.effort.Cutoff;
import org.parley.files.CompareFiles;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.page.CompareBlocks;
import org.parley.page.block.Blocks;
import org.parley.question.Comparison;
import org.parley.question.ConflictPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed from each scenario to the next: positions, conflicts that formed or"
          + " dissolved and because of which positions, and what became acceptable or ceased to"
          + " be.",
      "Scenarios stand in the order of their dates; issues, options and positions are matched by"
          + " id. One scenario twice, with --right and options after it, says what these change."
    },
    footer = {
      "",
      "Example:",
      "  parley compare scenarios/march-2025.yaml scenarios/december-2025.yaml \\",
      "      scenarios/february-2026.yaml",
      "  parley compare scenarios/february-2026.yaml scenarios/february-2026.yaml \\",
      "      --right --waive RU-R4 --reading UA-R1=leader-level"
    })
final class CompareCommand implements Callable<Integer> {

  /** Conflicts looked for in each scenario. */
  private static final int MOST_CONFLICTS = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private TableOptions tableOptions;
  @Mixin private EnforcementOptions common;
  @Mixin private SideOptions sides;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "The scenario files, at least two.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    Arguments.require(spec, files.size() > 1, "compare needs at least two scenario files");
    Arguments.require(
        spec,
        files.size() == 2 || !sides.areGiven(),
        "--left and --right tell two scenarios apart, and there are " + files.size());
    Cutoff end = budget.end();
    Cutoff endOfTables = budget.endOfTables();
    List<TabulatedScenario> scenarios =
        files.stream()
            .map(file -> tableOptions.source().open(ScenarioReader.readLocated(file), endOfTables))
            .toList();
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < scenarios.size(); k++) {
      cases.add(Case.of(scenarios.get(k), enforcement(k, scenarios.get(k))));
    }
    ConflictPlan plan = budget.conflicts(MOST_CONFLICTS, ConflictPlan.FEW_LISTED, 0, end);
    return output.use(folder -> answer(cases, plan, folder));
  }

  /** What binds in one of the scenarios; what it does not know is told with its name. */
  private Enforcement enforcement(int place, TabulatedScenario scenario) {
    Enforcement all;
    try {
      all = common.enforcement(scenario);
    } catch (ParameterException fault) {
      String message = "[" + files.get(place) + "] " + fault.getMessage();
      throw new ParameterException(spec.commandLine(), message, fault);
    }
    return sides.enforcement(place == 0, scenario, all);
  }

  private int answer(List<Case> cases, ConflictPlan plan, Optional<OutputFolder> folder) {
    Optional<CompareReport> report =
        Parley.compare(cases, plan, new Comparison.Settings(sides.areGiven(), output.isAll()));
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Blocks shown = Interruption.marked(CompareBlocks.of(report.get(), Spelled.OPTIONS));
    return output.write(
        spec,
        report.get(),
        folder,
        () -> CompareFiles.of(report.get(), Spelled.WORDING),
        () -> manifest(cases),
        shown);
  }

  private Manifest manifest(List<Case> cases) {
    List<Inputs> inputs = new ArrayList<>();
    for (int k = 0; k < files.size(); k++) {
      inputs.add(new Inputs(files.get(k), cases.get(k).scenario().ruleFiles()));
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("all", output.isAll());
    settings.putAll(sides.settings());
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, tableOptions.limit());
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, cases.get(0).enforcement(), settings);
  }
}
