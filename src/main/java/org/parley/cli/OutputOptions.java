package org.parley.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.report.OutputFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a command that prints its answer also writes files, if it is told to. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder to write JSON and CSV to as well; must be empty or new.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--force", description = "Write to the folder of -o although it is not empty.")
  private boolean force;

  /** Writes the files where a folder was given, and prints the text. */
  void write(CommandSpec spec, Supplier<Map<String, String>> files, String text) {
    Optional<OutputFolder> output = folder.map(path -> OutputFolder.at(path, force));
    output.ifPresent(o -> o.write(files.get()));
    spec.commandLine().getOut().print(text);
    output.ifPresent(o -> spec.commandLine().getOut().println("Written to " + o.path()));
    spec.commandLine().getOut().flush();
  }
}
