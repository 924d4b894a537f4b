package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job as it is submitted, against the command on one machine. */
@Timeout(600)
final class SweepJobTest {

  private static final Path PLAN =
      Path.of("scenarios/february-firmness.sweep.yaml").toAbsolutePath();

  private static final String THREADS = "local[2]";

  /** Two executors, each a process with one core and 1 GB. */
  private static final String EXECUTORS = "local-cluster[2,1,1024]";

  @TempDir private static Path shared;

  private static SparkHome spark;
  private static Map<String, String> whole;

  @TempDir private Path folder;

  @BeforeAll
  static void answerHere() throws IOException, InterruptedException {
    spark = SparkHome.in(Path.of("target/spark/home").toAbsolutePath());
    Path out = shared.resolve("whole");
    Path log = shared.resolve("log");
    Process here = SparkHome.parley(log, asked(PLAN, out));
    assertThat(here.waitFor()).as(() -> text(log)).isZero();
    whole = files(out);
    assertThat(whole).containsKeys("sweep.csv", "report.html", "manifest.json", "plan.yaml");
  }

  /** 1,111 cases, of which each draws worlds too. */
  private static Object[] asked(Object plan, Object out) {
    return new Object[] {
      "sweep",
      plan,
      "--vary",
      "firmness:UA-R3=0:1:0.01",
      "--vary",
      "firmness:RU-R4=0:1:0.1",
      "--draws",
      "20000",
      "--time",
      "600",
      "-o",
      out
    };
  }

