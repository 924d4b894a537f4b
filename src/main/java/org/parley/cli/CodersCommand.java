package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.CodersReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.StepOption;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.coding.Coders;
import org.parley.effort.Cutoff;
import org.parley.files.CodersFiles;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.page.CodersBlocks;
import org.parley.page.block.Blocks;
import org.parley.question.ConflictPlan;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley coders}. */
@Command(
    name = "coders",
    mixinStandardHelpOptions = true,
    description = {
      "Says how far people who coded the same documents agree (Krippendorff's alpha), and which"
          + " of their disagreements change the answer: acceptable outcomes, conflict cores or the"
          + " chance of a deal.",
      "Positions are matched by id; issues and options must be the same in the same order. What"
          + " the first coding would answer is worked out with one thing at a time as another has"
          + " it."
    },
    footer = {
      "",
      "Example:",
      "  parley coders scenarios/february-2026.yaml scenarios/february-2026-second.yaml"
    })
final class CodersCommand implements Callable<Integer> {

  /** Conflicts looked for in each coding. */
  private static final int MOST_CONFLICTS = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private TableOptions tableOptions;
  @Mixin private StepOption stepOption;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "The codings, a scenario file each, at least two.")
  private List<Path> files = List.of();

  @Mixin private SeedOption seed;

  @Override
  public Integer call() {
    Arguments.require(
        spec,
        files.size() > 1,
        "coders needs at least two scenario files\nMaybe parley sources is meant, for one");
    Cutoff end = budget.end();
    Cutoff endOfTables = budget.endOfTables();
    List<Case> codings = new ArrayList<>();
    for (Path file : files) {
      TabulatedScenario tabulated =
          tableOptions.source().open(ScenarioReader.readLocated(file), endOfTables);
      codings.add(Case.of(tabulated, stepOption.enforcement()));
      Coders.difference(codings).ifPresent(difference -> refuse(file, difference));
    }
    ConflictPlan plan = budget.conflicts(MOST_CONFLICTS, ConflictPlan.FEW_LISTED, seed.seed(), end);
    return output.use(folder -> answer(codings, plan, folder));
  }

  private void refuse(Path other, String difference) {
    Arguments.require(
        spec,
        false,
        "["
            + files.get(0)
            + "] and ["
            + other
            + "] differ in issues or options: "
            + difference
            + "\nMaybe copy the issues of one into the other: codings are compared on one grid");
  }

  private int answer(List<Case> codings, ConflictPlan plan, Optional<OutputFolder> folder) {
    Optional<CodersReport> report = Parley.coders(codings, plan);
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Blocks shown = Interruption.marked(CodersBlocks.of(report.get(), Spelled.OPTIONS));
    return output.write(
        spec,
        report.get(),
        folder,
        () -> CodersFiles.of(report.get(), Spelled.WORDING),
        () -> manifest(codings),
        shown);
  }

  private Manifest manifest(List<Case> codings) {
    List<Inputs> inputs = new ArrayList<>();
    for (int k = 0; k < files.size(); k++) {
      inputs.add(new Inputs(files.get(k), codings.get(k).scenario().ruleFiles()));
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("seed", seed.seed());
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, tableOptions.limit());
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, stepOption.enforcement(), settings);
  }
}
