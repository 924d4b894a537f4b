package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.CourseChange;
import org.parley.answer.OpeningReport;
import org.parley.answer.OpeningReport.Settings;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.CourseOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.SampleOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.effort.Cutoff;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.opening.OpeningFiles;
import org.parley.page.block.Blocks;
import org.parley.page.opening.ZoneBlocks;
import org.parley.page.report.OpeningPaper;
import org.parley.page.report.PaperFiles;
import org.parley.process.course.CourseRules;
import org.parley.question.ConflictPlan;
import org.parley.question.process.OpeningPlan;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley opening}. */
@Command(
    name = "opening",
    mixinStandardHelpOptions = true,
    description = {
      "Says when a zone of possible agreement opens, by the process rules of the scenario: the"
          + " chance that some coherent outcome crosses no line that then binds, round by round,"
          + " which line gives first, and what each event changes.",
      "No offers are made: lines and events alone decide. Which lines bind as the talks begin is"
          + " drawn as for worlds."
    },
    footer = {
      "",
      "Examples:",
      "  parley opening scenarios/february-2026.yaml",
      "  parley opening scenarios/february-2026.yaml --at 2=leaders-meet",
      "  parley opening scenarios/february-2026.yaml --tornado"
    })
final class OpeningCommand implements Callable<Integer> {

  /** Most minimal sets of crossed lines looked for. */
  private static final int MOST_RELAXATIONS = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private SampleOptions talking;
  @Mixin private CourseOptions course;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  @Option(
      names = "--talks",
      paramLabel = "N",
      description =
          "Number of talks to simulate beside the exact chances; 0 for none. Default:"
              + " ${DEFAULT-VALUE}.")
  @InRange(low = 0)
  private long talks = 100_000;

  @Option(
      names = "--tornado",
      description =
          "Tell, too, which assumed chance matters most: what either end of its range would change,"
              + " or half and twice of it, each in the same talks, and which range explains most.")
  private boolean tornado;

  @Override
  public Integer call() {
    Cutoff end = budget.end();
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    OpeningPlan plan = plan(tabulated.scenario(), end);
    return output.use(folder -> answer(asked, plan, folder));
  }

  private int answer(Case asked, OpeningPlan plan, Optional<OutputFolder> folder) {
    Optional<OpeningReport> report = Parley.opening(asked, plan);
    if (report.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    Blocks shown = Interruption.marked(ZoneBlocks.of(report.get(), Spelled.OPTIONS));
    return output.write(
        spec,
        report.get(),
        folder,
        () -> OpeningFiles.of(report.get(), Spelled.WORDING),
        files -> {
          Manifest manifest = manifest(asked, plan);
          return manifest.joinedTo(
              PaperFiles.added(files, OpeningPaper.of(report.get(), manifest, Spelled.OPTIONS)));
        },
        shown);
  }

  private OpeningPlan plan(Scenario scenario, Cutoff end) {
    Arguments.require(
        spec,
        !scenario.process().ruleFiles().isEmpty(),
        "scenario ["
            + scenario.id()
            + "] has no process rules, so no line ever gives\nMaybe list files of them under"
            + " [process], [rules]");
    CourseRules rules = CourseRules.of(scenario);
    CourseChange change = course.change(spec, rules);
    List<String> reading = rules.without(change.without()).readingOffers();
    Arguments.require(
        spec,
        reading.isEmpty(),
        "rules "
            + reading
            + " read [Stance] or [Standing], and here no offers are made\nMaybe --without-rule \""
            + reading.stream().findFirst().orElse("")
            + "\"");
    ConflictPlan conflict =
        budget.conflicts(MOST_RELAXATIONS, ConflictPlan.FEW_LISTED, talking.seed(), end);
    return new OpeningPlan(
        conflict,
        assumptions.assumed(scenario),
        rules,
        new Settings(talking.seed(), talks, talking.level(), change),
        tornado,
        talking.threads(),
        budget.megabytes());
  }

  private Manifest manifest(Case asked, OpeningPlan plan) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(plan.assumed().firmness()));
    settings.put("correlation", new TreeMap<>(plan.assumed().correlation()));
    settings.put("seed", plan.settings().seed());
    settings.put("talks", plan.settings().talks());
    settings.put("level", ShortestDecimal.of(plan.settings().level()));
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
