package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/**
 * The tables of every command, of a shipped scenario and of one whose names readers trip over, are
 * read with their schema and written back by pandas and by R: nothing may be lost on the way.
 */
final class ReadersTest {

  /** Set where a missing interpreter is a fault of the machine, not a reason to skip. */
  private static final String REQUIRED = "PARLEY_REQUIRE_READERS";

  private static final Path RESOURCES = Path.of("src/test/resources/org/parley/tables");

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  private static final Path SECOND = Path.of("scenarios/february-2026-second.yaml");

  @TempDir private static Path folder;

  static List<String> folders() {
    return List.of(
        "run",
        "deal",
        "conflicts",
        "whatif",
        "outcomes",
        "worlds",
        "sources",
        "coders",
        "compare",
        "februaryRun",
        "februaryConflicts",
        "februaryOutcomes",
        "februaryWorlds");
  }

  @BeforeAll
  static void writeAll() throws IOException {
    Path odd = Files.copy(RESOURCES.resolve("odd.yaml"), folder.resolve("odd.yaml"));
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    write("run", "run", odd, "--draws", 1000);
    write("deal", "run", odd, "--draws", 1000, "--waive", "null");
    write("conflicts", "conflicts", odd, "--enforce", "demands");
    write("whatif", "whatif", odd, "--enforce", "demands");
    write("outcomes", "outcomes", odd, "--enforce", "demands");
    write("worlds", "worlds", odd, "--enforce", "demands", "--draws", 1000);
    write("coders", "coders", FEBRUARY, SECOND);
    write("sources", "sources", odd, "--enforce", "demands");
    write("compare", "compare", odd, FEBRUARY, "--all");
    ShippedScenario.FEBRUARY.tabulated();
    write("februaryRun", "run", FEBRUARY, "--draws", 10_000);
    write("februaryConflicts", "conflicts", FEBRUARY);
    write("februaryOutcomes", "outcomes", FEBRUARY);
    write("februaryWorlds", "worlds", FEBRUARY, "--draws", 20_000);
  }

  private static void write(String name, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-o", folder.resolve(name)));
    Cli.run(all.toArray()).succeeded();
  }

  private static List<JsonNode> resources(String name) {
    List<JsonNode> resources = new ArrayList<>();
    Cli.json(folder.resolve(name), "datapackage.json").path("resources").forEach(resources::add);
    return resources;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void packageSaysWhatIsInEveryFile(String name) {
    Map<String, String> files = Cli.files(folder.resolve(name));
    List<String> csv = files.keySet().stream().filter(f -> f.endsWith(".csv")).toList();
    assertThat(resources(name))
        .extracting(resource -> resource.path("path").asText())
        .containsExactlyInAnyOrderElementsOf(csv);
    for (JsonNode resource : resources(name)) {
      String file = resource.path("path").asText();
      List<String> header = List.of(files.getOrDefault(file, "").split("\n", 2)[0].split(",", -1));
      assertThat(texts(resource.at("/schema/fields"), "name")).as(file).isEqualTo(header);
      assertThat(new TreeSet<>(header)).as(file).hasSameSizeAs(header);
      assertThat(resource.at("/schema/fields"))
          .allSatisfy(field -> assertThat(field.path("description").asText()).isNotBlank());
    }
  }

  /** Issues that differ in case, in a point, or are called like a column are each told. */
  @ParameterizedTest
  @CsvSource({
    "run, outcome_options.csv",
    "outcomes, nearest_options.csv",
    "outcomes, frontier_options.csv",
    "worlds, world_outcome_options.csv"
  })
  void noIssueIsLost(String name, String file) {
    Map<String, List<String>> issues = new LinkedHashMap<>();
    for (NamedCsvRecord row : Cli.csv(folder.resolve(name).resolve(file))) {
      issues
          .computeIfAbsent(row.getField("outcome"), number -> new ArrayList<>())
          .add(row.getField("issue"));
    }
    assertThat(issues).isNotEmpty();
    assertThat(issues.values())
        .allSatisfy(
            some ->
                assertThat(some)
                    .containsExactly(
                        "outcome", "crossed", "probability", "Aid", "aid", "a-b", "a.b"));
  }

  /** The outcome named in the summary is the one in the tables. */
  @Test
  void longTableSaysWhatTheSummarySays() {
    JsonNode nearest = Cli.summary(folder.resolve("run")).at("/nearest/0");
    Map<String, String> options = new LinkedHashMap<>();
    for (NamedCsvRecord row : Cli.csv(folder.resolve("run").resolve("outcome_options.csv"))) {
      if (row.getField("outcome").equals("1")) {
        options.put(row.getField("issue"), row.getField("option"));
      }
    }
    assertThat(options).hasSameSizeAs(nearest.path("outcome"));
    options.forEach((i, o) -> assertThat(nearest.path("outcome").path(i).asText()).isEqualTo(o));
  }

  @ParameterizedTest
  @CsvSource({"outcomes, nearest_options", "outcomes, frontier_steps", "compare, compare_ladder"})
  void jsonHoldsTheRowsOfTheTables(String name, String table) {
    List<NamedCsvRecord> rows = Cli.csv(folder.resolve(name).resolve(table + ".csv"));
    JsonNode json = Cli.json(folder.resolve(name), name + ".json").path(table);
    assertThat(json).hasSameSizeAs(rows).isNotEmpty();
    for (int row = 0; row < rows.size(); row++) {
      for (String column : rows.get(row).getHeader()) {
        String cell = rows.get(row).getField(column);
        assertThat(json.get(row).path(column).asText()).as(column).isEqualTo(cell);
      }
    }
  }

  @Test
  void pandasReadsEveryFileWithItsSchema() throws IOException {
    Optional<String> python = python();
    assumeTrue(isPresent(python), "pandas is missing");
    Path out = Files.createTempDirectory(folder, "pandas");
    List<Object> command =
        new ArrayList<>(List.of(python.orElseThrow(), RESOURCES.resolve("read.py"), folder, out));
    command.addAll(folders());
    run(command.toArray());
    for (String name : folders()) {
      assertSame(name, out.resolve(name));
    }
  }

  @Test
  void statisticsProgramReadsEveryFileWithItsSchema() throws IOException {
    Optional<String> rscript = Optional.of("Rscript").filter(r -> answers(r, "-e", "1"));
    assumeTrue(isPresent(rscript), "R is missing");
    Path out = Files.createTempDirectory(folder, "r");
    Path schemas = Files.createTempDirectory(folder, "schemas");
    for (String name : folders()) {
      writeSchema(name, Files.createDirectory(schemas.resolve(name)));
    }
    List<Object> command =
        new ArrayList<>(
            List.of("Rscript", "--vanilla", RESOURCES.resolve("read.R"), folder, schemas, out));
    command.addAll(folders());
    run(command.toArray());
    for (String name : folders()) {
      assertSame(name, out.resolve(name));
    }
  }

  /** Says aloud what is skipped for want of an interpreter; fails where it must be there. */
  private static boolean isPresent(Optional<String> interpreter) {
    if (interpreter.isEmpty()) {
      assertThat(System.getenv(REQUIRED)).as("an interpreter is missing").isNull();
      System.err.println("SKIPPED: no interpreter reads the tables; .ci/run installs them");
    }
    return interpreter.isPresent();
  }

  /** The one that has pandas: of several, the first in the path need not be. */
  private static Optional<String> python() {
    return Stream.of("python3", "/usr/bin/python3")
        .filter(python -> answers(python, "-c", "import pandas"))
        .findFirst();
  }

  private static boolean answers(String... command) {
    try {
      run((Object[]) command);
      return true;
    } catch (IOException | AssertionError e) {
      return false;
    }
  }

  private static void run(Object... command) throws IOException {
    List<String> words = Stream.of(command).map(Object::toString).toList();
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Launched.finished(process)).as(said).isZero();
  }

