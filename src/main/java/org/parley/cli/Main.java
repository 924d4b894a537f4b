package org.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.parley.cli.authoring.NewCommand;
import org.parley.cli.authoring.RulesCommand;
import org.parley.cli.authoring.TestCommand;
import org.parley.cli.exchange.ExportCommand;
import org.parley.cli.exchange.ImportCommand;
import org.parley.cli.forecast.ForecastCommand;
import org.parley.cli.forecast.ScoreCommand;
import org.parley.cli.option.Numbers;
import org.parley.cli.option.Paths;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.sweep.SweepCommand;
import org.parley.cli.terminal.Console;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.cli.watch.WatchCommand;
import org.parley.effort.CutShort;
import org.parley.files.FileFault;
import org.parley.files.UnusableFolderException;
import org.parley.files.UnusableFolderException.Remedy;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code parley}. */
@Command(
    name = "parley",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = true,
    description = {
      "Explores which combinations of concessions satisfy every stated red line.",
      "",
      "A scenario file says what the parties have stated and where; rule files say what crosses"
          + " what. Drools judges, and Parley counts exactly and draws at random."
    },
    footer = {
      "",
      "Example:  parley run scenarios/february-2026.yaml",
      "",
      "Exit status: 0 done, whatever was found; 1 internal fault, or the answer could not be"
          + " written; 2 wrong usage, or a folder that cannot be used; 3 invalid or missing"
          + " scenario or rules; 4 cannot be answered within the limits given; 5 what --fail-if"
          + " names was found, or a test of rules failed; 129, 130 or 143 ended by the terminal"
          + " (SIGHUP), by Ctrl-C (SIGINT) or on request (SIGTERM), with what was found until then;"
          + " 141 nobody reads the output any longer."
    })
public final class Main implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          WatchCommand.class,
          CheckCommand.class,
          ShowCommand.class,
          ConflictsCommand.class,
          WhatIfCommand.class,
          OutcomesCommand.class,
          WorldsCommand.class,
          SweepCommand.class,
          ForecastCommand.class,
          ScoreCommand.class,
          BargainCommand.class,
          NegotiateCommand.class,
          OpeningCommand.class,
          StabilityCommand.class,
          RatifyCommand.class,
          CompareCommand.class,
          SourcesCommand.class,
          CodersCommand.class,
          ExplainCommand.class,
          MergeCommand.class,
          ReportCommand.class,
          RulesCommand.class,
          TestCommand.class,
          NewCommand.class,
          GenerateCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          CacheCommand.class);

  /** The commands that look at the others. */
  private static final List<Class<?>> ABOUT_COMMANDS =
      List.of(GenerateCompletion.class, HelpCommand.class);

  /** Of all that watches the time, only the tables leave nothing to show. */
  private static final String OUT_OF_TIME =
      "parley: the time allowed was over before the rules had been tabulated, so this cannot be"
          + " answered; --time allows more";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    Console console = Console.standard();
    int ended =
        Interruption.watched(() -> console.attach(commandLine(arguments)).execute(arguments));
    int status = console.status(ended);
    if (Interruption.happened()) {
      // The machine is shutting down already and sets the status itself, 128 and the signal.
      return;
    }
    System.exit(status);
  }

  /**
   * The command line, ready to execute these arguments; for tests too. Where they begin with the
   * name of a command it has no other, since to set one up takes as long as a short run.
   */
  static CommandLine commandLine(String... arguments) {
    CommandLine commandLine = new CommandLine(new Main());
    List<Class<?>> named =
        COMMANDS.stream().filter(command -> isNamed(command, arguments)).toList();
    (named.isEmpty() ? COMMANDS : named).forEach(commandLine::addSubcommand);
    if (named.isEmpty()) {
      ABOUT_COMMANDS.forEach(commandLine::addSubcommand);
    }
    return installed(commandLine);
  }

  /** The command line that has no command but {@code sweep}, whose cases are answered elsewhere. */
  public static CommandLine sweeping(SweepCommand sweep) {
    return installed(new CommandLine(new Main()).addSubcommand(sweep));
  }

  /** With all that a command line of the program has. */
  static CommandLine installed(CommandLine commandLine) {
    return Numbers.install(commandLine)
        .registerConverter(Path.class, Paths::path)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler(Main::handle);
  }

  private static boolean isNamed(Class<?> command, String... arguments) {
    return arguments.length > 0 && command.getAnnotation(Command.class).name().equals(arguments[0]);
  }

  /** Says what is wrong in a few lines; the whole help would hide them. */
  private static int misused(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    String help = "\nSee " + command.getCommandSpec().qualifiedName() + " --help";
    Screen.message(command, Misuse.onLines(Misuse.of(fault), List.of(arguments)) + help);
    return ExitCodes.USAGE;
  }

  private static int handle(Exception fault, CommandLine command, CommandLine.ParseResult result) {
    if (fault instanceof ScenarioException invalid) {
      Screen.tell(command.getCommandSpec(), ProblemText.of(invalid.problems()));
      return ExitCodes.INVALID;
    }
    if (fault instanceof UncheckedIOException io) {
      Screen.message(command, "parley: " + Misuse.onLines(message(io), result.originalArgs()));
      return ExitCodes.INTERNAL;
    }
    if (fault instanceof UnusableFolderException unusable) {
      String message = unusable.getMessage() + advice(unusable.remedy());
      Screen.message(command, "parley: " + Misuse.onLines(message, result.originalArgs()));
      return ExitCodes.USAGE;
    }
    if (fault instanceof CutShort) {
      Screen.message(command, OUT_OF_TIME);
      return ExitCodes.UNANSWERED;
    }
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    Screen.tell(command.getCommandSpec(), trace.toString());
    return ExitCodes.INTERNAL;
  }

  private static String advice(Remedy remedy) {
    return switch (remedy) {
      case FORCE -> "; --force writes into it all the same";
      case NAME -> "; -o DIR names another";
      case NONE -> "";
    };
  }

  /** What went wrong with which file, without the names of exceptions where there are words. */
  static String message(UncheckedIOException fault) {
    if (fault.getCause() instanceof FileSystemException cause) {
      return "[" + cause.getFile() + "]: " + FileFault.reason(cause);
    }
    Throwable cause = fault.getCause();
    return String.valueOf(cause == null ? fault.getMessage() : cause.getMessage());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
