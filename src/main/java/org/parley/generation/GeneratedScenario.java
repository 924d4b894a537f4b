package org.parley.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;

/**
 * A scenario with its files and with what they are meant to say.
 *
 * @param scenario what reading the scenario file gives, but for the folder of its rule files
 * @param scenarioText contents of the scenario file
 * @param ruleFiles contents of the rule files, by name
 * @param crossings combinations that cross each position, in the order of the scenario's positions
 * @param incoherences combinations that each coherence rule excludes, in the order of their ids
 */
public record GeneratedScenario(
    Scenario scenario,
    String scenarioText,
    Map<String, String> ruleFiles,
    List<ForbiddenSet> crossings,
    List<ForbiddenSet> incoherences) {

  public GeneratedScenario {
    crossings = List.copyOf(crossings);
    incoherences = List.copyOf(incoherences);
    ruleFiles = Collections.unmodifiableMap(new LinkedHashMap<>(ruleFiles));
  }

  /** Name of the scenario file, its id with {@code .yaml}. */
  public String scenarioFileName() {
    return scenario.id() + ".yaml";
  }

  /** The texts of the scenario file and of the rule files beside it, by file name. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>(ruleFiles);
    files.put(scenarioFileName(), scenarioText);
    return files;
  }

  /**
   * The scenario file, written to a folder with its rule files beside it. The folder is made where
   * it is missing; files of these names are replaced.
   *
   * @throws IOException if a file cannot be written
   */
  public Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : ruleFiles.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return Files.writeString(folder.resolve(scenarioFileName()), scenarioText);
  }
}
