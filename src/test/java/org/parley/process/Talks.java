package org.parley.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;

/** Scenarios of talks, written for a test. */
public final class Talks {

  /** One issue, X rejects one option and Y the other; Y may let go from round 3 of 8. */
  public static final Path THAW = Path.of("src/test/resources/org/parley/process/thaw.yaml");

  private static final String HEAD =
      """
      package parley.test
      import org.parley.rules.facts.Happened
      import org.parley.rules.facts.Level
      import org.parley.rules.facts.Line
      import org.parley.rules.facts.Measure
      import org.parley.rules.facts.Round
      import org.parley.rules.facts.Stance
      import org.parley.rules.facts.Standing
      global org.parley.rules.facts.Course course
      """;

  private Talks() {}

  /** The scenario of a frozen border, with other process rules. */
  public static Scenario thaw(Path folder, String process, String rules) throws IOException {
    return ScenarioReader.read(written(folder, process, rules));
  }

  /**
   * The same, as a file.
   *
   * @param process what stands under {@code process} besides the rules, ending with a line end
   * @param rules rules behind a head that imports all facts
   */
  public static Path written(Path folder, String process, String rules) throws IOException {
    String yaml = Files.readString(THAW);
    String before = yaml.substring(0, yaml.indexOf("process:"));
    Path file = folder.resolve("thaw.yaml");
    Files.writeString(
        file, before + "process:\n" + process.indent(2) + "  rules: [thaw.drl]\nassumptions: {}\n");
    Files.writeString(folder.resolve("thaw.drl"), HEAD + rules);
    Files.writeString(
        folder.resolve("rejections.drl"), Files.readString(Path.of("rules/rejections.drl")));
    return file;
  }

  /** A process rule. */
  public static String rule(String name, String metadata, String condition) {
    return "rule \"%s\" %s when %s then course.happens(drools); end\n"
        .formatted(name, metadata, condition);
  }
}
