package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;

/** One question asked of many cases. */
final class SweepCommandTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  @BeforeAll
  static void tabulate() {
    ShippedScenario.FEBRUARY.tabulated();
  }

  private static Object[] arguments(Object... more) {
    return Stream.concat(Stream.of("sweep", FEBRUARY), Stream.of(more)).toArray();
  }

  private Map<String, String> swept(String name, Object... more) {
    Object[] all = Stream.concat(Stream.of(more), Stream.of("-o", folder.resolve(name))).toArray();
    Cli.run(arguments(all)).succeeded();
    return Cli.files(folder.resolve(name));
  }

  private static String value(Path folder, int number, String figure) {
    return Cli.csv(folder.resolve("sweep.csv")).stream()
        .filter(row -> row.getField("case").equals(String.valueOf(number)))
        .filter(row -> row.getField("figure").equals(figure))
        .map(row -> row.getField("value"))
        .findFirst()
        .orElseThrow();
  }

  /** Each case is what the command itself says of it. */
  @Test
  void casesAreWhatWorldsSaysOfThem() {
    swept(
        "out",
        "--vary",
        "firmness:UA-R3=0,0.4",
        "--vary",
        "reading:RU-R5=with-consent",
        "--vary",
        "correlation:russia=0,0.5",
        "--figure",
        "deal,blocked:russia,deal_if_untied,expected_zone");
    int number = 0;
    for (String firmness : List.of("0", "0.4")) {
      for (String correlation : List.of("0", "0.5")) {
        number++;
        Path alone = folder.resolve("alone" + number);
        Cli.run(
                "worlds",
                FEBRUARY,
                "--draws",
                0,
                "--firmness",
                "UA-R3=" + firmness,
                "--correlation",
                "russia=" + correlation,
                "--reading",
                "RU-R5=with-consent",
                "-o",
                alone)
            .succeeded();
        for (NamedCsvRecord row : Cli.csv(alone.resolve("worlds.csv"))) {
          String party = row.getField("party");
          String figure = row.getField("quantity") + (party.isEmpty() ? "" : ":" + party);
          if (List.of("deal", "blocked:russia", "expected_zone").contains(figure)) {
            assertThat(Double.parseDouble(value(folder.resolve("out"), number, figure)))
                .as("case %d %s", number, figure)
                .isCloseTo(
                    Double.parseDouble(row.getField("value")),
                    org.assertj.core.api.Assertions.withinPercentage(1e-7));
          }
        }
      }
    }
  }

  @Test
  void casesAreWhatRunSaysOfThem() {
    swept(
        "out",
        "--question",
        "run",
        "--vary",
        "without:russia",
        "--vary",
        "fix:armed-forces-limits=no-limits",
        "--figure",
        "acceptable,coherent,signable:ukraine");
    Path alone = folder.resolve("alone");
    Cli.run(
            "run",
            FEBRUARY,
            "--draws",
            0,
            "--without",
            "russia",
            "--fix",
            "armed-forces-limits=no-limits",
            "-o",
            alone)
        .succeeded();
    JsonNode summary = Cli.summary(alone);
    Path out = folder.resolve("out");
    assertThat(value(out, 2, "acceptable"))
        .isEqualTo(summary.at("/acceptable/exact/count").asText());
    assertThat(value(out, 2, "coherent")).isEqualTo(summary.at("/outcome_space/coherent").asText());
    assertThat(value(out, 1, "acceptable")).isEqualTo("0");
  }

  /** By the method page, all eight relaxations of February, and four without UA-R1. */
  @Test
  void conflictsAreCounted() {
    swept("out", "--question", "conflicts", "--vary", "waive:UA-R1");
    Path out = folder.resolve("out");
    assertThat(value(out, 1, "relaxations")).isEqualTo("8");
    assertThat(value(out, 1, "cores")).isEqualTo("3");
    assertThat(value(out, 2, "cores")).isEqualTo("2");
    assertThat(value(out, 2, "smallest_relaxation")).isEqualTo("2");
  }

  /** Y lets go with this chance in each of rounds 3 to 7: by the end with 1 - (1 - p)^5. */
  @Test
  void chancesOfProcessRulesAreVaried() {
    Path out = folder.resolve("out");
    Cli.run(
            "sweep",
            "src/test/resources/org/parley/process/thaw.yaml",
            "--question",
            "opening",
            "--vary",
            "chance:After the winter Y may let go of its line=0,0.3,1",
            "-o",
            out)
        .succeeded();
    assertThat(value(out, 1, "open_by_the_end")).isEqualTo("0.0");
    assertThat(value(out, 1, "mean_round")).isEmpty();
    assertThat(Double.parseDouble(value(out, 2, "open_by_the_end")))
        .isCloseTo(1 - Math.pow(0.7, 5), org.assertj.core.api.Assertions.within(1e-11));
    assertThat(value(out, 3, "open_by_the_end")).isEqualTo("1.0");
    assertThat(value(out, 3, "mean_round")).isEqualTo("3.0");
    assertThat(Cli.csv(out.resolve("sweep_changes.csv")))
        .extracting(row -> row.getField("figure") + row.getField("was") + row.getField("is"))
        .contains("open_by_the_endzeropositive");
  }

  @Test
  void bytesDoNotDependOnThreads() {
    Object[] asked = {
      "--vary",
      "firmness:UA-R1=0:1",
      "--vary",
      "firmness:RU-R4=0:1",
      "--design",
      "latin",
      "--points",
      40,
      "--draws",
      2000,
      "--boxes",
      "deal>=0.2",
      "--figure",
      "deal,blocked:russia"
    };
    Map<String, String> one =
        swept("one", Stream.concat(Stream.of("--threads", 1), Stream.of(asked)).toArray());
    Map<String, String> four =
        swept("four", Stream.concat(Stream.of("--threads", 4), Stream.of(asked)).toArray());
    assertThat(four).isEqualTo(one);
    assertThat(one).containsKeys("sweep_boxes.csv", "cases.csv", "datapackage.json");
    assertThat(one).doesNotContainKey("sweep.journal");
  }

  /** A deal is likeliest where neither line holds, and the condition found is so marked. */
  @Test
  void picturesAreOfTheFigures() throws IOException {
    swept(
        "out",
        "--vary",
        "firmness:UA-R1=0:1:0.25",
        "--vary",
        "firmness:RU-R4=0,1",
        "--boxes",
        "deal>=0.2");
    Path out = folder.resolve("out");
    List<JsonNode> drawn = new ArrayList<>();
    Cli.json(out, "page.json").findParents("is").stream()
        .filter(block -> List.of("curves", "heat").contains(block.path("is").asText()))
        .forEach(drawn::add);
    assertThat(drawn).hasSize(4);
    JsonNode heat =
        drawn.stream().filter(b -> b.path("is").asText().equals("heat")).findFirst().orElseThrow();
    assertThat(heat.at("/rows/0/fields/0/heat").asDouble()).isEqualTo(1);
    JsonNode cases = drawn.get(3);
    assertThat(cases.path("curves")).hasSize(10);
    for (JsonNode curve : cases.path("curves")) {
      int number = Integer.parseInt(curve.path("name").asText().substring("case ".length()));
      double first = curve.at("/points/0/height").asDouble();
      assertThat(first)
          .isEqualTo(
              Double.parseDouble(
                  Cli.csv(out.resolve("cases.csv")).get(2 * number - 2).getField("value")));
    }
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("class=\"plane heat\"", "class=\"curve marked\"");
  }

  /** A rule too wide for a table leaves its cases without a figure, and the sweep with a file. */
  @Test
  void caseThatFailsIsARowThatSaysSo() {
    Cli.Result result =
        Cli.run(
            arguments(
                "--question",
                "run",
                "--vary",
                "waive:UA-R1",
                "--memory",
                1,
                "--time",
                "0.000001",
                "-o",
                folder.resolve("out")));
    assertThat(result.status()).isZero();
    List<NamedCsvRecord> rows = Cli.csv(folder.resolve("out").resolve("sweep.csv"));
    assertThat(rows)
        .hasSize(6)
        .allSatisfy(
            row -> {
              assertThat(row.getField("value")).isEmpty();
              assertThat(row.getField("method")).isEqualTo("none");
              assertThat(row.getField("problem")).contains("time and memory allowed");
            });
    assertThat(result.out()).contains("In 2 cases some figure is not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--vary firmness:UA-R3=0:1:0.1 --question run | changes nothing that parley run looks at",
        "--vary firmness:UA-R3=0:1:0.1 --question worlds --figure deals | Maybe [deal]",
        "--vary firmness:UA-R3=0:1:0.1 --question wordls | Maybe [worlds]",
        "--vary firmness:UA-R3=0:1:0.1 --points 5 | --points is for --design latin and sobol",
        "--vary firmness:UA-R3=0:1:0.1 --boxes deal=1 | is not of the form FIGURE>=NUMBER",
        "--vary firmness:UA-R3=0:1:0.1 --vary firmness:UA-R3=0,1 | is varied twice",
        "--cases no.csv --design grid | --cases lists all cases",
        "--level 0.9 | nothing is varied",
        "--vary waive:UA-R1 --question run --draws 10 | --draws is for --question worlds",
        "--vary chance:x=0,1 | unknown process rule [x]"
      })
  void misuseIsNamed(String options, String message) {
    Cli.Result result = Cli.run(arguments((Object[]) options.split(" ")));
    assertThat(result.message()).contains(message);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("See parley sweep --help");
  }

  @Test
  void faultOfAColumnIsToldWithTheFirstLine() throws IOException {
    Path cases = Files.writeString(folder.resolve("cases.csv"), "firmnes:UA-R3\n0.5\n");
    assertThat(Cli.run(arguments("--cases", cases)).message())
        .contains("line [1]: ", "unknown kind [firmnes]");
    Files.writeString(cases, "firmness:UA-R3\n0.5\nmuch\n");
    assertThat(Cli.run(arguments("--cases", cases)).message()).contains("line [3]: ");
  }

  /** Killed again and again, a sweep comes to the bytes of one that was not. */
  @Test
  @Timeout(180)
  @DisabledOnOs(OS.WINDOWS)
  void killedSweepGoesOnToTheSameBytes() throws IOException, InterruptedException {
    Object[] asked = {
      "--vary",
      "firmness:UA-R3=0:1:0.05",
      "--vary",
      "firmness:RU-R4=0:1:0.1",
      "--figure",
      "deal,expected_zone",
      "--threads",
      2
    };
    Map<String, String> whole = swept("whole", asked);
    Path out = folder.resolve("out");
    List<Object> again = new ArrayList<>(List.of(arguments(asked)));
    again.addAll(List.of("-o", out));
    long before = 0;
    for (int kill = 0; kill < 2; kill++) {
      Process process = start(again);
      Path journal = out.resolve("sweep.journal");
      long read = before;
      Launched.await(process, () -> Launched.size(journal) > read);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      if (Files.exists(journal)) {
        assertThat(Cli.files(out)).doesNotContainKey("sweep.csv");
        before = Files.size(journal);
      }
    }
    Cli.Result other =
        Cli.run(arguments("--vary", "firmness:UA-R3=0:1:0.5", "-o", out, "--no-pager"));
    if (Files.exists(out.resolve("sweep.journal"))) {
      assertThat(other.status()).isEqualTo(2);
      assertThat(other.message()).contains("other options or another version");
      // What a busy machine had no time for is looked for again.
      String unknown =
          "{\"case\":1,\"figures\":[{\"figure\":\"deal\",\"method\":\"none\",\"problem\":\"not known"
              + " within the time and memory allowed\"}]}\n";
      Files.writeString(out.resolve("sweep.journal"), unknown, StandardOpenOption.APPEND);
    }
    Launched.Ended ended = new Launched().run(again.toArray());
    assertThat(ended.status()).isIn(0, 2);
    assertThat(Cli.files(out)).isEqualTo(whole);
  }

  /** Ctrl-C leaves a folder that the same command goes on in, and says so. */
  @Test
  @Timeout(180)
  @DisabledOnOs(OS.WINDOWS)
  void interruptedSweepSaysHowToGoOn() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        start(
            List.of(
                arguments("--vary", "firmness:UA-R3=0:1:0.0001", "--figure", "deal", "-o", out)));
    Path journal = out.resolve("sweep.journal");
    Launched.await(process, () -> Launched.size(journal) >= 1000);
    new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start().waitFor();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains(";\n  the same command goes on with the rest\n");
    assertThat(shown).contains("INTERRUPTED").contains("are done");
    assertThat(Cli.files(out)).containsOnlyKeys("sweep.journal");
  }

  private static Process start(List<Object> arguments) throws IOException {
    return new Launched().builder(arguments.toArray()).start();
  }

  private Path listed(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "cases", ".csv"), text);
  }

  private static Cli.Result asListed(Path cases, Object... more) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("sweep", ShippedScenario.FEBRUARY.file(), "--cases", cases));
    words.addAll(List.of(more));
    return Cli.run(words.toArray());
  }

  /** Of a waiver that a cell leaves open there is none, and of a firmness that of the scenario. */
  @Test
  void openCellsAreTheValuesOfTheScenario() throws IOException {
    Path out = folder.resolve("open");
    Path cases = listed("\ufefffirmness:UA-R3,waive:RU-R1\n0.5,yes\n0.2,no\n,\n");
    assertThat(asListed(cases, "-o", out).status()).isZero();
    assertThat(Cli.csv(out.resolve("cases.csv")))
        .extracting(row -> row.getField("value"))
        .containsExactly("0.5", "yes", "0.2", "no", "0.85", "no");
  }

  @Test
  void aBlankRowOfOneColumnIsACase() throws IOException {
    Path out = folder.resolve("blank");
    assertThat(asListed(listed("firmness:UA-R3\n0.3\n\n0.6\n"), "-o", out).status()).isZero();
    assertThat(Cli.csv(out.resolve("cases.csv")))
        .extracting(row -> row.getField("value"))
        .containsExactly("0.3", "0.85", "0.6");
  }

  @Test
  void whatIsWrongInAFileOfCasesIsToldWithItsLine() throws IOException {
    Path cases = listed("firmness:UA-R3\n0.3\nabc\n");
    assertThat(asListed(cases).err().replaceAll("\\s+", " "))
        .contains("[" + cases + "], line [3]: [firmness:UA-R3]: [abc] is not a number");
    for (Path none : List.of(folder, folder.resolve("none.csv"))) {
      Cli.Result refused = asListed(none);
      assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(refused.err()).contains("[" + none + "] is no file of cases");
    }
  }
}
