package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

/** Writes small scenarios for tests: a scenario file and the rule files beside it. */
public final class Sketch {

  /** The rule that judges what positions reject. */
  public static final String REJECTIONS =
      """
      rule "The party rules this option out"
      when
          Rejection($issue : issue, $option : option)
          Term(issue == $issue, option == $option)
      then
          verdict.crosses(drools);
      end
      """;

  private static final String HEADER =
      """
      package sketch.NAME
      import org.parley.rules.facts.Term
      import org.parley.rules.facts.Rejection
      import org.parley.rules.facts.Position
      import org.parley.rules.facts.Party
      global org.parley.rules.facts.Ruling verdict
      """;

  /** Lines before the first line of the text given to {@link #rules(String)}. */
  public static final int HEADER_LINES = 6;

  private final List<String> issues = new ArrayList<>();
  private final List<String> positions = new ArrayList<>();
  private final Set<String> parties = new LinkedHashSet<>();
  private final Map<String, String> ruleFiles = new LinkedHashMap<>();
  private String title = "A sketch";
  private String assumptions = "";
  private String more = "";
  private final Map<String, String> stated = new LinkedHashMap<>();

  private Sketch() {}

  public static Sketch scenario() {
    return new Sketch();
  }

  public Sketch title(String text) {
    title = text;
    return this;
  }

  /** An issue with these options. */
  public Sketch issue(String id, String... options) {
    issues.add(issue(id, "", options));
    return this;
  }

  /** An issue whose options are numbers. */
  public Sketch number(String id, String... options) {
    issues.add(issue(id, "    unit: days\n", options));
    return this;
  }

  /** An issue whose options have no order. */
  public Sketch unordered(String id, String... options) {
    issues.add(issue(id, "    order: none\n", options));
    return this;
  }

  private static String issue(String id, String unit, String... options) {
    StringBuilder text = new StringBuilder("  " + id + ":\n    title: " + id + "\n" + unit);
    text.append("    options:\n");
    for (String option : options) {
      text.append("      ").append(option).append(": {basis: complement}\n");
    }
    return text.toString();
  }

  /** A stated red line of a party, such as {@code rejects: {force: [none]}} or nothing more. */
  public Sketch position(String id, String party, String rest) {
    return position(id, party, "red-line", "stated", rest);
  }

  public Sketch position(String id, String party, String kind, String status, String rest) {
    parties.add(party);
    positions.add(
        String.format(
            "  %s:%n    party: %s%n    kind: %s%n    status: %s%n    text: %s%n%s",
            id, party, kind, status, id, rest.isEmpty() ? "" : "    " + rest + "\n"));
    return this;
  }

  /** A party that need have no position. */
  public Sketch party(String id) {
    parties.add(id);
    return this;
  }

  /** A party that has stated options, such as {@code {water: {option: none}}}. */
  public Sketch stating(String id, String options) {
    parties.add(id);
    stated.put(id, options);
    return this;
  }

  /** Further lines of the scenario file, such as {@code today: {water: none}}. */
  public Sketch more(String yaml) {
    more += yaml;
    return this;
  }

  public Sketch assumptions(String yaml) {
    assumptions = "assumptions: " + yaml + "\n";
    return this;
  }

  /** A rule file {@code rules.drl} with package, imports and global before this text. */
  public Sketch rules(String text) {
    return rules("rules", text);
  }

  /** A rule file with package, imports and global before this text. */
  public Sketch rules(String name, String text) {
    return file(name + ".drl", HEADER.replace("NAME", name) + text);
  }

  /** A rule file with just this text. */
  public Sketch file(String name, String text) {
    ruleFiles.put(name, text);
    return this;
  }

  /** The text of the scenario file. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("parley: 1\nid: sketch\ntitle: ").append(title).append("\ndate: 2026-02-01\n");
    yaml.append("documents: {}\nparties:\n");
    (parties.isEmpty() ? Set.of("north") : parties)
        .forEach(
            party ->
                yaml.append("  ")
                    .append(party)
                    .append(": {title: T")
                    .append(stated.containsKey(party) ? ", stated: " + stated.get(party) : "")
                    .append("}\n"));
    yaml.append("issues:\n").append(String.join("", issues));
    yaml.append(positions.isEmpty() ? "positions: {}\n" : "positions:\n");
    yaml.append(String.join("", positions));
    yaml.append("rules: [").append(String.join(", ", ruleFiles.keySet())).append("]\n");
    return yaml.append(more).append(assumptions).toString();
  }

  /** Writes all files and returns the scenario file. */
  public Path write(Path folder) {
    try {
      for (Map.Entry<String, String> file : ruleFiles.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(file.getKey()), bytes);
      }
      return Files.writeString(folder.resolve("sketch.yaml"), yaml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LocatedScenario located(Path folder) {
    return ScenarioReader.readLocated(write(folder));
  }

  public RuleBook compile(Path folder) {
    return RuleBook.compile(located(folder));
  }
}
