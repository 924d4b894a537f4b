package org.parley.cli.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.JsonOption;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.files.OutputFolder;
import org.parley.files.UnusableFolderException;
import org.parley.generation.StarterFiles;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.table.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a small scenario of an invented dispute with its rules, commented, to change into"
          + " yours. It asks nothing and overwrites nothing.",
      "With --from and --blank the documents, parties and issues of another scenario, with nothing"
          + " coded yet: for a second person who codes the same documents, or for the next"
          + " snapshot."
    },
    footer = {
      "",
      "Examples:",
      "  parley new my-dispute",
      "  parley new second-coder --from scenarios/february-2026.yaml --blank"
    })
public final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder to write to; must be empty or new.")
  private Path output = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "SCENARIO",
      description = "The scenario whose documents, parties and issues are kept, with --blank.")
  private Optional<Path> from = Optional.empty();

  @Option(names = "--blank", description = "Leave out all that is coded in the scenario of --from.")
  private boolean isBlank;

  @Mixin private JsonOption json;

  @Override
  public Integer call() {
    Arguments.require(
        spec,
        from.isEmpty() || isBlank,
        "--from needs --blank\nMaybe copy the files where all of the scenario is wanted");
    Arguments.require(
        spec,
        from.isPresent() || !isBlank,
        "--blank needs a scenario\nMaybe --from SCENARIO names it");
    StarterFiles starter =
        from.map(file -> StarterFiles.blank(ScenarioReader.readLocated(file).scenario()))
            .orElseGet(StarterFiles::example);
    return Interruption.guarded(() -> write(starter));
  }

  private int write(StarterFiles starter) {
    OutputFolder folder = folder();
    try {
      folder.put(starter.files());
    } finally {
      folder.abandon();
    }
    Path file = folder.path().resolve(starter.scenarioFile());
    List<String> names = starter.files().keySet().stream().sorted().toList();
    Screen.show(
        spec,
        json.isAsked()
            ? JsonText.of(Map.of("written", file.toString(), "files", names))
            : told(file, names));
    return ExitCodes.DONE;
  }

  /** The folder; nothing makes this command overwrite, so none is advised. */
  private OutputFolder folder() {
    try {
      return OutputFolder.at(output, false);
    } catch (UnusableFolderException e) {
      throw e.withoutRemedy();
    }
  }

  private static String told(Path file, List<String> names) {
    String path = VisibleText.onOneLine(file.toString());
    return "Written to "
        + VisibleText.onOneLine(String.valueOf(file.getParent()))
        + ": "
        + String.join(", ", names)
        + "\nNext: parley check "
        + path
        + ", then parley run "
        + path
        + "\n";
  }
}
