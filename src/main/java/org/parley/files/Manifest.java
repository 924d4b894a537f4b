package org.parley.files;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.table.JsonText;
import org.parley.table.Table;

/**
 * The file {@code manifest.json}: all that is needed to make every byte of a run again.
 *
 * @param version version of the program
 * @param scenarioFile the scenario file as the user named it
 * @param ruleFiles the rule files, resolved against the scenario file
 */
public record Manifest(String version, Path scenarioFile, List<Path> ruleFiles) {

  public Manifest {
    ruleFiles = List.copyOf(ruleFiles);
  }

  /**
   * The text of the file.
   *
   * @param files names of the other files of the run
   */
  String of(RunReport report, Collection<String> files) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("program", "parley");
    content.put("version", version);
    content.putAll(new Inputs(scenarioFile, ruleFiles).content());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    RunSettings settings = report.settings();
    content.put("engine", settings.engine().label());
    content.put("seed", settings.seed());
    content.put("draws", settings.draws());
    content.put("precision", settings.precision().<Object>map(p -> p).orElse(Table.ABSENT));
    content.put("level", BigDecimal.valueOf(settings.level()));
    content.put("keep", settings.kept());
    content.put("memory_megabytes", settings.memoryMegabytes());
    content.put("time_seconds", BigDecimal.valueOf(settings.seconds()));
    content.put("shard", settings.isPart() ? settings.shard().toString() : Table.ABSENT);
    content.put(WrittenFiles.KEY, WrittenFiles.list(files));
    return JsonText.of(content);
  }
}
