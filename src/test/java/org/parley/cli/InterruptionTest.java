package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** What Ctrl-C leaves behind, of the program in a process of its own. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {

  private static final long ASKED = 1_000_000_000_000L;

  @TempDir private Path folder;

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
    assertThat(screen).contains("  stopped: interrupted\n");
    JsonNode worlds = Cli.json(out(), "worlds.json");
    assertThat(worlds.at("/complete").asBoolean(true)).isFalse();
    assertThat(worlds.at("/deal/sampled/stopped").asText()).isEqualTo("interrupted");
    assertThat(worlds.at("/deal/sampled/worlds").asLong()).isBetween(1L, ASKED - 1);
    assertThat(Cli.files(out())).containsKeys("worlds.csv", "world_options.csv", "discovery.csv");
  }

  /** What is on the screen after the process was interrupted amid its draws. */
  private String interrupted(String command) throws IOException, InterruptedException {
    Path screen = folder.resolve("screen");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dparley.terminal=true",
                "org.parley.cli.Main",
                command,
                ShippedScenario.FEBRUARY.file().toString(),
                "--draws",
                String.valueOf(ASKED),
                "--threads",
                "1",
                "-o",
                out().toString())
            .redirectOutput(screen.toFile())
            .start();
    try (BufferedReader progress = process.errorReader()) {
      String before = upToDraws(progress);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      StringBuilder after = new StringBuilder();
      progress.lines().forEach(after::append);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(before + after).matches("[\\r 0-9a-z,.]*");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Cli.files(out()).keySet()).isNotEmpty().noneMatch(name -> name.startsWith("."));
    String text = Files.readString(screen);
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
