package org.parley.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.scenario.FileDigest;
import org.parley.stat.ShortestDecimal;
import org.parley.table.JsonText;

/**
 * The file {@code manifest.json}: all that is needed to make every byte of a run again.
 *
 * @param version version of the program
 * @param scenarioFile the scenario file as the user named it
 * @param ruleFiles the rule files, resolved against the scenario file
 */
public record Manifest(String version, Path scenarioFile, List<Path> ruleFiles) {

  /** Key of the most combinations tabulated, on which the method of a run depends. */
  static final String TABLE_LIMIT = "table_limit";

  /** Key of the digest of the tallies of a part, by which {@code merge} knows them again. */
  static final String TALLY_DIGEST = "tally_sha256";

  public Manifest {
    ruleFiles = List.copyOf(ruleFiles);
  }

  /**
   * The text of the file.
   *
   * @param files the other files of the run by name
   */
  String of(RunReport report, Map<String, String> files) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("program", "parley");
    content.put("version", version);
    content.putAll(new Inputs(scenarioFile, ruleFiles).content());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    RunSettings settings = report.settings();
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
    Optional<String> tally = Optional.ofNullable(files.get(TallyJson.FILE));
    content.put(TALLY_DIGEST, tally.map(FileDigest::sha256));
    content.put(WrittenFiles.KEY, WrittenFiles.list(files.keySet()));
    return JsonText.of(content);
  }
}
