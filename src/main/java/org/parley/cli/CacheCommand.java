package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.scenario.problem.VisibleText;
import org.parley.table.Words;
import org.parley.tabulation.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley cache}. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the tables remembered between runs, or forgets them. They only save time: a file that"
          + " is damaged or out of date is made anew."
    },
    footer = {
      "",
      "The folder is PARLEY_CACHE, or parley in XDG_CACHE_HOME or ~/.cache.",
      "",
      "Example:  parley cache --clear"
    })
final class CacheCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--clear", description = "Forget everything.")
  private boolean clear;

  @Override
  public Integer call() {
    TableStore store = TableOptions.store();
    String folder = VisibleText.onOneLine(store.folder().toString());
    try {
      if (clear) {
        Screen.show(spec, "Forgot " + Words.plural(store.clear(), "file") + " in " + folder + "\n");
      } else {
        long bytes = 0;
        for (Path file : store.files()) {
          bytes += Files.size(file);
        }
        Screen.show(
            spec,
            Words.plural(store.files().size(), "file")
                + ", "
                + Words.plural(bytes, "byte")
                + " in "
                + folder
                + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCodes.DONE;
  }
}
