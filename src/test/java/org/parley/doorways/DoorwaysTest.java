package org.parley.doorways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** The examples of the doorways run, and say what Java says. */
@DisabledOnOs(OS.WINDOWS)
final class DoorwaysTest {

  /** Set where a missing interpreter is a fault of the machine, not a reason to skip. */
  private static final String REQUIRED = "PARLEY_REQUIRE_READERS";

  private static final long LONGEST_SECONDS = 300;

  /** Asked once. */
  private static Optional<String> deal = Optional.empty();

  @TempDir private Path folder;
  private Path launcher = Path.of("");

  /** What a launcher does once all is built, with the classes under test. */
  @BeforeEach
  void writeLauncher() throws IOException {
    ShippedScenario.FEBRUARY.tabulated();
    launcher = folder.resolve("parley");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $PARLEY_JAVA_OPTS -cp '"
            + System.getProperty("java.class.path")
            + "' org.parley.cli.Main \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  /** Outcomes left on the first step of the ladder, as the README shows it. */
  private static String ladder() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    return found("red lines of this snapshot +1 line +([0-9,]+)", readme);
  }

  /** The chance of a deal in the case at the end of the sweep, as the command itself has it. */
  private String deal() throws IOException {
    if (deal.isEmpty()) {
      deal = Optional.of(found("\"probability\" : ([0-9.]+)", lastCase()));
    }
    return deal.get();
  }

  private String lastCase() throws IOException {
    return run(
        launcher.toString(),
        "worlds",
        ShippedScenario.FEBRUARY.file().toString(),
        "--draws",
        "0",
        "--firmness",
        "UA-R3=1",
        "--reading",
        "RU-R5=with-consent",
        "--json");
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void pythonExampleSaysWhatTheProgramSays() throws IOException {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3")
            .filter(name -> answers(name, "-c", "import sys; assert sys.version_info >= (3, 9)"))
            .findFirst();
    assumeTrue(isPresent(python), "Python is missing");
    String said = run(python.orElseThrow(), "src/python/examples/february.py");
    assertThat(said)
        .contains(ladder())
        .contains("1.0 with-consent " + deal())
        .contains("2 --waive: unknown position or coherence rule [UA-R9]");
  }

  @Test
  void pythonReadsTypesTellsProgressAndKeepsWhatIsAsked() throws IOException {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3").filter(p -> answers(p, "-c", "1")).findFirst();
    assumeTrue(isPresent(python), "Python is missing");
    Path script =
        Files.writeString(
            folder.resolve("asked.py"),
            """
            import sys
            import parley
            from parley.answer import _typed
            from parley.launcher import arguments

            out = sys.argv[1]
            told = []
            answer = parley.run("scenarios/february-2026.yaml", draws=40_000_000, folder=out,
                                fail_if="no-deal", progress=told.append)
            assert answer.status == 5, answer.status
            assert told and told[0].total == 40_000_000 and told[0].noun == "draws", told[:1]
            ladder = parley.Answer.read(out).table("ladder")
            assert type(ladder.rows[0]["count"]) is int and 0 < ladder.rows[0]["share"] < 1
            assert ladder.rows[1]["count"] == 0 and ladder.rows[1]["share"] == 0.0
            assert ladder.rows[1]["sampled_share"] is None or ladder.rows[1]["sampled_share"] == 0.0
            number = {"name": "n", "type": "number"}
            assert _typed("", number, {""}) is None and _typed("INF", number, {""}) == float("inf")
            truth = {"name": "t", "type": "boolean", "trueValues": ["TRUE"]}
            assert _typed("FALSE", truth, {""}) is False and _typed("NA", {"type": "string"}, {""}) == "NA"
            assert arguments({"with_": "hindsight", "waive": ["A", "B"], "no_cache": True, "seed": None,
                              "firmness": {"A": 0.5}}) == [
                "--with", "hindsight", "--waive", "A", "--waive", "B", "--no-cache", "--firmness", "A=0.5"]
            print("as asked")
            """);
    assertThat(run(python.orElseThrow(), script.toString(), folder.resolve("out").toString()))
        .contains("as asked");
  }

  @Test
  void statisticsExampleSaysWhatTheProgramSays() throws IOException {
    Optional<String> rscript = Optional.of("Rscript").filter(name -> answers(name, "-e", "1"));
    assumeTrue(isPresent(rscript), "R is missing");
    String said = run("Rscript", "--vanilla", "src/r/examples/february.R");
    assertThat(said)
        .contains(ladder())
        .contains("1 with-consent " + deal())
        .contains("2 --waive: unknown position or coherence rule [UA-R9]");
  }

  /** Its reader of JSON is its own. */
  @Test
  void statisticsProgramReadsJson() throws IOException {
    Optional<String> rscript = Optional.of("Rscript").filter(name -> answers(name, "-e", "1"));
    assumeTrue(isPresent(rscript), "R is missing");
    Path script =
        Files.writeString(
            folder.resolve("json.R"),
            """
            source("src/r/R/json.R")
            read <- parley_json('{"a": [1, -2.5e3, true, null, []], "b\\\\n\\\\u00e9\\\\"": {"c": "x, ]"}}')
            stopifnot(identical(read$a[1:3], list(1, -2500, TRUE)), length(read$a) == 5,
                      is.null(read$a[[4]]), identical(read$a[[5]], list()),
                      identical(names(read)[2], "b\\n\\u00e9\\""), identical(read[[2]]$c, "x, ]"))
            cat("read\\n")
            """);
    assertThat(run("Rscript", "--vanilla", script.toString())).contains("read");
  }

  /** The packages are of the version of the program. */
  @Test
  void versionsAreOne() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.split("<version>", 2)[1].split("<", 2)[0];
    assertThat(Path.of("src/python/pyproject.toml"))
        .content()
        .contains("\nversion = \"" + version + "\"\n");
    assertThat(Path.of("src/r/DESCRIPTION")).content().contains("\nVersion: " + version + "\n");
  }

  /** Says aloud what is skipped for want of an interpreter; fails where it must be there. */
  private static boolean isPresent(Optional<String> interpreter) {
    if (interpreter.isEmpty()) {
      assertThat(System.getenv(REQUIRED)).as("an interpreter is missing").isNull();
      System.err.println("SKIPPED: no interpreter runs the doorways; .ci/run installs them");
    }
    return interpreter.isPresent();
  }

  private boolean answers(String... command) {
    try {
      run(command);
      return true;
    } catch (IOException | AssertionError e) {
      return false;
    }
  }

  private String run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("PARLEY", launcher.toString());
    builder.environment().put("PYTHONPATH", Path.of("src/python").toAbsolutePath().toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
