package org.parley.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;

/**
 * The files with which somebody begins a scenario.
 *
 * @param scenarioFile name of the scenario file among them
 * @param files texts by file name
 */
public record StarterFiles(String scenarioFile, Map<String, String> files) {

  private static final String FOLDER = "starter/";
  private static final String REJECTIONS = "rejections.drl";
  private static final String SCHEMA = "scenario.schema.json";

  /** The example, in the order in which it is read. */
  private static final List<String> EXAMPLE =
      List.of("boathouse.yaml", "boathouse.drl", "boathouse.test.yaml");

  public StarterFiles {
    files = Map.copyOf(files);
  }

  /** A small invented dispute with its rules, commented, of which nothing need be kept. */
  public static StarterFiles example() {
    Map<String, String> files = shared();
    EXAMPLE.forEach(name -> files.put(name, text(FOLDER + name)));
    return new StarterFiles(EXAMPLE.get(0), files);
  }

  /**
   * A scenario with documents, parties and issues of another, and no positions yet.
   *
   * @param kept the other
   */
  public static StarterFiles blank(Scenario kept) {
    Map<String, String> files = shared();
    String name = kept.id() + ".yaml";
    files.put(name, BlankScenario.of(kept, REJECTIONS, SCHEMA));
    return new StarterFiles(name, files);
  }

  private static Map<String, String> shared() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(REJECTIONS, text(FOLDER + REJECTIONS));
    files.put(SCHEMA, text("/org/parley/scenario/" + SCHEMA));
    return files;
  }

  private static String text(String resource) {
    try (InputStream stream = StarterFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its file [" + resource + "]");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