  @Test
  void threadsOfOneProcessComeToTheSameBytesFromPartsOfDraws()
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    List<String> parts = List.of("spark.parley.drawsPerTask=8192");
    Process job = spark.submit(THREADS, parts, log, asked(PLAN, out));
    assertThat(job.waitFor()).as(() -> text(log)).isZero();
    assertThat(files(out)).isEqualTo(whole);
    assertThat(text(log)).doesNotContain("SLF4J");
  }

  @Test
  void executorsComeToTheSameBytesWhereOneIsKilledHalfWay()
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    Process job = spark.submit(EXECUTORS, List.of(), log, asked(PLAN, out));
    await(job, out, 1);
    List<ProcessHandle> executors = job.children().toList();
    assertThat(executors).as(() -> text(log)).hasSize(2);
    assertThat(executors.get(0).destroyForcibly()).isTrue();
    assertThat(cases(out)).as("cases done when an executor was killed").isBetween(1L, 1_110L);
    assertThat(job.waitFor()).as(() -> text(log)).isZero();
    assertThat(text(log)).contains("Lost executor");
    assertThat(files(out)).isEqualTo(whole);
  }

  @Test
  void filesOfHadoopComeToTheSameBytesAfterTheJobWasKilled()
      throws IOException, InterruptedException {
    Path remote = folder.resolve("remote");
    for (Path file : Files.walk(Path.of("rules")).filter(Files::isRegularFile).toList()) {
      Path copy = remote.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Path scenarios = Files.createDirectories(remote.resolve("scenarios"));
    for (String file : List.of("february-2026.yaml", PLAN.getFileName().toString())) {
      Files.copy(PLAN.resolveSibling(file), scenarios.resolve(file));
    }
    String plan = "file://" + scenarios.resolve(PLAN.getFileName());
    String out = "file://" + remote.resolve("out");
    Path log = folder.resolve("log");
    Process killed = spark.submit(THREADS, List.of(), log, asked(plan, out));
    await(killed, remote.resolve("out"), 1);
    killed.destroyForcibly().waitFor();
    assertThat(cases(remote.resolve("out"))).isBetween(1L, 1_110L);
    List<String> parquet = List.of("spark.parley.parquet=true");
    Process job = spark.submit(THREADS, parquet, log, asked(plan, out));
    assertThat(job.waitFor()).as(() -> text(log)).isZero();
    assertThat(text(log)).contains("Written to " + out);
    assertTablesAreInParquet(remote.resolve("out"));
    Map<String, String> files = files(remote.resolve("out"));
    files.keySet().removeIf(name -> name.endsWith(".parquet"));
    assertThat(files.keySet()).isEqualTo(whole.keySet());
    assertThat(files.get("manifest.json"))
        .contains("\"" + "file://" + scenarios.resolve("february-2026.yaml") + "\"");
    Set<String> naming = Set.of("manifest.json", "page.json", "report.html");
    for (String name : files.keySet()) {
      boolean isSame = files.get(name).equals(whole.get(name));
      assertThat(isSame || naming.contains(name)).as(name).isTrue();
    }
  }

  /** Every table of the sweep, with the types that the data package gives its columns. */
  private static void assertTablesAreInParquet(Path out) throws IOException, InterruptedException {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(
        "factors", "factor:string kind:string subject:string base:string low:double high:double");
    columns.put("cases", "case:bigint factor:string value:string");
    columns.put(
        "sweep",
        "case:bigint figure:string method:string value:double low:double high:double level:double"
            + " seed:bigint problem:string");
    columns.put(
        "sweep_effects",
        "figure:string factor:string least:double most:double swing:double first:double"
            + " total:double");
    columns.put(
        "sweep_changes",
        "figure:string factor:string from_case:bigint to_case:bigint was:string is:string");
    columns.put(
        "sweep_boxes",
        "box:bigint factor:string allowed:array<string> coverage:double density:double"
            + " support:double");
    List<String> said = new ArrayList<>();
    columns.forEach(
        (table, types) -> {
          long rows = whole.get(table + ".csv").lines().count() - 1;
          said.add(table + " " + rows + "/" + rows + " " + types);
          assertThat(whole.get("manifest.json")).doesNotContain(table + ".parquet");
          assertThat(text(out.resolve("manifest.json"))).contains("\"" + table + ".parquet\"");
        });
    assertThat(ParquetFilesTest.readBack(spark, out, columns.keySet().toArray(String[]::new)))
        .isEqualTo(said);
    assertThat(files(out).keySet().stream().filter(name -> name.endsWith(".parquet")))
        .hasSameSizeAs(columns.keySet());
  }

  @Test
  void parquetWithoutAFolderIsRefusedBeforeAnyWork() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Object[] asked = {"sweep", PLAN, "--vary", "firmness:UA-R3=0,1"};
    Process job = spark.submit(THREADS, List.of("spark.parley.parquet=true"), log, asked);
    assertThat(job.waitFor()).as(() -> text(log)).isEqualTo(2);
    assertThat(text(log))
        .endsWith(
            "parley: tables in Parquet [spark.parley.parquet] have no folder to go to\n"
                + "Maybe -o DIR\n");
  }

  @Test
  void theJarHasNothingThatIsSparksOwn() throws IOException {
    List<String> ofSpark = List.of("org/slf4j/", "com/fasterxml/", "org/snakeyaml/", "org/apache/");
    try (ZipFile jar = new ZipFile(SparkHome.jar().toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names.contains("org/parley/spark/SweepJob.class")).isTrue();
      assertThat(names.contains("org/parley/cli/Main.class")).isTrue();
      assertThat(names.stream().filter(name -> ofSpark.stream().anyMatch(name::startsWith)))
          .allMatch(name -> name.equals("org/apache/") || name.startsWith("org/apache/commons/"));
    }
  }

  /** Waits until so many cases are kept, or the job has come to its end. */
  private static void await(Process job, Path out, long least)
      throws IOException, InterruptedException {
    while (cases(out) < least && !job.waitFor(20, TimeUnit.MILLISECONDS)) {
      Thread.onSpinWait();
    }
  }

  /** Lines of a journal after the first. */
  private static long cases(Path out) throws IOException {
    Path journal = out.resolve("sweep.journal");
    if (!Files.exists(journal)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(journal)) {
      return Math.max(0, lines.count() - 1);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      // Hadoop keeps checksums of local files beside them, under names that begin with a dot.
      Stream<Path> named = all.filter(path -> !path.getFileName().toString().startsWith("."));
      return named.collect(
          Collectors.toMap(
              path -> path.getFileName().toString(),
              SweepJobTest::text,
              (a, b) -> a,
              TreeMap::new));
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
