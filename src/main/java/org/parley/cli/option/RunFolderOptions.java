package org.parley.cli.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.parley.cli.terminal.Interruption;
import org.parley.files.OutputFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command writes the files of a run, which it always does. */
public final class RunFolderOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder to write to; must be empty or new. Default: a fresh one under out/.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--force", description = OutputOptions.FORCE)
  private boolean force;

  @Mixin private CsvOption csv;

  /** The files with their tables in the form asked for. */
  public Map<String, String> inForm(Map<String, String> files) {
    return csv.applied(files);
  }

  /**
   * Works with the folder that was given, or with a fresh one. It is made before the work begins
   * and removed again where nothing was written to it; from before it is made until then an
   * interruption waits.
   *
   * @param name what a fresh folder is called, before a number
   * @param work watches {@link Interruption#happened()} and returns the exit status soon after
   * @throws org.parley.files.UnusableFolderException if the folder cannot be used
   */
  public int use(String name, ToIntFunction<OutputFolder> work) {
    return Interruption.guarded(
        () -> {
          OutputFolder folder =
              output
                  .map(path -> OutputFolder.at(path, force))
                  .orElseGet(() -> OutputFolder.fresh(Path.of("out"), name));
          try {
            return work.applyAsInt(folder);
          } finally {
            folder.abandon();
          }
        });
  }
}
