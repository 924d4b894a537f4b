package org.parley.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.parley.Parley;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.answer.RunSettings.Engine;
import org.parley.cli.option.BudgetOptions;
import org.parley.question.Budgets;
import org.parley.cli.option.DrawOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.cli.watch.Answer.Answered;
import org.parley.cli.watch.Answer.Faulty;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Shard;
import org.parley.files.Manifest;
import org.parley.files.RunFiles;
import org.parley.files.WrittenFiles;
import org.parley.page.RunBlocks;
import org.parley.page.block.Blocks;
import org.parley.page.block.Paper;
import org.parley.page.report.RunPaper;
import org.parley.process.course.CourseRules;
import org.parley.question.RunPlan;
import org.parley.scenario.problem.ScenarioException;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley watch}. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Answers as run does whenever the scenario or one of its rule files is saved, and tells what"
          + " has changed, here and on a page that a browser of this machine shows.",
      "The page is served to this machine alone, and nothing is sent anywhere. While a file has an"
          + " error, it is told, and the last answer stays below. Ctrl-C ends it."
    },
    footer = {
      "",
      "Examples:",
      "  parley watch scenarios/february-2026.yaml",
      "  parley watch scenarios/river.yaml --waive UP-1 --port 8080 --open"
    })
public final class WatchCommand implements Callable<Integer> {

  /** Letters that nobody guesses. */
  private static final int TOKEN_BYTES = 16;

  private static final int MOST_PORTS = 65_535;

  private static final double REHEARSAL_SECONDS = 10;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private BudgetOptions budget;
  @Mixin private DrawOptions drawing;
  @Mixin private ScreenOptions screen;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Number of draws besides the exact answer, each time. Default: ${DEFAULT-VALUE}, since"
              + " they take time.")
  @InRange(low = 0)
  private long draws;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the page on this machine; 0 for any that is free. Default: 0.")
  @InRange(low = 0, high = MOST_PORTS)
  private int port;

  @Option(names = "--open", description = "Open the page in a browser.")
  private boolean isOpened;

  @Override
  public Integer call() {
    return Interruption.guarded(() -> watch(Interruption::happened));
  }

  private int watch(BooleanSupplier isEnded) {
    Path file = scenarioOptions.file();
    // What is not there at first is a mistake of usage rather than a save under way.
    scenarioOptions.requireReadable();
    try (PageServer server = served()) {
      LivePage page = new LivePage(file);
      LiveAnswers answers = new LiveAnswers(file, this::report, this::paper);
      new Watch(
              answers,
              (saved, answer) -> show(server, page, saved, answer),
              WatchCommand::pause,
              () -> isEnded.getAsBoolean() || spec.commandLine().getOut().checkError(),
              this::rehearse)
          .run(List.of(file));
    }
    return Interruption.status();
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Watch.LOOK_MILLIS));
  }

  private PageServer served() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    try {
      return PageServer.open(port, HexFormat.of().formatHex(token));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--port: ["
              + port
              + "] cannot be had: it is in use, or not allowed\nMaybe --port 0,"
              + " which takes any that is free",
          e);
    }
  }

  private RunReport report() {
    Cutoff end = budget.end();
    Cutoff drawsEnd = budget.lateEndOfDraws();
    TabulatedScenario tabulated = scenarioOptions.open(budget.endOfTables());
    if (!tabulated.scenario().process().ruleFiles().isEmpty()) {
      // Nothing here asks for them, but who edits them wants to know what is wrong with them.
      CourseRules.of(tabulated.scenario());
    }
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    return Parley.run(asked, plan(end, drawsEnd), Checkpoint.NONE, Interruption::happened);
  }

  /**
   * Goes the way of an answer after an edit once, tables made anew, and forgets what came of it: the
   * first of all saves would else wait for what a machine that has just begun does only once.
   */
  private void rehearse(Cutoff saved) {
    Cutoff end = Budgets.after(REHEARSAL_SECONDS);
    Cutoff either = () -> saved.isOver() || end.isOver();
    try {
      TabulatedScenario anew = scenarioOptions.openAnew(either);
      Case asked = Case.of(anew, enforcementOptions.enforcement(anew));
      RunReport report = Parley.run(asked, plan(either, either), Checkpoint.NONE, either::isOver);
      LivePage page = new LivePage(scenarioOptions.file());
      for (int turn = 0; turn < 2 && !either.isOver(); turn++) {
        Answered answered = new Answered(report, paper(report), List.of());
        page.changes(List.of(), answered);
        page.html(List.of(), answered);
      }
    } catch (CutShort | ScenarioException | ParameterException e) {
      // What is wrong with the files has been told, or will be.
    }
  }

  private RunPlan plan(Cutoff end, Cutoff drawsEnd) {
    RunSettings settings =
        new RunSettings(
            Engine.TABLES,
            drawing.seed(),
            draws,
            Optional.empty(),
            Shard.WHOLE,
            drawing.level(),
            drawing.kept(),
            budget.megabytes(),
            budget.seconds(),
            scenarioOptions.tableLimit());
    return new RunPlan(settings, drawing.threads(), end, drawsEnd);
  }

  private Paper paper(RunReport report) {
    return RunPaper.of(report, manifest(report), Spelled.OPTIONS);
  }

  private Manifest manifest(RunReport report) {
    return Manifest.ofRun(
        ProgramVersion.current(), scenarioOptions.inputs(report.asked().tabulated()), report);
  }

  private void show(PageServer server, LivePage page, List<Path> saved, Answer answer) {
    if (answer instanceof Faulty faulty) {
      String html = page.html(saved, faulty);
      server.show(page.version(), html);
      String what = saved.isEmpty() ? "" : LivePage.saved(saved) + "\n";
      Screen.tell(spec, what + faulty.told());
    } else if (answer instanceof Answered answered) {
      Optional<Blocks> changes = page.changes(saved, answered);
      Blocks told =
          changes.orElseGet(() -> RunBlocks.of(answered.report(), Spelled.OPTIONS, draws > 0));
      String html = page.html(saved, answered);
      server.show(page.version(), html);
      screen.showAtOnce(
          spec,
          told,
          () -> WrittenFiles.answer(RunFiles.of(answered.report(), Spelled.WORDING)),
          changes.isPresent());
    }
    if (saved.isEmpty()) {
      begun(server);
    }
  }

  /** Says where the page is, once there is one. */
  private void begun(PageServer server) {
    String opened = isOpened && !Opener.open(server.address()) ? " (no browser was found)" : "";
    screen.say(spec, "Page: " + server.address() + opened + "\nWatching; Ctrl-C ends.\n");
  }
}
