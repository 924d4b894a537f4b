package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.cli.option.JsonOption;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.scenario.problem.VisibleText;
import org.parley.table.JsonText;
import org.parley.table.Words;
import org.parley.tabulation.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Examples:",
      "  parley cache --json",
      "  parley cache --clear"
    })
final class CacheCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private JsonOption json;

  @Option(names = "--clear", description = "Forget everything.")
  private boolean clear;

  @Override
  public Integer call() {
    TableStore store = TableOptions.store();
    String folder = VisibleText.onOneLine(store.folder().toString());
    try {
      if (clear) {
        int forgotten = store.clear();
        show(
            "Forgot " + Words.plural(forgotten, "file") + " in " + folder,
            Map.entry("folder", store.folder()),
            Map.entry("forgotten", forgotten));
      } else {
        long bytes = 0;
        for (Path file : store.files()) {
          bytes += Files.size(file);
        }
        int files = store.files().size();
        show(
            Words.plural(files, "file") + ", " + Words.plural(bytes, "byte") + " in " + folder,
            Map.entry("folder", store.folder()),
            Map.entry("files", files),
            Map.entry("bytes", bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCodes.DONE;
  }

  @SafeVarargs
  private void show(String words, Map.Entry<String, Object>... values) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Map.Entry<String, Object> value : values) {
      content.put(value.getKey(), value.getValue());
    }
    Screen.show(spec, json.isAsked() ? JsonText.of(content) : words + "\n");
  }
}
