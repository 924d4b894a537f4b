package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.Parley;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.answer.RunSettings.Engine;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.DrawOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.FailOption;
import org.parley.cli.option.InRange;
import org.parley.cli.option.NoWorseOption;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.PrecisionOption;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.RunFolderOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Progress;
import org.parley.effort.Cutoff;
import org.parley.exploration.Shard;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.RunFiles;
import org.parley.files.WrittenFiles;
import org.parley.page.RunBlocks;
import org.parley.page.block.Blocks;
import org.parley.page.block.Paper;
import org.parley.page.report.PaperFiles;
import org.parley.page.report.RunPaper;
import org.parley.question.Run;
import org.parley.question.RunPlan;
import org.parley.scenario.problem.Suggestions;
import org.parley.stat.Precision;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code parley run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Counts and samples the outcomes that satisfy every enforced position, prints one screen and"
          + " writes a folder of statistics."
    },
    footer = {
      "",
      "Examples:",
      "  parley run scenarios/february-2026.yaml",
      "  parley run scenarios/february-2026.yaml --enforce demands --waive UA-R1,RU-R2",
      "  parley run scenarios/february-2026.yaml --reading RU-R5=with-consent \\",
      "      -o results",
      "  parley run scenarios/march-2025.yaml --precision 1%%",
      "  parley run scenarios/march-2025.yaml --json --fail-if no-deal"
    })
final class RunCommand implements Callable<Integer> {

  /** Drawn within the start-up time of the command; a second is enough for twenty times as many. */
  private static final long DEFAULT_DRAWS = 1_000_000;

  private static final long DEFAULT_JUDGED_DRAWS = 20_000;

  /** Some seconds, with a precision that is out of reach. */
  private static final long DEFAULT_LIMIT = 1_000_000_000;

  private static final long DEFAULT_JUDGED_LIMIT = 1_000_000;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private BudgetOptions budget;
  @Mixin private DrawOptions drawing;
  @Mixin private PrecisionOption precision;
  @Mixin private RunFolderOptions output;

  @Mixin private ScreenOptions screen;
  @Mixin private FailOption fail;
  @Mixin private NoWorseOption noWorse;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Number of draws. Default: 1000000 coherent outcomes, or 20000 outcomes with --engine"
              + " drools; with --precision at most 1000000000, or 1000000 with --engine drools.")
  @InRange(low = 0)
  private Optional<Long> draws = Optional.empty();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      converter = EngineName.class,
      description = "What judges the draws: tables (fast) or drools (asks Drools every time).")
  private Engine engine = Engine.TABLES;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Make only part I of N of the draws, counted from 1; see parley merge.")
  private Optional<String> shard = Optional.empty();

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() {
    check();
    Run.prepare();
    Cutoff end = budget.end();
    Cutoff drawsEnd = budget.lateEndOfDraws();
    TabulatedScenario tabulated = noWorse.of(scenarioOptions.open(budget.endOfTables()));
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    RunPlan plan = plan(asked, end, drawsEnd);
    return output.use(tabulated.scenario().id(), folder -> answer(asked, plan, folder));
  }

  private int answer(Case asked, RunPlan plan, OutputFolder folder) {
    Progress progress = Progress.of(spec.commandLine().getErr(), plan.settings().draws(), quiet);
    RunReport report = Parley.run(asked, plan, progress, Interruption::happened);
    progress.finish();
    Manifest manifest = manifest(report);
    Paper paper = RunPaper.of(report, manifest, Spelled.OPTIONS);
    Map<String, String> files = RunFiles.of(report, Spelled.WORDING);
    folder.write(manifest.joinedTo(PaperFiles.added(output.inForm(files), paper)));
    Blocks shown = RunBlocks.of(report, Spelled.OPTIONS, draws.isPresent());
    print(shown, files, folder);
    int status = report.isInterrupted() ? ExitCodes.INTERRUPTED : ExitCodes.DONE;
    return fail.status(spec, report, shown, status);
  }

  private Manifest manifest(RunReport report) {
    Inputs inputs = scenarioOptions.inputs(report.asked().tabulated());
    Manifest manifest = Manifest.ofRun(ProgramVersion.current(), inputs, report);
    return noWorse.asked().map(what -> manifest.with("no_worse_than", what)).orElse(manifest);
  }

  private void print(Blocks shown, Map<String, String> files, OutputFolder folder) {
    if (!quiet) {
      screen.show(
          spec, shown, () -> WrittenFiles.answer(files), OutputOptions.written(folder.path()));
    }
  }

  private RunPlan plan(Case asked, Cutoff end, Cutoff drawsEnd) {
    boolean judged =
        engine == Engine.DROOLS || !asked.tabulation().untabulated(asked.enforcement()).isEmpty();
    RunSettings settings =
        new RunSettings(
            engine,
            drawing.seed(),
            draws.orElse(defaultDraws(judged)),
            precision.precision(draws),
            shard.map(this::shard).orElse(Shard.WHOLE),
            drawing.level(),
            drawing.kept(),
            budget.megabytes(),
            budget.seconds(),
            scenarioOptions.tableLimit());
    return new RunPlan(settings, drawing.threads(), end, drawsEnd);
  }

  private long defaultDraws(boolean judged) {
    if (precision.precision(draws).isPresent()) {
      return judged ? DEFAULT_JUDGED_LIMIT : DEFAULT_LIMIT;
    }
    return judged ? DEFAULT_JUDGED_DRAWS : DEFAULT_DRAWS;
  }

  private void check() {
    Optional<Precision> asked = precision.precision(draws);
    shard.ifPresent(this::shard);
    Arguments.require(
        spec,
        shard.isEmpty() || asked.isEmpty(),
        "--precision needs all draws in one run, so it does not go with --shard");
    Arguments.require(
        spec,
        noWorse.asked().isEmpty() || (shard.isEmpty() && engine == Engine.TABLES),
        "--no-worse-than is counted in tables and in one run, so it goes neither with --engine drools"
            + " nor with --shard");
  }

  private Shard shard(String text) {
    try {
      return Shard.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--shard: " + e.getMessage(), e);
    }
  }

  /** Reads an engine's label; picocli alone would list the names of constants. */
  static final class EngineName implements ITypeConverter<Engine> {

    @Override
    public Engine convert(String name) {
      List<String> labels = Stream.of(Engine.values()).map(Engine::label).toList();
      for (Engine candidate : Engine.values()) {
        if (candidate.label().equalsIgnoreCase(name)) {
          return candidate;
        }
      }
      String advice = Suggestions.advice(name, labels).map(text -> "\n" + text).orElse("");
      throw new TypeConversionException(
          "unknown engine [" + name + "], expected one of " + labels + advice);
    }
  }
}