  /** What {@code datapackage.json} says, in tables. */
  private static void writeSchema(String name, Path written) throws IOException {
    StringBuilder fields = new StringBuilder("resource,field,type\n");
    StringBuilder keys = new StringBuilder("resource,field\n");
    StringBuilder references = new StringBuilder("number,resource,field,other,target\n");
    int number = 0;
    for (JsonNode resource : resources(name)) {
      String table = resource.path("name").asText();
      JsonNode schema = resource.path("schema");
      for (JsonNode field : schema.path("fields")) {
        line(fields, table, field.path("name").asText(), field.path("type").asText());
      }
      schema.path("primaryKey").forEach(key -> line(keys, table, key.asText()));
      for (JsonNode reference : schema.path("foreignKeys")) {
        number++;
        JsonNode target = reference.path("reference");
        for (int k = 0; k < reference.path("fields").size(); k++) {
          line(
              references,
              String.valueOf(number),
              table,
              reference.path("fields").path(k).asText(),
              target.path("resource").asText(),
              target.path("fields").path(k).asText());
        }
      }
    }
    Files.writeString(written.resolve("fields.csv"), fields);
    Files.writeString(written.resolve("keys.csv"), keys);
    Files.writeString(written.resolve("references.csv"), references);
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join(",", cells)).append('\n');
  }

  private static void assertSame(String name, Path out) {
    for (JsonNode resource : resources(name)) {
      String file = resource.path("path").asText();
      List<NamedCsvRecord> rows = Cli.csv(folder.resolve(name).resolve(file));
      List<NamedCsvRecord> back = Cli.csv(out.resolve(file));
      assertThat(back).as(file).hasSameSizeAs(rows);
      for (JsonNode field : resource.at("/schema/fields")) {
        for (int row = 0; row < rows.size(); row++) {
          String column = field.path("name").asText();
          String cell = back.get(row).getField(column);
          assertCell(file + " " + column, field, rows.get(row).getField(column), cell);
        }
      }
    }
  }

  private static void assertCell(String where, JsonNode field, String cell, String back) {
    String type = field.path("type").asText();
    if (cell.isEmpty() || back.isEmpty() || !List.of("integer", "number").contains(type)) {
      assertThat(back).as(where).isEqualTo(cell);
    } else if (type.equals("integer")) {
      assertThat(new BigDecimal(back)).as(where).isEqualByComparingTo(new BigDecimal(cell));
    } else {
      assertThat(Double.parseDouble(back)).as(where).isEqualTo(Double.parseDouble(cell));
    }
  }

  private static List<String> texts(JsonNode objects, String key) {
    List<String> texts = new ArrayList<>();
    objects.forEach(object -> texts.add(object.path(key).asText()));
    return texts;
  }
}
