package org.parley.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.tabulation.FileDigest;

/**
 * The files that an answer was made from.
 *
 * @param scenarioFile the scenario file as the user named it
 * @param ruleFiles the rule files, resolved against the scenario file
 */
public record Inputs(Path scenarioFile, List<Path> ruleFiles) {

  public Inputs {
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** {@code scenario} and {@code rules}, each file with its SHA-256. */
  public Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", file(scenarioFile));
    List<Object> rules = new ArrayList<>();
    ruleFiles.forEach(path -> rules.add(file(path)));
    content.put("rules", rules);
    return content;
  }

  /** A file with its SHA-256, as a manifest names it. */
  public static Map<String, Object> file(Path path) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", path.toString());
    file.put("sha256", FileDigest.sha256(path));
    return file;
  }
}
