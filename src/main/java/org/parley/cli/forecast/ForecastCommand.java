package org.parley.cli.forecast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.parley.answer.CourseChange;
import org.parley.answer.OpeningReport;
import org.parley.answer.forecast.ForecastReport;
import org.parley.answer.forecast.Prediction;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.RandomOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.effort.Cutoff;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.forecast.ForecastFiles;
import org.parley.files.forecast.Seal;
import org.parley.page.block.Blocks;
import org.parley.page.forecast.ForecastBlocks;
import org.parley.process.course.CourseRules;
import org.parley.question.Assumed;
import org.parley.question.ConflictPlan;
import org.parley.question.WorldsPlan;
import org.parley.question.forecast.Forecasting;
import org.parley.question.process.OpeningPlan;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley forecast}. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = {
      "Writes down how likely a deal is by a day, and that each line still holds then, with all"
          + " that is assumed and a SHA-256 that shows whether the statement was changed since.",
      "When it was made that does not show: publish the statement, or its SHA-256. Of what came"
          + " in the end, parley score says how it fared."
    },
    footer = {
      "",
      "Example:",
      "  parley forecast scenarios/december-2025.yaml --by 2026-02-01 \\",
      "      --about \"What stands in two months?\" -o forecast"
    })
public final class ForecastCommand implements Callable<Integer> {

  private static final int MOST_RELAXATIONS = 10_000;
  private static final double EVEN = 0.5;
  private static final double LEVEL = 0.95;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Option(
      names = "--about",
      paramLabel = "TEXT",
      required = true,
      description = "What the forecast is about, in a sentence; forecasts of one are compared.")
  private String about = "";

  @Option(
      names = "--by",
      paramLabel = "DATE",
      required = true,
      description =
          "The day by which, as 2026-05-01. The process of the scenario goes on until then, by its"
              + " calendar.")
  private String by = "";

  @Option(
      names = "--thing",
      paramLabel = "NAME",
      split = ",",
      description =
          "What is forecast: deal, open (by the process rules) or holds:POSITION. Default: all there"
              + " are; a wrong one lists them.")
  private List<String> things = new ArrayList<>();

  @Option(
      names = "--talks",
      paramLabel = "N",
      description =
          "Number of talks to simulate for the chance that a zone is open. Default:"
              + " ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private long talks = 100_000;

  @Mixin private RandomOptions random;

  @Override
  public Integer call() {
    Cutoff end = budget.end();
    Arguments.require(spec, !about.isBlank(), "--about: nothing is said");
    LocalDate day = day();
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    Scenario scenario = tabulated.scenario();
    Assumed assumed = assumptions.assumed(scenario);
    Case asked =
        Case.of(tabulated, enforcementOptions.enforcement(tabulated))
            .believing(assumed.applied(scenario));
    List<String> wanted = wanted(asked, day);
    ConflictPlan conflict =
        budget.conflicts(MOST_RELAXATIONS, ConflictPlan.FEW_LISTED, random.seed(), end);
    return output.use(
        folder -> {
          Optional<ForecastReport> report =
              Forecasting.report(
                  asked,
                  about.strip(),
                  day,
                  wanted,
                  worlds(conflict),
                  opening(scenario, wanted, conflict),
                  Interruption::happened);
          return report.isEmpty()
              ? Arguments.untabulated(spec)
              : answer(report.get(), wanted, () -> manifest(asked, assumed), folder);
        });
  }

  private int answer(
      ForecastReport report,
      List<String> wanted,
      Supplier<Manifest> manifest,
      Optional<OutputFolder> folder) {
    Set<String> missing = new LinkedHashSet<>(wanted);
    report.predictions().stream().map(Prediction::thing).forEach(missing::remove);
    if (!missing.isEmpty()) {
      Screen.message(
          spec.commandLine(),
          "parley: the chance of "
              + missing
              + " could not be had within the time and memory allowed, so nothing is forecast;"
              + " --time and --memory allow more");
      return ExitCodes.UNANSWERED;
    }
    Map<String, String> files = files(report.asked(), report);
    String seal = Seal.of(files.getOrDefault("forecast.json", ""));
    Blocks shown = ForecastBlocks.of(report, seal, Spelled.OPTIONS);
    return output.write(spec, report, folder, () -> files, manifest, shown);
  }

  private Map<String, String> files(Case asked, ForecastReport report) {
    Inputs inputs = scenarioOptions.inputs(asked.tabulated());
    return ForecastFiles.of(report, ProgramVersion.current(), inputs);
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(by);
    } catch (DateTimeException e) {
      Arguments.require(spec, false, "--by: [" + by + "] is no day, such as 2026-05-01");
      throw e;
    }
  }

  private List<String> wanted(Case asked, LocalDate day) {
    Optional<LocalDate> first = asked.scenario().process().calendar().map(c -> c.first());
    Arguments.require(
        spec,
        first.filter(day::isBefore).isEmpty(),
        "--by: ["
            + by
            + "] is before the talks begin, on "
            + first.map(LocalDate::toString).orElse(""));
    List<String> all = Forecasting.things(asked, Forecasting.round(asked.scenario(), day));
    things.forEach(name -> Arguments.requireKnown(spec, "--thing", "thing", name, all));
    return List.copyOf(new LinkedHashSet<>(things.isEmpty() ? all : things));
  }

  private WorldsPlan worlds(ConflictPlan conflict) {
    return new WorldsPlan(
        conflict,
        new Assumed(Map.of(), Map.of()),
        new WorldsPlan.Sampling(0, Optional.empty(), LEVEL, 1),
        EVEN,
        0,
        budget.megabytes());
  }

  private Optional<OpeningPlan> opening(
      Scenario scenario, List<String> wanted, ConflictPlan conflict) {
    if (!wanted.contains(Forecasting.OPEN)) {
      return Optional.empty();
    }
    CourseRules rules = CourseRules.of(scenario);
    Arguments.require(
        spec,
        rules.readingOffers().isEmpty(),
        "rules "
            + rules.readingOffers()
            + " read [Stance] or [Standing], and here no offers are made\nMaybe --thing deal");
    return Optional.of(
        new OpeningPlan(
            conflict,
            new Assumed(Map.of(), Map.of()),
            rules,
            new OpeningReport.Settings(random.seed(), talks, LEVEL, CourseChange.NONE),
            false,
            random.threads(),
            budget.megabytes()));
  }

  private Manifest manifest(Case asked, Assumed assumed) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(assumed.firmness()));
    settings.put("correlation", new TreeMap<>(assumed.correlation()));
    settings.put("about", about.strip());
    settings.put("by", by);
    settings.put("things", things);
    settings.put("seed", random.seed());
    settings.put("talks", talks);
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    List<Inputs> inputs = List.of(scenarioOptions.inputs(asked.tabulated()));
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, asked.enforcement(), settings);
  }
}
