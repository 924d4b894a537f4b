package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.WorldsReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.DrawOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.PrecisionOption;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Progress;
import org.parley.effort.Cutoff;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.WorldsFiles;
import org.parley.page.WorldsBlocks;
import org.parley.page.block.Blocks;
import org.parley.page.report.PaperFiles;
import org.parley.page.report.WorldsPaper;
import org.parley.question.ConflictPlan;
import org.parley.question.WorldsPlan;
import org.parley.question.WorldsPlan.Sampling;
import org.parley.stat.Precision;
import org.parley.stat.ShortestDecimal;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley worlds}. */
@Command(
    name = "worlds",
    mixinStandardHelpOptions = true,
    description = {
      "Says how likely a deal is when it is not certain which red lines really bind, and which of"
          + " the assumptions about that matters.",
      "A world says of each position in which reading it binds, or that it does not. How probable"
          + " each is, is assumed in the scenario file; the output repeats every assumption."
    },
    footer = {
      "",
      "Examples:",
      "  parley worlds scenarios/february-2026.yaml",
      "  parley worlds scenarios/february-2026.yaml --precision 1%% -o worlds",
      "  parley worlds scenarios/february-2026.yaml \\",
      "      --firmness UA-R1=0.5,RU-R2=0.9 --correlation russia=0.6"
    })
final class WorldsCommand implements Callable<Integer> {

  private static final long DEFAULT_DRAWS = 1_000_000;

  /** A few seconds. */
  private static final long DEFAULT_LIMIT = 100_000_000;

  /** Most minimal sets of crossed lines looked for. */
  private static final int MOST_RELAXATIONS = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private DrawOptions drawing;
  @Mixin private PrecisionOption precision;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Number of worlds to draw beside the exact answers, or the most of them with --precision;"
              + " 0 for none. Default: 1000000, or 100000000 with --precision.")
  @InRange(low = 0)
  private Optional<Long> draws = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "Probability of a deal whose crossing changes the headline: which firmness, within its"
              + " range, carries it across? Also the cost of preparing for a deal, as a share of"
              + " its worth, in the value of finding out. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double threshold = 0.5;

  @Override
  public Integer call() {
    Cutoff end = budget.end();
    Cutoff drawsEnd = budget.endOfDraws();
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    WorldsPlan plan = plan(tabulated, end, drawsEnd);
    return output.use(folder -> answer(asked, plan, folder));
  }

  private int answer(Case asked, WorldsPlan plan, Optional<OutputFolder> folder) {
    Progress progress = Progress.of(spec.commandLine().getErr(), plan.sampling().draws(), false);
    Optional<WorldsReport> report = Parley.worlds(asked, plan, progress, Interruption::happened);
    progress.finish();
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Blocks shown = Interruption.marked(WorldsBlocks.of(report.get(), Spelled.OPTIONS));
    return output.write(
        spec,
        report.get(),
        folder,
        () -> files(report.get(), manifest(asked, plan)),
        () -> manifest(asked, plan),
        shown);
  }

  private static Map<String, String> files(WorldsReport report, Manifest manifest) {
    return PaperFiles.added(
        WorldsFiles.of(report, Spelled.WORDING), WorldsPaper.of(report, manifest, Spelled.OPTIONS));
  }

  private Manifest manifest(Case asked, WorldsPlan plan) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(plan.assumed().firmness()));
    settings.put("correlation", new TreeMap<>(plan.assumed().correlation()));
    settings.put("seed", plan.conflict().seed());
    settings.put("draws", plan.sampling().draws());
    plan.sampling().precision().ifPresent(p -> settings.put("precision", p.toString()));
    settings.put("level", ShortestDecimal.of(plan.sampling().level()));
    settings.put("threshold", ShortestDecimal.of(plan.threshold()));
    settings.put("keep", plan.kept());
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    List<Inputs> inputs = List.of(scenarioOptions.inputs(asked.tabulated()));
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, asked.enforcement(), settings);
  }

  private WorldsPlan plan(TabulatedScenario tabulated, Cutoff end, Cutoff drawsEnd) {
    Optional<Precision> asked = precision.precision(draws);
    ConflictPlan conflict =
        budget.conflicts(MOST_RELAXATIONS, ConflictPlan.FEW_LISTED, drawing.seed(), end);
    long most = draws.orElse(asked.isPresent() ? DEFAULT_LIMIT : DEFAULT_DRAWS);
    return new WorldsPlan(
        conflict,
        assumptions.assumed(tabulated.scenario()),
        new Sampling(most, asked, drawing.level(), drawing.threads(), drawsEnd),
        threshold,
        drawing.kept(),
        budget.megabytes());
  }
}
