package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

/** Ctrl-C in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {

  @TempDir private Path folder;

  @Test
  void interruptKeepsAndMarksWhatWasDrawn() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    long asked = 1_000_000_000_000L;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Main",
                "run",
                ShippedScenario.FEBRUARY.file().toString(),
                "--draws",
                String.valueOf(asked),
                "--threads",
                "1",
                "-o",
                out.toString())
            .redirectError(errors.toFile())
            .redirectOutput(folder.resolve("screen").toFile())
            .start();
    try {
      while (!Files.isDirectory(out) && process.isAlive()) {
        Thread.sleep(20);
      }
      Thread.sleep(300);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(errors).isEmptyFile();
    assertThat(Files.readString(folder.resolve("screen"))).endsWith("Written to " + out + "\n");
    JsonNode summary = Cli.summary(out);
    assertThat(summary.at("/complete").asBoolean()).isFalse();
    assertThat(summary.at("/acceptable/sampled/draws").asLong()).isLessThan(asked);
    assertThat(Cli.json(out, "manifest.json").at("/draws").asLong()).isEqualTo(asked);
    assertThat(Cli.files(out)).containsKeys("red_lines.csv", "outcomes.csv");
    assertThat(Cli.files(out).keySet()).noneMatch(name -> name.endsWith(".unfinished"));
  }
}
