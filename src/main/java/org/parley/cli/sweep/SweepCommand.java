package org.parley.cli.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramBuild;
import org.parley.cli.option.ProgramVersion;
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
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.SweepFile;
import org.parley.scenario.reading.SweepFileReader;
import org.parley.sweep.BoxQuery;
import org.parley.sweep.Changes;
import org.parley.sweep.Effects;
import org.parley.sweep.Subjects;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFault;
import org.parley.table.JsonText;
import org.parley.tabulation.Case;
import org.parley.tabulation.FileDigest;
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
          + " missing, however it ended.",
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

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private SweepOptions sweep;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  /**
   * What is asked of what.
   *
   * @param digest what tells the sweep from every other, whatever is looked for in its answers
   * @param file the plan in its file, where there is one
   */
  private record Asking(
      Subjects subjects,
      SweepPlan plan,
      Optional<SweepFile> file,
      Optional<BoxQuery> boxes,
      Manifest manifest,
      String digest) {}

  @Override
  public Integer call() {
    Optional<SweepFile> file = SweepFileReader.read(scenarioOptions.file());
    Asking asking =
        file.map(plan -> new PlannedSweep(plan, spec).applied(() -> asking(file)))
            .orElseGet(() -> asking(file));
    return output.use(Journal::isIn, folder -> answer(asking, folder));
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
      return new Asking(
          subjects,
          plan,
          file,
          sweep.boxes(plan),
          manifest(asked, assumed, plan, about(file)),
          digest(manifest(asked, assumed, plan, Map.of()), plan));
    } catch (SweepFault fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
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
              asking.subjects().asked(),
              plan,
              answers,
              Effects.of(plan, answers),
              Changes.of(plan, answers),
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
                  PaperFiles.added(
                      SweepFiles.of(report, asking.file().map(SweepCommand::text)),
                      SweepPaper.of(report, asking.manifest(), Spelled.OPTIONS)),
              asking::manifest,
              shown);
      if (isCutShort) {
        folder.ifPresent(open -> tellKept(open, report));
      } else {
        kept.remove();
      }
      return status;
    }
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
        Sweep.run(
            asking.subjects(),
            plan,
            done,
            answer -> {
              kept.add(answer);
              progress.proceed(count.incrementAndGet(), 0);
            },
            Interruption::happened);
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
        folder.path(), asking.digest(), asking.plan().cases().size(), output.isForced());
  }

  /** Of all options on which an answer depends, all files and the program. */
  private static String digest(Manifest manifest, SweepPlan plan) {
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("build", ProgramBuild.current());
    identity.putAll(manifest.joinedTo(Map.of()));
    identity.put("cases", plan.cases().toString());
    return FileDigest.sha256(JsonText.line(identity));
  }

  private Manifest manifest(
      Case asked, Assumed assumed, SweepPlan plan, Map<String, Object> about) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(assumed.firmness()));
    settings.put("correlation", new TreeMap<>(assumed.correlation()));
    settings.put("question", plan.question().label());
    settings.put("design", plan.design().label());
    settings.put("factors", plan.factors().stream().map(Factor::name).toList());
    settings.put("cases", plan.cases().size());
    settings.putAll(SweepFiles.settings(plan));
    settings.putAll(about);
    List<Object> files = new ArrayList<>();
    asked.scenario().process().ruleFiles().forEach(path -> files.add(Inputs.file(path)));
    settings.put("process_rules", files);
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    List<Inputs> inputs = List.of(scenarioOptions.inputs(asked.tabulated()));
    return new Manifest(
        ProgramVersion.current(), spec.name(), inputs, asked.enforcement(), settings);
  }

  /** What is kept while a sweep goes on, where there is a folder for it. */
  private record Kept(Optional<Journal> journal) implements AutoCloseable {

    Map<Integer, CaseAnswer> done() {
      return journal.map(Journal::done).orElse(Map.of());
    }

    void add(CaseAnswer answer) {
      journal.ifPresent(kept -> kept.add(answer));
    }

    void remove() {
      journal.ifPresent(Journal::remove);
    }

    @Override
    public void close() {
      journal.ifPresent(Kept::close);
    }

    private static void close(Journal journal) {
      try {
        journal.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
