package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** What Ctrl-C leaves behind, of the program in a process of its own. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {

  private static final long ASKED = 1_000_000_000_000L;

  @TempDir private Path folder;

  /** What is interrupted is the drawing, whenever this class is run. */
  @BeforeAll
  static void tabulate() {
    ShippedScenario.FEBRUARY.tabulated();
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void interruptedRunKeepsAndMarksWhatWasDrawn() throws IOException, InterruptedException {
    String screen = interrupted("run");
    assertThat(screen).contains("INTERRUPTED before all 1,000,000,000,000 draws were made.");
    JsonNode summary = Cli.summary(out());
    assertThat(summary.at("/complete").asBoolean(true)).isFalse();
    assertThat(summary.at("/acceptable/sampled/draws").asLong()).isBetween(1L, ASKED - 1);
    assertThat(Cli.json(out(), "manifest.json").at("/draws").asLong()).isEqualTo(ASKED);
    assertThat(Cli.files(out())).containsKeys("red_lines.csv", "outcomes.csv");
  }

  @Test
  void interruptedWorldsKeepAndMarkWhatWasDrawn() throws IOException, InterruptedException {
    String screen = interrupted("worlds");
    assertThat(screen).contains("note: interrupted");
    JsonNode worlds = Cli.json(out(), "worlds.json");
    assertThat(worlds.at("/complete").asBoolean(true)).isFalse();
    assertThat(worlds.at("/deal/sampled/stopped").asText()).isEqualTo("interrupted");
    assertThat(worlds.at("/deal/sampled/worlds").asLong()).isBetween(1L, ASKED - 1);
    assertThat(Cli.files(out())).containsKeys("worlds.csv", "world_options.csv", "discovery.csv");
  }

  /** Of 2^40 outcomes with 120 lines, to find every way out and every core takes minutes. */
  @Test
  void interruptedConflictsShowAndMarkWhatWasFound() throws IOException, InterruptedException {
    Path large = folder.resolve("large");
    Object[] size = {"--issues", 40, "--options", 2, "--positions", 120, "--density", 0.4};
    Object[] generate =
        Stream.concat(Stream.of("generate", "-o", large), Stream.of(size)).toArray();
    Cli.run(generate).succeeded();
    Process process =
        start(
            "conflicts",
            large.resolve("random-40x2-120-seed-1.yaml"),
            "--no-cache",
            "--time",
            3600,
            "-o",
            out());
    try {
      // The folder is made last before the search.
      Launched.await(process, () -> Files.isDirectory(out()));
      interrupt(process);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Files.readString(screen()))
        .startsWith("INTERRUPTED: this is what was found until then; there may be more.\n\n")
        .endsWith("Written to " + out() + "\n");
    assertThat(Cli.json(out(), "conflicts.json").at("/complete").asBoolean(true)).isFalse();
  }

  /** Parts run in no time say in their manifests that the whole may take an hour. */
  @Test
  void interruptedMergeSaysSo() throws IOException, InterruptedException {
    Path large = folder.resolve("large");
    Object[] size = {"--issues", 40, "--options", 2, "--positions", 120, "--density", 0.4};
    Cli.run(Stream.concat(Stream.of("generate", "-o", large), Stream.of(size)).toArray())
        .succeeded();
    Path scenario = large.resolve("random-40x2-120-seed-1.yaml");
    Path[] parts = {folder.resolve("one"), folder.resolve("two")};
    for (int part = 0; part < parts.length; part++) {
      Object[] run = {"run", scenario, "--draws", 0, "--time", 0.5, "--shard", part + 1 + "/2"};
      Cli.run(Stream.concat(Stream.of(run), Stream.of("-o", parts[part])).toArray()).succeeded();
      Path manifest = parts[part].resolve("manifest.json");
      String text = Files.readString(manifest);
      Files.writeString(
          manifest, text.replace("\"time_seconds\" : 0.5", "\"time_seconds\" : 3600"));
    }
    Process process = start("merge", parts[0], parts[1], "-o", out());
    try {
      Launched.await(process, () -> Files.isDirectory(out()));
      interrupt(process);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Cli.summary(out()).at("/complete").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"HUP, 129", "TERM, 143"})
  void otherRequestsToEndAreInterruptionsToo(String signal, int status)
      throws IOException, InterruptedException {
    Process process = startDrawing(out());
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    assertThat(Launched.finished(process)).isEqualTo(status);
    assertThat(Cli.summary(out()).at("/complete").asBoolean(true)).isFalse();
  }

  /** A killed process has no time to tidy up. */
  @Test
  void folderOfARunUnderWayIsRefusedAndThatOfAKilledOneIsNot()
      throws IOException, InterruptedException {
    Process process = startDrawing(out());
    try {
      Cli.Result second = Cli.run("run", ShippedScenario.FEBRUARY.file(), "-o", out());
      assertThat(second.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(second.err().replace("\n  ", " "))
          .isEqualTo("parley: another run is writing to the folder [" + out() + "]\n");
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(Cli.files(out())).isNotEmpty();
    Cli.Result third = Cli.run("run", ShippedScenario.FEBRUARY.file(), "--draws", 0, "-o", out());
    assertThat(third.status()).isZero();
    assertThat(Cli.files(out()).keySet())
        .contains("summary.json")
        .noneMatch(name -> name.startsWith("."));
  }

  private static Process startDrawing(Path out) throws IOException {
    Process process =
        new Launched()
            .on("-Dparley.terminal=true")
            .builder("run", ShippedScenario.FEBRUARY.file(), "--draws", ASKED, "-o", out)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Left open: what the program still says of its progress must find room in the pipe.
    upToDraws(process.errorReader());
    return process;
  }

  @Test
  void interruptionBeforeAnythingWasFoundIsTold() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Process process = start("conflicts", pipe, "-o", out());
    // A pipe opens once the program has opened it too, and then the program waits for a scenario.
    try (OutputStream scenario = Files.newOutputStream(pipe);
        BufferedReader errors = process.errorReader()) {
      scenario.flush();
      interrupt(process);
      assertThat(errors.lines()).containsExactly("parley: interrupted; nothing was written");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Files.readString(screen())).isEmpty();
    assertThat(out()).doesNotExist();
  }

  private Path screen() {
    return folder.resolve("screen");
  }

  private Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dparley.terminal=true", "org.parley.cli.Main"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectOutput(screen().toFile()).start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  /** What is on the screen after the process was interrupted amid its draws. */
  private String interrupted(String command) throws IOException, InterruptedException {
    Process process =
        start(
            command,
            ShippedScenario.FEBRUARY.file(),
            "--draws",
            ASKED,
            "--threads",
            1,
            "-o",
            out());
    try (BufferedReader progress = process.errorReader()) {
      String before = upToDraws(progress);
      interrupt(process);
      StringBuilder after = new StringBuilder();
      progress.lines().forEach(after::append);
      assertThat(before + after).matches("[\\r 0-9a-z,.]*");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Cli.files(out()).keySet()).isNotEmpty().noneMatch(name -> name.startsWith("."));
    String text = Files.readString(screen());
    assertThat(text).endsWith("Written to " + out() + "\n");
    return text;
  }

  /** Waits until the progress says that draws are being made. */
  private static String upToDraws(BufferedReader progress) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(" draws, ") < 0) {
      int next = progress.read();
      assertThat(next).as("the program ended early: " + read).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }
}
