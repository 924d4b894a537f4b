package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.files.excel.ExcelFiles;
import org.parley.scenario.Enforcement;
import org.parley.stat.ShortestDecimal;
import org.parley.table.JsonText;
import org.parley.tabulation.FileDigest;

/**
 * The file {@code manifest.json}: all that is needed to make every byte of an answer again.
 *
 * @param version version of the program
 * @param command name of the command; parts of a run and what they add up to have that of the run
 * @param inputs the files read; of several scenarios they are listed under {@code scenarios}
 * @param enforcement what was asked to bind
 * @param settings the other options, by key
 */
public record Manifest(
    String version,
    String command,
    List<Inputs> inputs,
    Enforcement enforcement,
    Map<String, Object> settings) {

  /** The command whose manifests can be gone on from. */
  static final String RUN = "run";

  /** Key of the command. */
  public static final String COMMAND = "command";

  /** Key of the most combinations tabulated, on which the method of a run depends. */
  static final String TABLE_LIMIT = "table_limit";

  /** Key of the digest of the tallies of a part, by which {@code merge} knows them again. */
  public static final String TALLY_DIGEST = "tally_sha256";

  public Manifest {
    inputs = List.copyOf(inputs);
    // In the order given, which is that of the file.
    settings = new LinkedHashMap<>(settings);
  }

  /** The manifest of a run, or of a part of one. */
  public static Manifest ofRun(String version, Inputs inputs, RunReport report) {
    RunSettings settings = report.settings();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("engine", settings.engine().label());
    content.put("seed", settings.seed());
    content.put("draws", settings.draws());
    content.put("precision", settings.precision());
    content.put("level", ShortestDecimal.of(settings.level()));
    content.put("keep", settings.kept());
    content.put("memory_megabytes", settings.memoryMegabytes());
    content.put("time_seconds", ShortestDecimal.of(settings.seconds()));
    content.put(TABLE_LIMIT, settings.tableLimit());
    content.put(
        "shard", Optional.of(settings.shard().toString()).filter(shard -> settings.isPart()));
    return new Manifest(version, RUN, List.of(inputs), report.enforcement(), content);
  }

  /** The same with one more setting. */
  public Manifest with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(settings);
    more.put(key, value);
    return new Manifest(version, command, inputs, enforcement, more);
  }

  /** The form of tables, where it is another than usual. */
  static Optional<String> form(Map<String, String> files) {
    return Optional.of(ExcelFiles.NAME)
        .filter(form -> files.values().stream().anyMatch(ExcelFiles::isOne));
  }

  /** These files with the manifest as the last of them, by name. */
  public Map<String, String> joinedTo(Map<String, String> files) {
    return joinedTo(files, Map.of());
  }

  /**
   * The same where there are files beside them that are no texts.
   *
   * @param others bytes of those, by name
   */
  public Map<String, String> joinedTo(Map<String, String> files, Map<String, byte[]> others) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("program", "parley");
    content.put("version", version);
    content.put(COMMAND, command);
    if (inputs.size() == 1) {
      content.putAll(inputs.get(0).content());
    } else {
      content.put("scenarios", inputs.stream().map(Inputs::content).toList());
    }
    content.put("enforcement", SummaryJson.enforcement(enforcement));
    content.putAll(settings);
    content.put("csv", form(files));
    Optional<String> tally = Optional.ofNullable(files.get(TallyJson.FILE));
    content.put(TALLY_DIGEST, tally.map(FileDigest::sha256));
    List<String> names = new ArrayList<>(files.keySet());
    names.addAll(others.keySet());
    content.put(WrittenFiles.KEY, WrittenFiles.list(names));
    if (files.containsKey(PageFiles.JSON)) {
      content.put(SavedPage.CHECKSUMS, SavedPage.checksums(files, others));
    }
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(WrittenFiles.MANIFEST, JsonText.of(content));
    return all;
  }
}
