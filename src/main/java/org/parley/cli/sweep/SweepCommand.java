package org.parley.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Screen;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.sweep.Journal;
import org.parley.files.sweep.SweepFiles;
import org.parley.page.block.Blocks;
import org.parley.page.report.PaperFiles;
import org.parley.page.report.SweepPaper;
import org.parley.page.sweep.SweepBlocks;
import org.parley.process.course.CourseRules;
import org.parley.question.Assumed;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.SweepFile;
import org.parley.scenario.reading.SweepFileReader;
import org.parley.sweep.BoxQuery;
import org.parley.sweep.Effects;
import org.parley.sweep.FigureChanges;
import org.parley.sweep.Subjects;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFault;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley sweep}. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Asks one question of many cases of a scenario, which differ in what --vary names, and says"
          + " how far its figures go, what moves them and where they turn.",
      "With -o every case is kept as soon as it is done: the same command goes on with what is"
          + " missing, however it ended. --time and --memory are allowed to each case.",
      "In place of the scenario stands a plan where there is one: a YAML file that begins with"
          + " sweep: 1, names the scenario and says what these options say. What is given here goes"
          + " before what the plan says."
    },
    footer = {
      "",
      "Examples:",
      "  parley sweep scenarios/february-2026.yaml --vary firmness:UA-R3=0:1:0.05 \\",
      "      --vary reading:RU-R5=all -o sweep",
      "  parley sweep scenarios/february-2026.yaml --vary firmness:UA-R1=0:1 \\",
      "      --vary firmness:RU-R4=0:1 --design sobol --points 256 --boxes 'deal>=0.3'",
      "  parley sweep scenarios/february-firmness.sweep.yaml -o sweep"
    })
public final class SweepCommand implements Callable<Integer> {

  private final SweepWork work;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private SweepOptions sweep;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  /** The command as it is on one machine. */
  public SweepCommand() {
    this(SweepWork.HERE);
  }

  /** The command whose cases are answered elsewhere. */
  public SweepCommand(SweepWork work) {
    this.work = work;
  }

  /**
   * What is asked of what.
   *
   * @param file the plan in its file, where there is one
   */
  private record Asking(
      AskedSweep asked, Optional<SweepFile> file, Optional<BoxQuery> boxes, Manifest manifest) {

    SweepPlan plan() {
      return asked.plan();
    }
  }

  @Override
  public Integer call() {
    Asking asking = asking();
    return output.use(Journal::isIn, folder -> answer(asking, folder));
  }

  /** What the arguments that were parsed ask. */
  public AskedSweep asked() {
    return asking().asked();
  }

  private Asking asking() {
    Optional<SweepFile> file = SweepFileReader.read(scenarioOptions.file());
    return file.map(plan -> new PlannedSweep(plan, spec).applied(() -> asking(file)))
        .orElseGet(() -> asking(file));
  }

  private Asking asking(Optional<SweepFile> file) {
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    Assumed assumed = assumptions.assumed(tabulated.scenario());
    Case asked =
        Case.of(tabulated, enforcementOptions.enforcement(tabulated))
            .believing(assumed.applied(tabulated.scenario()));
    boolean hasProcess = !tabulated.scenario().process().ruleFiles().isEmpty();
    Subjects subjects =
        new Subjects(
            asked,
            hasProcess && sweep.readsProcess()
                ? Optional.of(CourseRules.of(tabulated.scenario()))
                : Optional.empty());
    try {
      SweepPlan plan = sweep.plan(subjects, budget);
      SweepIdentity identity = new SweepIdentity(asked, assumed, plan, settings());
      List<Path> files = files(file, tabulated.scenario());
      Manifest manifest = identity.manifest(spec, scenarioOptions.inputs(tabulated), about(file));
      return new Asking(
          new AskedSweep(subjects, plan, files, identity.digest(scenarioOptions.file())),
          file,
          sweep.boxes(plan),
          manifest);
    } catch (SweepFault fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
  }

  /** The options that say how far to go. */
  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    return settings;
  }

  private List<Path> files(Optional<SweepFile> plan, Scenario scenario) {
    List<Path> files = new ArrayList<>();
    plan.ifPresent(one -> files.add(one.file()));
    files.add(scenarioOptions.file());
    files.addAll(scenario.ruleFiles());
    files.addAll(scenario.process().ruleFiles());
    sweep.caseFile().ifPresent(files::add);
    return files;
  }

  /** What is told of a sweep on which none of its answers depends. */
  private Map<String, Object> about(Optional<SweepFile> file) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("boxes", sweep.boxes());
    about.put("plan", file.map(plan -> Inputs.file(plan.file())));
    return about;
  }

  private int answer(Asking asking, Optional<OutputFolder> folder) {
    try (Kept kept = new Kept(folder.map(open -> journal(asking, open)))) {
      List<CaseAnswer> answers = answers(asking, kept);
      SweepPlan plan = asking.plan();
      SweepReport report =
          new SweepReport(
              asking.asked().subjects().asked(),
              plan,
              answers,
              Effects.of(plan, answers),
              FigureChanges.of(plan, answers),
              asking.boxes().map(query -> query.search(plan, answers)));
      boolean isCutShort = !report.isComplete();
      Blocks shown = Interruption.marked(SweepBlocks.of(report, Spelled.OPTIONS));
      int status =
          output.write(
              spec,
              report,
              // Half a sweep is kept in its journal alone: its tables would pass for a whole one.
              isCutShort ? Optional.empty() : folder,
              () ->
                  told(
                      PaperFiles.added(
                          SweepFiles.of(report, asking.file().map(SweepCommand::text)),
                          SweepPaper.of(report, asking.manifest(), Spelled.OPTIONS))),
              (open, texts, formed) -> write(asking, open, formed, work.beside(texts)),
              shown);
      if (isCutShort) {
        folder.ifPresent(open -> tellKept(open, report));
      } else {
        kept.remove();
      }
      return status;
    }
  }

  private void write(
      Asking asking, OutputFolder open, Map<String, String> texts, Map<String, byte[]> others) {
    open.write(told(asking.manifest().joinedTo(texts, others)), others);
  }

  private Map<String, String> told(Map<String, String> files) {
    Map<String, String> told = new LinkedHashMap<>(files);
    told.replaceAll((name, text) -> work.told(text));
    return told;
  }

  private static String text(SweepFile file) {
    return file.source().text();
  }

  private List<CaseAnswer> answers(Asking asking, Kept kept) {
    SweepPlan plan = asking.plan();
    Map<Integer, CaseAnswer> done = new TreeMap<>(kept.done());
    done.values().removeIf(answer -> !Sweep.isSettled(answer));
    int open = plan.cases().size() - done.size();
    Progress progress = Progress.ofCases(spec.commandLine().getErr(), open);
    AtomicLong count = new AtomicLong();
    List<CaseAnswer> answers =
        work.answers(
            asking.asked(),
            done,
            answer -> {
              kept.add(answer);
              progress.proceed(count.incrementAndGet(), 0);
            });
    progress.finish();
    return answers;
  }

  private void tellKept(OutputFolder folder, SweepReport report) {
    Screen.tell(
        spec,
        "parley: "
            + report.answers().size()
            + " of "
            + report.plan().cases().size()
            + " cases are kept in "
            + VisibleText.onOneLine(folder.path().toString())
            + ";\n  the same command goes on with the rest\n");
  }

  private Journal journal(Asking asking, OutputFolder folder) {
    return Journal.open(
        folder.path(), asking.asked().digest(), asking.plan().cases().size(), output.isForced());
  }
}
