package org.parley.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;

/**
 * A scenario with its two files and with what they are meant to say.
 *
 * @param scenario what reading the scenario file gives, but for the folder of its rule file
 * @param scenarioText contents of the scenario file
 * @param ruleText contents of the rule file
 * @param crossings combinations that cross each position, in the order of the scenario's positions
 * @param incoherences combinations that each coherence rule excludes, in the order of their ids
 */
public record GeneratedScenario(
    Scenario scenario,
    String scenarioText,
    String ruleText,
    List<ForbiddenSet> crossings,
    List<ForbiddenSet> incoherences) {

  public GeneratedScenario {
    crossings = List.copyOf(crossings);
    incoherences = List.copyOf(incoherences);
  }

  /** Name of the scenario file, its id with {@code .yaml}. */
  public String scenarioFileName() {
    return scenario.id() + ".yaml";
  }

  /** Name of the rule file, its id with {@code .drl}. */
  public String ruleFileName() {
    return scenario.id() + ".drl";
  }

  /** The texts of the scenario file and of the rule file beside it, by file name. */
  public Map<String, String> files() {
    return Map.of(ruleFileName(), ruleText, scenarioFileName(), scenarioText);
  }

  /**
   * The scenario file, written to a folder with its rule file beside it. The folder is made where
   * it is missing; files of these names are replaced.
   *
   * @throws IOException if a file cannot be written
   */
  public Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(ruleFileName()), ruleText);
    return Files.writeString(folder.resolve(scenarioFileName()), scenarioText);
  }
}
