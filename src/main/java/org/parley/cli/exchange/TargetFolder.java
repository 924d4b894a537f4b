package org.parley.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.files.OutputFolder;
import org.parley.page.text.Wrapped;
import org.parley.table.JsonText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The folder that files are written to, with a manifest, and what is said of it. */
final class TargetFolder {

  static final String MANIFEST = "manifest.json";

  private static final int MOST_TOLD = 12;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; must be empty or new.")
  private Path folder = Path.of("");

  @Option(names = "--force", description = "Write to the folder although it is not empty.")
  private boolean force;

  /**
   * Writes the files and the manifest, and says so.
   *
   * @param isJson whether it is said as JSON
   * @param manifest what is noted
   * @param heading what the remarks are
   * @param remarks all of which the manifest has, and the screen the first
   */
  void write(
      CommandSpec spec,
      boolean isJson,
      Map<String, String> texts,
      Map<String, Object> manifest,
      String heading,
      List<String> remarks) {
    Map<String, Object> noted = new LinkedHashMap<>();
    noted.put("program", "parley");
    noted.put("version", ProgramVersion.current());
    noted.putAll(manifest);
    noted.put("not_held", remarks);
    noted.put("files", new ArrayList<>(texts.keySet()));
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.put(MANIFEST, JsonText.of(noted));
    Interruption.guarded(() -> put(all));
    Path first = folder.resolve(texts.keySet().iterator().next());
    if (isJson) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("written", first.toString());
      said.putAll(noted);
      Screen.show(spec, JsonText.of(said));
    } else {
      Screen.show(spec, said(heading, remarks) + OutputOptions.written(first));
    }
  }

  private int put(Map<String, String> texts) {
    OutputFolder open = OutputFolder.at(folder, force);
    try {
      open.put(texts);
    } finally {
      open.abandon();
    }
    return 0;
  }

  private static String said(String heading, List<String> remarks) {
    StringBuilder text = new StringBuilder(remarks.isEmpty() ? "" : heading + "\n");
    remarks.stream()
        .limit(MOST_TOLD)
        .forEach(remark -> text.append(Wrapped.message("  " + remark)));
    if (remarks.size() > MOST_TOLD) {
      text.append("  and ").append(remarks.size() - MOST_TOLD).append(" more, in ");
      text.append(MANIFEST).append('\n');
    }
    return text.append(remarks.isEmpty() ? "" : "\n").toString();
  }
}
