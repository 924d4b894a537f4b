package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.answer.PartOfTalks;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.CourseOptions;
import org.parley.cli.option.DrawOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.PrecisionOption;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Screen;
import org.parley.effort.Cutoff;
import org.parley.exploration.Shard;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.negotiate.NegotiateFiles;
import org.parley.files.negotiate.TalkPart;
import org.parley.page.block.Blocks;
import org.parley.page.negotiate.NegotiateBlocks;
import org.parley.page.report.NegotiatePaper;
import org.parley.page.report.PaperFiles;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.TalkCounts;
import org.parley.question.ConflictPlan;
import org.parley.question.WorldsPlan.Sampling;
import org.parley.question.process.NegotiatePlan;
import org.parley.question.process.NegotiatePlan.Source;
import org.parley.stat.Precision;
import org.parley.stat.ShortestDecimal;
import org.parley.table.Words;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley negotiate}. */
@Command(
    name = "negotiate",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates talks: how often they end in agreement, when and on what, which line gives first"
          + " and who moves how far.",
      "How the parties negotiate is said under [process] in the scenario file, and assumed where it"
          + " is not. In every talk other lines may bind, as for parley worlds; nobody offers or"
          + " signs what crosses a line of its own that binds."
    },
    footer = {
      "",
      "Examples:",
      "  parley negotiate scenarios/december-2025.yaml",
      "  parley negotiate river.yaml --talks 1000000 -o talks",
      "  parley negotiate scenarios/february-2026.yaml --at 2=leaders-meet",
      "  parley negotiate river.yaml --trace 7"
    })
final class NegotiateCommand implements Callable<Integer> {

  private static final long DEFAULT_TALKS = 100_000;
  private static final long DEFAULT_LIMIT = 10_000_000;

  /** Most minimal sets of crossed lines looked for. */
  private static final int MOST_RELAXATIONS = 10_000;

  /** What takes room for every talk is not to fill the memory. */
  private static final long MOST_KEPT = 1_000_000;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private DrawOptions drawing;
  @Mixin private CourseOptions course;
  @Mixin private PrecisionOption precision;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Option(
      names = "--talks",
      paramLabel = "N",
      description =
          "Number of talks, or the most of them with --precision. Default: 100000, or 10000000 with"
              + " --precision.")
  @InRange(low = 1)
  private Optional<Long> talks = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "N",
      description =
          "Tell talk N turn by turn instead: who offers what, and why the other does not accept"
              + " it.")
  @InRange(low = 1)
  private Optional<Long> traced = Optional.empty();

  @Option(
      names = "--each",
      description =
          "Write every talk to talks.csv and every deal to deals.csv; at most 1000000 talks.")
  private boolean areKept;

  @Option(
      names = "--tornado",
      description =
          "Tell, too, which assumed chance matters most: what either end of its range would change,"
              + " or half and twice of it, each in the same talks, 20000 at most, and which range"
              + " explains most.")
  private boolean tornado;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Run only part I of N of the talks, counted from 1; see parley merge.")
  private Optional<String> shard = Optional.empty();

  /** Parts that have been run, where talks are added up. */
  private Optional<PartedTalks> parted = Optional.empty();

  /** The answer of parts that have been run before. */
  Integer merged(PartedTalks parts) {
    parted = Optional.of(parts);
    return call();
  }

  @Override
  public Integer call() {
    Optional<Shard> part = shard.map(this::shard);
    Cutoff end = budget.end();
    Cutoff drawsEnd = budget.endOfDraws();
    Optional<Precision> narrow = precision.precision(talks);
    long most = talks.orElse(narrow.isPresent() ? DEFAULT_LIMIT : DEFAULT_TALKS);
    Arguments.require(
        spec,
        !areKept || most <= MOST_KEPT,
        "--each: [" + most + "] talks are more than [" + MOST_KEPT + "]");
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    ConflictPlan conflict =
        budget.conflicts(MOST_RELAXATIONS, ConflictPlan.FEW_LISTED, drawing.seed(), end);
    CourseRules rules = CourseRules.of(tabulated.scenario());
    NegotiatePlan plan =
        new NegotiatePlan(
            conflict,
            assumptions.assumed(tabulated.scenario()),
            rules,
            new Sampling(
                traced.isPresent() ? 1 : most,
                narrow,
                drawing.level(),
                drawing.threads(),
                drawsEnd),
            drawing.kept(),
            areKept,
            course.change(spec, rules),
            tornado,
            budget.megabytes(),
            traced,
            parted.<Source>map(parts -> new Source.Sum(parts::addTo)).orElseGet(Source.Run::new));
    parted.ifPresent(
        parts -> parts.check(TalkPart.manifest(manifest(asked, plan).joinedTo(Map.of()))));
    return output.use(
        folder ->
            part.isPresent() ? part(asked, plan, part.get(), folder) : answer(asked, plan, folder));
  }

  /** Which part, that has to be written to be added up. */
  private Shard shard(String text) {
    boolean isInOne = precision.precision(talks).isEmpty() && traced.isEmpty() && !areKept;
    Arguments.require(
        spec,
        isInOne,
        "--precision, --trace and --each need all talks in one, so they do not go with --shard");
    Arguments.require(
        spec, output.isFolderGiven(), "--shard writes its part to a folder\nMaybe add -o DIR");
    try {
      return Shard.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--shard: " + e.getMessage(), e);
    }
  }

  private int part(Case asked, NegotiatePlan plan, Shard shard, Optional<OutputFolder> folder) {
    Progress progress = Progress.of(spec.commandLine().getErr(), plan.sampling().draws(), false);
    Optional<PartOfTalks> run =
        Parley.negotiatePart(asked, plan, shard, progress, Interruption::happened);
    progress.finish();
    if (run.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Optional<TalkCounts> counts = run.get().counts();
    if (counts.isEmpty() || !run.get().isComplete()) {
      String why =
          counts.isEmpty()
              ? "there are no talks to be divided; without --shard it is said why"
              : "not all talks of the part were run, so it cannot be added up; --time allows more";
      Screen.message(spec.commandLine(), "parley: " + why);
      return Interruption.happened() ? Interruption.status() : ExitCodes.UNANSWERED;
    }
    OutputFolder to = folder.orElseThrow();
    Manifest manifest =
        manifest(asked, plan)
            .with(TalkPart.SHARD, shard.toString())
            .with(TalkPart.ARGUMENTS, PartedTalks.arguments(spec.commandLine().getParseResult()));
    to.write(manifest.joinedTo(TalkPart.files(counts.get())));
    Screen.show(
        spec,
        "Part "
            + shard
            + ": "
            + Words.plural(counts.get().talks(), "talk")
            + "; parley merge adds up the parts.\n"
            + OutputOptions.written(to.path()));
    return Interruption.status();
  }

  private int answer(Case asked, NegotiatePlan plan, Optional<OutputFolder> folder) {
    Progress progress = Progress.of(spec.commandLine().getErr(), plan.sampling().draws(), false);
    Optional<NegotiateReport> report =
        Parley.negotiate(asked, plan, progress, Interruption::happened);
    progress.finish();
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Blocks shown = Interruption.marked(NegotiateBlocks.of(report.get(), Spelled.OPTIONS));
    int status =
        output.write(
            spec,
            report.get(),
            folder,
            () -> NegotiateFiles.of(report.get(), Spelled.WORDING),
            files -> whole(report.get(), manifest(asked, plan), files),
            shown);
    return report.get().talked() instanceof Done ? status : ExitCodes.UNANSWERED;
  }

  private static Map<String, String> whole(
      NegotiateReport report, Manifest manifest, Map<String, String> files) {
    return manifest.joinedTo(
        report.talked() instanceof Done done
            ? PaperFiles.added(files, NegotiatePaper.of(report, done, manifest, Spelled.OPTIONS))
            : files);
  }

  private Manifest manifest(Case asked, NegotiatePlan plan) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(plan.assumed().firmness()));
    settings.put("correlation", new TreeMap<>(plan.assumed().correlation()));
    settings.put("seed", plan.conflict().seed());
    settings.put("talks", plan.sampling().draws());
    plan.sampling().precision().ifPresent(p -> settings.put("precision", p.toString()));
    settings.put("level", ShortestDecimal.of(plan.sampling().level()));
    settings.put("keep", plan.kept());
    settings.put("each", plan.areKept());
    settings.put("tornado", tornado);
    settings.putAll(course.settings());
    List<Object> files = new ArrayList<>();
    asked.scenario().process().ruleFiles().forEach(path -> files.add(Inputs.file(path)));
    settings.put("process_rules", files);
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    List<Inputs> inputs = List.of(scenarioOptions.inputs(asked.tabulated()));
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, asked.enforcement(), settings);
  }
}
